/** Imports over HTTP. */
@NullMarked
package app.luodi.imports.api;

import org.jspecify.annotations.NullMarked;
