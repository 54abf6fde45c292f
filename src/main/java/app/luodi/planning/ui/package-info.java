@NullMarked
package app.luodi.planning.ui;

import org.jspecify.annotations.NullMarked;
