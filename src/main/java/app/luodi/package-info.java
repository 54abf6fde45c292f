@NullMarked
package app.luodi;

import org.jspecify.annotations.NullMarked;
