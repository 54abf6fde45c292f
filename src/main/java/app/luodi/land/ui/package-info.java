/** The screens of the land. */
@NullMarked
package app.luodi.land.ui;

import org.jspecify.annotations.NullMarked;
