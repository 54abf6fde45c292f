package app.luodi.meetings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of the rows behind a figure: the project list with conditions. What it lists adds up to the figure.
 *
 * @param conditions names and values as the list's address has them
 */
public record Rows(Map<String, String> conditions) {
    /** All projects. */
    public static final Rows ALL = new Rows(Map.of());

    public Rows {
        conditions = Map.copyOf(conditions);
    }

    public static Rows where(String name, Object value) {
        return ALL.and(name, value);
    }

    /** With one more condition; null leaves it out. */
    public Rows and(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(conditions);
        more.put(name, value.toString());
        return new Rows(more);
    }

    /** Relative to the application: {@code projects?light=red&stage=started}. */
    public String link() {
        return conditions.isEmpty()
                ? "projects"
                : new TreeMap<>(conditions)
                        .entrySet().stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "projects?", ""));
    }
}
