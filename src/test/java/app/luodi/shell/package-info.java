@NullMarked
package app.luodi.shell;

import org.jspecify.annotations.NullMarked;
