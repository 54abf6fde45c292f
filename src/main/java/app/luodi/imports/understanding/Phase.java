package app.luodi.imports.understanding;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What keeps a project apart from its siblings: 一期, SN1, A地块, 三标段 (domain.md 7.2, rule 9). */
final class Phase {
    private static final Pattern TOKEN = Pattern.compile("(?:首|[一二三四五六七八九十]+|\\d+|(?<![A-Za-z])[IVX]+)期(?!货|间|刊|末|初)"
            + "|(?<![A-Za-z])SN\\d+"
            + "|(?:[A-Za-z](?:-?\\d+)?|[一二三四五六七八九十]+|\\d+)[#号]?(?:地块|宗地|组团)"
            + "|(?:[A-Za-z]|[一二三四五六七八九十]+|\\d+)[#号]?标段?(?!准|志|杆|的|识)");

    /** Without one of these there is no phase. */
    private static final String SIGNS = "期SsＳ块地组标";

    private Phase() {}

    static @Nullable String of(String name) {
        if (SIGNS.chars().noneMatch(sign -> name.indexOf(sign) >= 0)) {
            return null;
        }
        var tokens = TOKEN.matcher(Texts.clean(name))
                .results()
                .map(found -> found.group())
                .collect(Collectors.joining());
        return tokens.isEmpty() ? null : tokens;
    }

    /** The name without them: what siblings share. */
    static String without(String name) {
        return TOKEN.matcher(Texts.clean(name)).replaceAll("");
    }
}
