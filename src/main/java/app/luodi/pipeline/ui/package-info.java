/** The milestones tab, the head of the project page, and the phone's report. */
@NullMarked
package app.luodi.pipeline.ui;

import org.jspecify.annotations.NullMarked;
