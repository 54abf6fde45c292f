/** Rates of the year: numerator, denominator and cohort, by count and by amount, with the projects behind each figure. */
@NullMarked
@ApplicationModule(
        displayName = "Indicators 指标",
        allowedDependencies = {
            "pipeline",
            "investment",
            "projects",
            "identity",
            "identity :: settings",
            "shell",
            "shell :: parts"
        })
package app.luodi.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
