/**
 * A ledger that comes again beside what is known: which row is which project, what each cell changes, what is new and
 * what has vanished. Pure; nothing is merged or deleted here.
 */
@NullMarked
package app.luodi.imports.comparing;

import org.jspecify.annotations.NullMarked;
