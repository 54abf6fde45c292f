/** The land of projects: parcels with their supply, contract, duties and promised figures, and what the law warns of. */
@NullMarked
@ApplicationModule(
        displayName = "Land 土地",
        allowedDependencies = {
            "pipeline",
            "pipeline :: page",
            "projects",
            "projects :: page",
            "identity",
            "identity :: settings",
            "identity :: api",
            "shell",
            "shell :: parts"
        })
package app.luodi.land;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
