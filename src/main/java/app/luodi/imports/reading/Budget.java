package app.luodi.imports.reading;

/**
 * What a file may cost, checked before and while it is read (reliability.md 6).
 *
 * @param packed bytes as sent
 * @param unpacked bytes of all parts of a zip together
 * @param ratio how many times larger a part may become than it was packed
 * @param entries parts of a zip
 * @param rows of all sheets together
 * @param columns of a sheet
 * @param cell characters in a cell
 */
record Budget(long packed, long unpacked, int ratio, int entries, int rows, int columns, int cell) {
    private static final int MEGABYTE = 1 << 20;

    /** Room for 100,000 rows of 30 columns, and none for a bomb. */
    static final Budget USUAL = new Budget(20L * MEGABYTE, 300L * MEGABYTE, 100, 2_000, 200_000, 500, 32_767);

    /** Below this size a part may be packed as tightly as it likes. */
    static final long SMALL = MEGABYTE;

    /** The old binary format is read whole, so less of it. */
    static final long BINARY = 8L * MEGABYTE;

    long megabytes() {
        return packed / MEGABYTE;
    }
}
