/** Screens of approvals and of 拿地即开工. */
@NullMarked
package app.luodi.approvals.ui;

import org.jspecify.annotations.NullMarked;
