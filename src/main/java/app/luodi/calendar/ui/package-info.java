@NullMarked
package app.luodi.calendar.ui;

import org.jspecify.annotations.NullMarked;
