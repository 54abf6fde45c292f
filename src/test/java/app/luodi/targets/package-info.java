@NullMarked
package app.luodi.targets;

import org.jspecify.annotations.NullMarked;
