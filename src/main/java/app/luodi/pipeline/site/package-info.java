/** What is told from the site, with its photos. */
@NullMarked
package app.luodi.pipeline.site;

import org.jspecify.annotations.NullMarked;
