@NullMarked
package app.luodi.pipeline;

import org.jspecify.annotations.NullMarked;
