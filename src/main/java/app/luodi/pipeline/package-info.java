/** Where each project stands: milestones with their dates, the stage and pool they add up to, and the log of every move. */
@NullMarked
@ApplicationModule(
        displayName = "Pipeline 节点与阶段",
        allowedDependencies = {
            "projects",
            "projects :: page",
            "identity",
            "identity :: settings",
            "identity :: api",
            "shell",
            "shell :: parts"
        })
package app.luodi.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
