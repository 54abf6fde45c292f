/**
 * Ledgers out: the forms that superiors want back, filled; everything of a district in one archive, and back again. Only
 * the demo stands above.
 */
@NullMarked
@ApplicationModule(
        displayName = "Exports 导出",
        allowedDependencies = {
            "imports :: reading",
            "imports :: understanding",
            "ledger",
            "ledger :: page",
            "sheets",
            "sheets :: page",
            "projects",
            "identity",
            "identity :: api",
            "shell",
            "shell :: parts"
        })
package app.luodi.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
