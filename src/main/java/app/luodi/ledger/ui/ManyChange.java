package app.luodi.ledger.ui;

import app.luodi.shell.parts.Texts;
import java.util.Locale;

/** What can be changed of many projects at once. */
enum ManyChange {
    LEADER("user"),
    UNIT("unit"),
    TAGS("pin");

    private final String icon;

    ManyChange(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    String title() {
        return Texts.of("ledger.many." + code());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
