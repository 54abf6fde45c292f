/** The demo districts: real figures and invented projects, lived through from 2020 to the demo's today. */
@NullMarked
@ApplicationModule(
        displayName = "Demo 演示",
        allowedDependencies = {
            "exports",
            "identity",
            "projects",
            "pipeline",
            "land",
            "approvals",
            "investment",
            "investment :: admission",
            "lights",
            "planning",
            "investment :: funds",
            "investment :: shares",
            "targets",
            "schemes",
            "ranking",
            "meetings"
        })
package app.luodi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
