@NullMarked
package app.luodi.targets.ui;

import org.jspecify.annotations.NullMarked;
