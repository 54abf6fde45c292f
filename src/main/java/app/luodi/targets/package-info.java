/** What the year must bring: targets as they were decided, their pacing, and figures as they were published. */
@NullMarked
@ApplicationModule(
        displayName = "Targets 目标",
        allowedDependencies = {
            "pipeline",
            "investment",
            "projects",
            "identity",
            "identity :: api",
            "identity :: settings",
            "shell",
            "shell :: parts"
        })
package app.luodi.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
