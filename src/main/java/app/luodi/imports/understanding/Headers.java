package app.luodi.imports.understanding;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the head of a column means, for whoever has heads and no rows yet: a form to be filled. */
public final class Headers {
    private final HeaderMatching matching = new HeaderMatching();

    /**
     * @param field null where nobody knows
     * @param unit what the head itself states; null where it states none
     * @param confidence from {@link RecognisedColumn#CERTAIN} on nobody need be asked
     */
    public record Meaning(@Nullable Field field, @Nullable Unit unit, double confidence) {}

    /** @param levels the texts over the column, from the top to its own */
    public Meaning of(List<String> levels) {
        if (levels.isEmpty()) {
            return new Meaning(null, null, 0);
        }
        var match = matching.match(levels);
        var unit = levels.reversed().stream()
                .map(level -> HeaderText.of(level).unit())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Meaning(match.field(), unit, match.confidence());
    }

    /** Whether a text is exactly the name of a column. */
    public boolean knows(String text) {
        return matching.knows(text);
    }

    /** The unit a line of its own states: 单位：万元. */
    public static @Nullable Unit inLine(String line) {
        return Units.inLine(line);
    }
}
