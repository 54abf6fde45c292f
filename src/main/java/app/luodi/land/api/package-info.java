/** Parcels over HTTP. */
@NullMarked
package app.luodi.land.api;

import org.jspecify.annotations.NullMarked;
