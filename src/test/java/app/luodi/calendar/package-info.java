@NullMarked
package app.luodi.calendar;

import org.jspecify.annotations.NullMarked;
