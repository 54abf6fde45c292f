/** What other modules show of the pipeline: the dialog that moves a project, and the words for stages and nodes. */
@NullMarked
@NamedInterface("page")
package app.luodi.pipeline.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
