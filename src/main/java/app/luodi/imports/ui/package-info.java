/** The screen of the import: recognised, mapped, checked, committed. */
@NullMarked
package app.luodi.imports.ui;

import org.jspecify.annotations.NullMarked;
