package app.luodi.pipeline.ui;

import app.luodi.projects.page.ProjectTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 节点: this module's tab of the project page. */
@Configuration(proxyBeanMethods = false)
class MilestonesTab {
    @Bean
    ProjectTab milestonesProjectTab() {
        return new ProjectTab("pipeline.tab", "milestones", 10);
    }
}
