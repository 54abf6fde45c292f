@NullMarked
package app.luodi.pipeline.ui;

import org.jspecify.annotations.NullMarked;
