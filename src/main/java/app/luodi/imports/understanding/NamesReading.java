package app.luodi.imports.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits people, units and telephone numbers at every separator offices use. Blanks separate too, except inside a name
 * of single characters ({@code 张  三}) (domain.md 7.2, rule 10).
 */
final class NamesReading {
    private static final Pattern SEPARATORS =
            Pattern.compile("[、,;/|\\r\\n\\t]+|[(](?=\\+?\\d[\\d-]{6,})|(?<=\\d{7})[)]|(?<=\\p{IsHan})[:：](?=[\\d+])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<=\\p{IsHan}|\\))(?=\\+?\\d[\\d-]{6,})");
    private static final Pattern AFTER_NUMBER = Pattern.compile("(?<=\\d{7})(?=\\p{IsHan})");
    private static final int INNER = 3;

    private NamesReading() {}

    static List<String> read(String written) {
        var folded = java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\u200B-\\u200D\\uFEFF]", "");
        var names = new ArrayList<String>();
        for (var part : SEPARATORS.split(folded)) {
            for (var piece : BEFORE_NUMBER.split(part)) {
                for (var word : AFTER_NUMBER.split(piece)) {
                    addWords(word.strip(), names);
                }
            }
        }
        return names;
    }

    private static void addWords(String part, List<String> names) {
        var single = new StringBuilder();
        for (var word : BLANKS.split(part)) {
            if (word.length() == 1 && Character.isIdeographic(word.charAt(0))) {
                single.append(word);
                if (single.length() == INNER) {
                    flush(single, names);
                }
            } else {
                flush(single, names);
                if (!word.isEmpty()) {
                    names.add(word);
                }
            }
        }
        flush(single, names);
    }

    private static void flush(StringBuilder single, List<String> names) {
        if (!single.isEmpty()) {
            names.add(single.toString());
            single.setLength(0);
        }
    }
}
