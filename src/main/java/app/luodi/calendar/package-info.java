/** Which day counts: working days with the published holidays and make-up days, kept by each district; never guessed. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar 工作日历",
        allowedDependencies = {"identity", "identity :: api", "shell", "shell :: parts"})
package app.luodi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
