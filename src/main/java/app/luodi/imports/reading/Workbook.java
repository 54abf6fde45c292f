package app.luodi.imports.reading;

import java.util.List;

/**
 * What a file holds, as cells.
 *
 * @param file its name, without folders
 * @param kind how it was written
 * @param sheets in the order of the file
 */
public record Workbook(String file, FileKind kind, List<Sheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }
}
