@NullMarked
package app.luodi.planning.api;

import org.jspecify.annotations.NullMarked;
