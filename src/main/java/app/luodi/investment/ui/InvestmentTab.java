package app.luodi.investment.ui;

import app.luodi.projects.page.ProjectTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab 投资 of the project page. */
@Configuration(proxyBeanMethods = false)
class InvestmentTab {
    static final String PATH = "investment";

    @Bean
    ProjectTab investmentOfTheProject() {
        return new ProjectTab("investment.tab", PATH, 20);
    }
}
