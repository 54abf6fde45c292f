@NullMarked
package app.luodi.shell.parts;

import org.jspecify.annotations.NullMarked;
