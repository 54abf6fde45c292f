@NullMarked
package app.luodi.investment.api;

import org.jspecify.annotations.NullMarked;
