package app.luodi.sheets;

/**
 * A column of a file.
 *
 * @param key its name among programs, the same in every language
 * @param unit 亿元, 亩; empty where it has none
 * @param width in CSS pixels, as on the screen
 */
public record Column(String key, String name, String unit, Form form, int width) {
    /** What kind of values it holds, and so how a spreadsheet shows them. */
    public enum Form {
        TEXT("@"),
        /** Two decimals. */
        AMOUNT("#,##0.00"),
        /** As many decimals as there are. */
        EXACT("#,##0.######"),
        COUNT("#,##0"),
        /** In percent. */
        RATE("0.0%"),
        /** Percentage points, with their sign. */
        POINTS("+0.0;-0.0;0.0"),
        DAY("yyyy-mm-dd"),
        MOMENT("yyyy-mm-dd hh:mm");

        private final String format;

        Form(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    public static Column text(String key, String name, int width) {
        return new Column(key, name, "", Form.TEXT, width);
    }

    public static Column amount(String key, String name, String unit, int width) {
        return new Column(key, name, unit, Form.AMOUNT, width);
    }

    public static Column of(String key, String name, Form form, int width) {
        return new Column(key, name, "", form, width);
    }

    /** 计划总投资（亿元）; a name that says its unit already is not told twice. */
    String head() {
        return unit.isEmpty() || name.contains(unit) ? name : name + "（" + unit + "）";
    }
}
