/** The screens of the weekly meeting: the board before it, the projector during it. */
@NullMarked
package app.luodi.meetings.ui;

import org.jspecify.annotations.NullMarked;
