package app.luodi.sheets;

import java.util.Locale;

/** As what a table is handed out. */
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets read Chinese. */
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of its files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an ending that is none of ours */
    public static Format of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
