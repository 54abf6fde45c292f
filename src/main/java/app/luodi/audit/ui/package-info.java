@NullMarked
package app.luodi.audit.ui;

import org.jspecify.annotations.NullMarked;
