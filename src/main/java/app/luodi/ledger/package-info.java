/** The list of all projects: found, filtered, summed, exported, as a table and as a kanban. */
@NullMarked
@ApplicationModule(
        displayName = "Ledger 台账视图",
        allowedDependencies = {
            "lights",
            "targets",
            "pipeline",
            "pipeline :: page",
            "investment",
            "investment :: admission",
            "projects",
            "projects :: page",
            "identity",
            "identity :: api",
            "sheets",
            "sheets :: page",
            "shell",
            "shell :: parts"
        })
package app.luodi.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
