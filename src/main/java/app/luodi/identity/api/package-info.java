/** How programs sign in, and how every answer over HTTP looks. */
@NullMarked
@NamedInterface("api")
package app.luodi.identity.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
