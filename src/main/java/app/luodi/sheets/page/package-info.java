/** The one menu with which every list and board hands out what it shows. */
@NullMarked
@NamedInterface("page")
package app.luodi.sheets.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
