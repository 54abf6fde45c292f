/** The walls between districts and the history behind the boards: proofs that can fail. */
@NullMarked
package app.luodi.walls;

import org.jspecify.annotations.NullMarked;
