/**
 * From bytes to cells: {@code new ReadingWorkbooks().read(fileName, bytes, progress)} gives a {@code Workbook} or a
 * refusal. A budget on unpacked size, entries, rows, columns and cell length stands in front of every parser, nothing is
 * written to disk, and what a sheet means is not this package's business.
 */
@NullMarked
@NamedInterface("reading")
package app.luodi.imports.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
