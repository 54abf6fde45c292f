/** The same workbook back, with a comment in every cell that something must be said of. */
@NullMarked
package app.luodi.imports.marking;

import org.jspecify.annotations.NullMarked;
