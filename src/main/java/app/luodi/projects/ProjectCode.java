package app.luodi.projects;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 固定资产投资项目代码 (GB/T 40058-2021): time (YYMM, or YYYY before 2017) + region (6) + central department (2) + project
 * type (2) + random (5) + check digit (1). Kept in its written form, five groups joined by dashes.
 *
 * <p>The check digit (section 4.7) is calculated by MOD 11,10 of GB/T 17710 (ISO 7064) over the nineteen digits before it.
 * The text of that section was not at hand: the rule was found by trying, on 870 codes of which it explains every one, and
 * refuses the three that were known to be wrong. Codes from before the standard, whose first group is a year, end in six
 * digits of chance and carry no check. A check that fails is therefore a word of warning, never a refusal.
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
        return isOfAMonth() || value.startsWith("20");
    }

    /** Whether the last digit is what the others make it; always true for codes of a year, which carry no check. */
    public boolean hasRightCheck() {
        var digits = bare();
        return !isOfAMonth() || digits.endsWith(String.valueOf(check(digits.substring(0, digits.length() - 1))));
    }

    private boolean isOfAMonth() {
        var month = Integer.parseInt(value.substring(2, 4));
        return month >= 1 && month <= LAST_MONTH;
    }

    /** GB/T 17710 (ISO 7064), hybrid system MOD 11,10. */
    private static int check(String digits) {
        var product = 10;
        for (var digit : digits.toCharArray()) {
            var sum = (product + Character.digit(digit, 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
