@NullMarked
package app.luodi.targets.api;

import org.jspecify.annotations.NullMarked;
