/** Words that everybody uses: values that are checked when built and trusted afterwards. */
@NullMarked
@ApplicationModule(
        displayName = "Kernel 值类型",
        allowedDependencies = {})
package app.luodi.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
