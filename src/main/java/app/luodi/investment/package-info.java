/** What is invested: annual plans and monthly returns of both ledgers, their rules, and the sums over them. */
@NullMarked
@ApplicationModule(
        displayName = "Investment 投资",
        allowedDependencies = {
            "projects",
            "projects :: page",
            "identity",
            "identity :: api",
            "identity :: settings",
            "sheets",
            "sheets :: page",
            "shell",
            "shell :: parts"
        })
package app.luodi.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
