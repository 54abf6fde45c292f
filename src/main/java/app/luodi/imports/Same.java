package app.luodi.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When two texts of facts say the same: dates by the days they can mean, however they are written. */
final class Same {
    private static final Pattern DATE = Pattern.compile(".*\\|(\\d{4}-\\d\\d-\\d\\d\\|\\d{4}-\\d\\d-\\d\\d)");

    private Same() {}

    static boolean text(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return essence(one).equals(essence(other));
    }

    private static String essence(String text) {
        var date = DATE.matcher(text);
        return date.matches() ? date.group(1) : text.strip().replaceAll("\\s*\n\\s*", " ");
    }
}
