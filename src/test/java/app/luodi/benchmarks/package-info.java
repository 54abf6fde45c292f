/** Figures: what people wait for, beside the plain SQL of the same question under the same walls. */
@NullMarked
package app.luodi.benchmarks;

import org.jspecify.annotations.NullMarked;
