package app.luodi.investment.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The cells of a row one may fill, in the order drafts keep them. */
enum SheetCell {
    MONTH,
    YTD,
    CONSTRUCTION,
    INSTALLATION,
    EQUIPMENT,
    OTHER,
    PROGRESS,
    NOTE;

    static final List<SheetCell> PARTS = List.of(CONSTRUCTION, INSTALLATION, EQUIPMENT, OTHER);

    boolean isMoney() {
        return this != PROGRESS && this != NOTE;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SheetCell of(String key) {
        return Arrays.stream(values())
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }
}
