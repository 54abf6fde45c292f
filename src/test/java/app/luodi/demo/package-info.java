@NullMarked
package app.luodi.demo;

import org.jspecify.annotations.NullMarked;
