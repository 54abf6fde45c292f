/** Red, yellow, green: how each project stands by the district's rule, with the reason in words. */
@NullMarked
@ApplicationModule(
        displayName = "Lights 红黄绿灯",
        allowedDependencies = {
            "pipeline",
            "pipeline :: page",
            "investment",
            "projects",
            "projects :: page",
            "identity",
            "identity :: api",
            "shell",
            "shell :: parts"
        })
package app.luodi.lights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
