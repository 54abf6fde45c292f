package app.luodi.land.ui;

import app.luodi.projects.page.ProjectTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 土地: this module's tab of the project page. */
@Configuration(proxyBeanMethods = false)
class LandTab {
    static final String PATH = "land";

    @Bean
    ProjectTab landOfTheProject() {
        return new ProjectTab("land.tab", PATH, 30);
    }
}
