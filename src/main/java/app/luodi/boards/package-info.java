/** Sums and pictures across modules: the year of a district, the districts of a city. Nobody depends on the roof. */
@NullMarked
@ApplicationModule(
        displayName = "Boards 看板",
        allowedDependencies = {
            "forecast",
            "meetings",
            "targets",
            "lights",
            "pipeline",
            "pipeline :: page",
            "investment",
            "projects",
            "projects :: page",
            "identity",
            "identity :: api",
            "identity :: settings",
            "sheets",
            "sheets :: page",
            "shell",
            "shell :: parts"
        })
package app.luodi.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
