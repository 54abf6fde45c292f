@NullMarked
package app.luodi.ledger.ui;

import org.jspecify.annotations.NullMarked;
