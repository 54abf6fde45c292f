/** Who may do what: accounts, roles with their reach, organisation units, signing in. */
@NullMarked
@ApplicationModule(
        displayName = "Identity 人员与权限",
        allowedDependencies = {"shell", "shell :: parts"})
package app.luodi.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
