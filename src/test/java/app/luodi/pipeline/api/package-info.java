@NullMarked
package app.luodi.pipeline.api;

import org.jspecify.annotations.NullMarked;
