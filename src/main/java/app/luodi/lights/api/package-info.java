/** Rules, lights with their derivation, and exemptions over HTTP. */
@NullMarked
package app.luodi.lights.api;

import org.jspecify.annotations.NullMarked;
