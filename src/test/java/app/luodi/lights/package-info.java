@NullMarked
package app.luodi.lights;

import org.jspecify.annotations.NullMarked;
