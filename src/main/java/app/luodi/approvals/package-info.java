/**
 * Approvals (手续) of projects: templates for each path, what stands where and who holds it how long, and 拿地即开工 as
 * something that is prepared, held and proven.
 */
@NullMarked
@ApplicationModule(
        displayName = "Approvals 手续",
        allowedDependencies = {
            "calendar",
            "projects",
            "projects :: page",
            "pipeline",
            "identity",
            "identity :: api",
            "identity :: settings",
            "shell",
            "shell :: parts"
        })
package app.luodi.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
