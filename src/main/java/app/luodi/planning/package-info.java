/** Backward planning (倒排工期): from a fixed day back to today, over milestones and approvals, and what it takes to hold it. */
@NullMarked
@ApplicationModule(
        displayName = "Planning 倒排工期",
        allowedDependencies = {
            "calendar",
            "approvals",
            "pipeline",
            "pipeline :: page",
            "projects",
            "projects :: page",
            "identity",
            "identity :: api",
            "shell",
            "shell :: parts"
        })
package app.luodi.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
