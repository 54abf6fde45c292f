/** Work runs for one district: the database is told which, and its walls do the rest. Nobody imports this module. */
@NullMarked
@ApplicationModule(
        displayName = "Tenancy 区隔",
        allowedDependencies = {})
package app.luodi.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
