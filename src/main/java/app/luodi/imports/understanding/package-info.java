/**
 * From cells to projects: {@code new UnderstandingWorkbooks(choices).understand(workbook)} finds sheets, header rows,
 * columns with field and unit, project rows, totals, duplicates and everything a person must be told or asked. Pure: no
 * database, no clock. The records written as JSON by Jackson are what the interface answers: fields by the names of
 * domain.md 5.2, money in 元 as text, dates from and to, kinds of problems in small letters.
 */
@NullMarked
@NamedInterface("understanding")
package app.luodi.imports.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
