package app.luodi.imports.reading;

/** Counts the rows of all sheets against the budget. */
final class Counter {
    private final int most;
    private int count;

    Counter(int most) {
        this.most = most;
    }

    /** @return how many there are now */
    int next(String sheet) {
        count++;
        if (count > most) {
            throw NotReadable.because("rows", sheet, most);
        }
        return count;
    }
}
