@NullMarked
package app.luodi.projects.ui;

import org.jspecify.annotations.NullMarked;
