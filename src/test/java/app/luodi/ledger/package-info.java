@NullMarked
package app.luodi.ledger;

import org.jspecify.annotations.NullMarked;
