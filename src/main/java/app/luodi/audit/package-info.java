/** 留痕: who did what when, kept so that a change of it shows. Nobody depends on the roof. */
@NullMarked
@ApplicationModule(
        displayName = "Audit 留痕",
        allowedDependencies = {"pipeline", "projects", "identity", "shell", "shell :: parts"})
package app.luodi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
