/** The year's sums over HTTP. */
@NullMarked
package app.luodi.boards.api;

import org.jspecify.annotations.NullMarked;
