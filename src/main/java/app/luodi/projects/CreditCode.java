package app.luodi.projects;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 统一社会信用代码, 18 characters (GB 32100-2015); its check character is told, never enforced: old sheets carry typos. */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = ALPHABET.length();
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public CreditCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a credit code: " + value);
        }
    }

    /** Reads what was typed, in full-width characters, lower case or with spaces; empty for what is none. */
    public static Optional<CreditCode> read(String typed) {
        var bare = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s", "");
        return FORM.matcher(bare).matches() ? Optional.of(new CreditCode(bare)) : Optional.empty();
    }

    /** Whether the last character is the one that GB 32100-2015 calculates from the others. */
    public boolean hasRightCheck() {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS) == value.charAt(WEIGHTS.length);
    }

    @Override
    public String toString() {
        return value;
    }
}
