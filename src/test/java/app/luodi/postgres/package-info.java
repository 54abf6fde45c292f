@NullMarked
package app.luodi.postgres;

import org.jspecify.annotations.NullMarked;
