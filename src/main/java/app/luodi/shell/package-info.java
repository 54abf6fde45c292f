/** The frame and the parts: layout, menu, texts, error pages, and the few components every screen shares. */
@NullMarked
@ApplicationModule(
        displayName = "Shell 界面框架",
        allowedDependencies = {})
package app.luodi.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
