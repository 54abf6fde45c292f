package app.luodi.projects.ui;

import app.luodi.projects.page.ProjectTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register's own tabs of the project page: the first and the last. */
@Configuration(proxyBeanMethods = false)
class ProjectTabs {
    @Bean
    ProjectTab overviewTab() {
        return new ProjectTab("projects.tab.overview", "", 0);
    }

    @Bean
    ProjectTab historyTab() {
        return new ProjectTab("projects.tab.history", "history", 90);
    }
}
