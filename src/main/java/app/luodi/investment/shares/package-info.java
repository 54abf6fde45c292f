/** Projects that several districts or parks share: who holds which part, from when to when. */
@NullMarked
@NamedInterface("shares")
package app.luodi.investment.shares;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
