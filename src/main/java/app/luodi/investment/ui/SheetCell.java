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
    NOTE,
    SOURCE,
    OLD_EQUIPMENT,
    RENEWAL_EQUIPMENT,
    OLD_BUILDINGS,
    LAND_FEE;

    static final List<SheetCell> PARTS = List.of(CONSTRUCTION, INSTALLATION, EQUIPMENT, OTHER);

    /** 其中项: within equipment and other costs; shown on demand. */
    static final List<SheetCell> OF_WHICH = List.of(OLD_EQUIPMENT, RENEWAL_EQUIPMENT, OLD_BUILDINGS, LAND_FEE);

    boolean isMoney() {
        return this != PROGRESS && this != NOTE && this != SOURCE;
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
