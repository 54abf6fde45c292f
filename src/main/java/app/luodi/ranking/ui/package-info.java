@NullMarked
package app.luodi.ranking.ui;

import org.jspecify.annotations.NullMarked;
