@NullMarked
package app.luodi.investment;

import org.jspecify.annotations.NullMarked;
