/** Ledgers in: a district's workbooks are read, understood, checked and taken over. */
@NullMarked
@ApplicationModule(
        displayName = "Imports 台账导入",
        allowedDependencies = {
            "ledger",
            "ledger :: page",
            "sheets",
            "targets",
            "pipeline",
            "investment",
            "projects",
            "projects :: page",
            "identity",
            "identity :: api",
            "shell",
            "shell :: parts"
        })
package app.luodi.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
