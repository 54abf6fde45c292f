/** Approvals, readiness and proof over HTTP. */
@NullMarked
package app.luodi.approvals.api;

import org.jspecify.annotations.NullMarked;
