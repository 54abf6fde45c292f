@NullMarked
package app.luodi.forecast.ui;

import org.jspecify.annotations.NullMarked;
