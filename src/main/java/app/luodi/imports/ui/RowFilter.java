package app.luodi.imports.ui;

import java.util.Arrays;
import java.util.Locale;

/** Which rows of the preview are shown. */
enum RowFilter {
    ALL,
    WRONG,
    ASKED,
    NOTED,
    /** What differs from the product: after the first import. */
    CHANGES;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RowFilter of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(ALL);
    }
}
