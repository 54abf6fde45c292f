/** Parts that every screen draws the same way: track, light, meter, amount, chart. */
@NullMarked
@NamedInterface("parts")
package app.luodi.shell.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
