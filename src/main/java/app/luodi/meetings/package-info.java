/** The weekly meeting: what the week brought, what is red, what is due, and the moment a meeting looked at. */
@NullMarked
@ApplicationModule(
        displayName = "Meetings 周例会",
        allowedDependencies = {
            "targets",
            "lights",
            "pipeline",
            "pipeline :: page",
            "investment",
            "projects",
            "projects :: page",
            "identity",
            "identity :: api",
            "sheets",
            "sheets :: page",
            "shell",
            "shell :: parts"
        })
package app.luodi.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
