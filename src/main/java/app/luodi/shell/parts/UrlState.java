package app.luodi.shell.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows, as its address says it. Read from the navigation event, changed with {@code with…}, written back
 * with {@link #replace} (address only) or {@link #open} (the screen loads again). Empty values leave the address.
 */
public final class UrlState {
    /** The moment looked at: a day (its end) or an instant. */
    public static final String AS_OF = "asOf";

    private final String path;
    private final Map<String, List<String>> values;

    private UrlState(String path, Map<String, List<String>> values) {
        this.path = path;
        this.values = values;
    }

    public static UrlState of(Location location) {
        return new UrlState(
                location.getPath(),
                new LinkedHashMap<>(location.getQueryParameters().getParameters()));
    }

    /** An address to link to. */
    public static UrlState at(String path) {
        return new UrlState(path, Map.of());
    }

    public Optional<String> get(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value read by the function; empty where it is missing or cannot be read: a bad address is no failure. */
    public <T> Optional<T> get(String name, Function<String, T> reading) {
        return get(name).flatMap(text -> tried(text, reading));
    }

    public int number(String name, int otherwise) {
        return get(name, Integer::valueOf).orElse(otherwise);
    }

    public Optional<UUID> id(String name) {
        return get(name, UUID::fromString);
    }

    public UrlState with(String name, @Nullable Object value) {
        return with(name, value == null ? List.of() : List.of(String.valueOf(value)));
    }

    public UrlState with(String name, List<String> many) {
        var changed = new LinkedHashMap<>(values);
        var kept = many.stream().filter(value -> !value.isBlank()).toList();
        if (kept.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, kept);
        }
        return new UrlState(path, changed);
    }

    public UrlState without(String... names) {
        var changed = new LinkedHashMap<>(values);
        List.of(names).forEach(changed::remove);
        return new UrlState(path, changed);
    }

    /** Writes the address without loading the screen again. */
    public void replace() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path, parameters()));
    }

    /** Goes to the address: the screen loads what it says. */
    public void open() {
        UI.getCurrent().navigate(path, parameters());
    }

    public QueryParameters parameters() {
        return new QueryParameters(values);
    }

    /** The address, relative to the application. */
    public String link() {
        return new Location(path, parameters()).getPathWithQueryParameters();
    }

    /** The names in use: for a count of conditions. */
    public List<String> names() {
        return new ArrayList<>(new TreeSet<>(values.keySet()));
    }

    private static <T> Optional<T> tried(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
