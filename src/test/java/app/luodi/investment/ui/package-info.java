@NullMarked
package app.luodi.investment.ui;

import org.jspecify.annotations.NullMarked;
