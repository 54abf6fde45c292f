package app.luodi.imports.understanding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared and kept (domain.md 7.2, rule 2). */
final class Texts {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t\\u000B\\f\\u2028\\u2029]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}]");
    private static final Pattern TAIL = Pattern.compile("(?:建设)?(?:项目|工程)$");

    private Texts() {}

    /** A name: full-width forms folded, one line, nothing invisible. */
    static String clean(String written) {
        var folded = isPlain(written) ? written : Normalizer.normalize(written, Normalizer.Form.NFKC);
        if (hasControls(folded)) {
            folded = BREAKS.matcher(INVISIBLE.matcher(folded).replaceAll("")).replaceAll("");
        }
        return folded.strip();
    }

    /** A sentence as written, without what is invisible and the blanks around it. */
    static String sentence(String written) {
        var text = hasControls(written) ? INVISIBLE.matcher(written).replaceAll("") : written;
        return text.replace("\r\n", "\n").replace('\u00A0', ' ').strip();
    }

    /** Without any blanks: how figures, dates and headers are looked at. */
    static String tight(String written) {
        var clean = clean(written);
        for (var at = 0; at < clean.length(); at++) {
            var sign = clean.charAt(at);
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                return BLANKS.matcher(clean).replaceAll("");
            }
        }
        return clean;
    }

    /** How two names are compared: without marks, blanks, case, and the words every project ends with. */
    static String key(String name) {
        var bare = MARKS.matcher(tight(name).toLowerCase(Locale.ROOT)).replaceAll("");
        return TAIL.matcher(bare).replaceAll("");
    }

    /** Common signs that need no folding. */
    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign >= 0x80 && (sign < 0x4E00 || sign > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasControls(String text) {
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign < ' ' || sign >= 0x00AD && sign < 0x4E00 && sign != '、' && sign != '。') {
                return true;
            }
        }
        return false;
    }
}
