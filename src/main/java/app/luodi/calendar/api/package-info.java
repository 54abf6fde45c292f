@NullMarked
package app.luodi.calendar.api;

import org.jspecify.annotations.NullMarked;
