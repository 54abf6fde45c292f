package app.luodi.planning.ui;

import app.luodi.projects.page.ProjectTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 倒排工期: this module's tab of the project page. */
@Configuration(proxyBeanMethods = false)
class PlanTab {
    static final String PATH = "plan";

    @Bean
    ProjectTab planProjectTab() {
        return new ProjectTab("planning.tab", PATH, 40);
    }
}
