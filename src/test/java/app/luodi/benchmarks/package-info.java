/** What it costs: measured beside the plain SQL of the same question, in the same run ({@code ./luodi bench}). */
@NullMarked
package app.luodi.benchmarks;

import org.jspecify.annotations.NullMarked;
