/** The page of a project: a frame whose tabs and header parts come from the modules above. */
@NullMarked
@NamedInterface("page")
package app.luodi.projects.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
