@NullMarked
package app.luodi.indicators.ui;

import org.jspecify.annotations.NullMarked;
