@NullMarked
package app.luodi.ledger.api;

import org.jspecify.annotations.NullMarked;
