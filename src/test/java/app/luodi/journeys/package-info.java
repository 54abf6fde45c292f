@NullMarked
package app.luodi.journeys;

import org.jspecify.annotations.NullMarked;
