/** Views on investment that overlap: defined by rule and edition, overridden by hand with a reason, never added up. */
@NullMarked
@ApplicationModule(
        displayName = "Schemes 分类口径",
        allowedDependencies = {"investment", "projects", "identity", "shell", "shell :: parts"})
package app.luodi.schemes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
