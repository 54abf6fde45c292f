package app.luodi.imports.reading;

/** The kinds of file that are read. */
public enum FileKind {
    XLSX,
    XLS,
    /** Text with separators; a row's number is that of the record, not of the physical line. */
    CSV
}
