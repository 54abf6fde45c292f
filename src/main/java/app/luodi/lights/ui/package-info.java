/** The light beside a project's name, and the settings of the rule. */
@NullMarked
package app.luodi.lights.ui;

import org.jspecify.annotations.NullMarked;
