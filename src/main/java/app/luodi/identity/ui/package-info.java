/** Signing in, the own password, and the screens of the administration. */
@NullMarked
package app.luodi.identity.ui;

import org.jspecify.annotations.NullMarked;
