/** What a page shows, handed out as a file: one way of writing a workbook, one way of writing text. */
@NullMarked
@ApplicationModule(
        displayName = "Sheets 导出",
        allowedDependencies = {"identity", "shell", "shell :: parts"})
package app.luodi.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
