@NullMarked
package app.luodi.projects;

import org.jspecify.annotations.NullMarked;
