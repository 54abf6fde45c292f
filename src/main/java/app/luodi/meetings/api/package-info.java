/** The weekly board over HTTP. */
@NullMarked
package app.luodi.meetings.api;

import org.jspecify.annotations.NullMarked;
