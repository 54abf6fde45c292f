/** Will we make it: the year forecast by project with a range, what could close the gap, and what-if. */
@NullMarked
@ApplicationModule(
        displayName = "Forecast 预测与推演",
        allowedDependencies = {"targets", "pipeline", "investment", "projects", "identity", "shell", "shell :: parts"})
package app.luodi.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
