package app.luodi.projects;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 固定资产投资项目代码 (GB/T 40058-2021): time (YYMM, or YYYY before 2017) + region (6) + central department (2) + project
 * type (2) + random (5) + check character (1). Kept in its written form, five groups joined by dashes.
 *
 * <p>How the check character is calculated is laid down in section 4.7 of the standard, whose text was not at hand: the
 * form is checked, the check character is not, and nothing here pretends otherwise.
 */
public record ProjectCode(String value) {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{5}[0-9X]");
    private static final Pattern BARE = Pattern.compile("(\\d{4})(\\d{6})(\\d{2})(\\d{2})(\\d{5}[0-9X])");
    private static final int LAST_MONTH = 12;

    public ProjectCode {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a project code: " + value);
        }
    }

    /** Reads either form, with dashes or without, in full-width digits or with spaces; empty for what is none. */
    public static Optional<ProjectCode> read(String typed) {
        var bare = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_]", "");
        var groups = BARE.matcher(bare);
        return groups.matches()
                ? Optional.of(new ProjectCode(groups.replaceFirst("$1-$2-$3-$4-$5")))
                : Optional.empty();
    }

    /** The same without dashes, as some systems exchange it. */
    public String bare() {
        return value.replace("-", "");
    }

    /** Whether the first group can be a time: a month of a year (2111), or a year (2017, as codes began before 2021). */
    public boolean hasPlausibleTime() {
        var month = Integer.parseInt(value.substring(2, 4));
        return month >= 1 && month <= LAST_MONTH || value.startsWith("20");
    }

    @Override
    public String toString() {
        return value;
    }
}
