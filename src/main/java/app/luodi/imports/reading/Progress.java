package app.luodi.imports.reading;

/** Hears how far a long reading is, and may end it. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (sheet, row) -> true;

    /**
     * Called every few hundred rows.
     *
     * @return whether to go on
     */
    boolean goesOn(String sheet, int row);
}
