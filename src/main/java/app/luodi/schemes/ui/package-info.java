@NullMarked
package app.luodi.schemes.ui;

import org.jspecify.annotations.NullMarked;
