package app.luodi.approvals.ui;

import app.luodi.projects.page.ProjectTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 手续: this module's tab of the project page. */
@Configuration(proxyBeanMethods = false)
class ApprovalsTab {
    @Bean
    ProjectTab approvalsProjectTab() {
        return new ProjectTab("approvals.tab", "approvals", 35);
    }
}
