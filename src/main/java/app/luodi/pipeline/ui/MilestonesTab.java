package app.luodi.pipeline.ui;

import app.luodi.pipeline.site.ReadingSite;
import app.luodi.projects.page.ProjectTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 节点 and 照片: this module's tabs of the project page. */
@Configuration(proxyBeanMethods = false)
class MilestonesTab {
    @Bean
    ProjectTab milestonesProjectTab() {
        return new ProjectTab("pipeline.tab", "milestones", 10);
    }

    @Bean
    ProjectTab photosProjectTab(ReadingSite site) {
        return new ProjectTab("pipeline.photos.tab", "photos", 70, site::photosOf);
    }
}
