package app.luodi.sheets;

import java.util.regex.Pattern;

/** Signs that do harm in files, or cannot stand in them. */
final class Signs {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?%?");
    private static final String BEGIN_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Pattern UNREADABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private Signs() {}

    /**
     * Text that a spreadsheet would calculate gets an apostrophe before it (OWASP, CSV injection); a number stays one,
     * however negative.
     */
    static String harmless(String text) {
        return !text.isEmpty()
                        && BEGIN_A_FORMULA.indexOf(text.charAt(0)) >= 0
                        && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }

    /** Without what XML cannot hold, and no longer than a cell is. */
    static String readable(String text, int longest) {
        var plain = UNREADABLE.matcher(text).replaceAll("");
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
