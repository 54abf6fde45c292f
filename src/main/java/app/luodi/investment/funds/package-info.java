/** Where a project's money comes from: sources, funds in place, and what of a special bond is used. */
@NullMarked
@NamedInterface("funds")
package app.luodi.investment.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
