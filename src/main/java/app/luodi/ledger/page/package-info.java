/** The words of the list and its way into a file, for those who hand projects out. */
@NullMarked
@NamedInterface("page")
package app.luodi.ledger.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
