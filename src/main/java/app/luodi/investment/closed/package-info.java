/** What closed months came to when they were closed: frozen to the 分, beside what is known by now. */
@NullMarked
@NamedInterface("closed")
package app.luodi.investment.closed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
