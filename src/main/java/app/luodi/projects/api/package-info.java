@NullMarked
package app.luodi.projects.api;

import org.jspecify.annotations.NullMarked;
