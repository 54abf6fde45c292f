package app.luodi.imports.ui;

import app.luodi.projects.page.ProjectTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab 来源 of the project page. */
@Configuration(proxyBeanMethods = false)
class SourcesTab {
    static final String PATH = "sources";

    @Bean
    ProjectTab sourcesOfTheProject() {
        return new ProjectTab("imports.tab", PATH, 95);
    }
}
