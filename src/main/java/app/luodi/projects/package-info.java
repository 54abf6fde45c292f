/** The register: the one truth of what a project is, whose it is, how big, and on which year's list it stands. */
@NullMarked
@ApplicationModule(
        displayName = "Projects 项目台账",
        allowedDependencies = {"identity", "identity :: api", "shell", "shell :: parts"})
package app.luodi.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
