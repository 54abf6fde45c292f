package app.luodi.imports.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What columns are called in ledgers, from {@code imports/headers.tsv}. */
final class HeaderWords {
    private static final HeaderWords KNOWN = loaded();
    private final Map<String, Meaning> exact = new HashMap<>();
    private final List<Map.Entry<String, Meaning>> words = new ArrayList<>();

    /** A field, with the part of it where it has parts: {@code composition.equipment}. */
    record Meaning(Field field, @Nullable String part) {}

    static HeaderWords known() {
        return KNOWN;
    }

    /** The field that is called exactly so. */
    @Nullable
    Meaning exactly(String core) {
        return exact.get(core);
    }

    List<Map.Entry<String, Meaning>> all() {
        return words;
    }

    private static HeaderWords loaded() {
        var known = new HeaderWords();
        try (var stream = HeaderWords.class.getResourceAsStream("/imports/headers.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("No imports/headers.tsv");
            }
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .forEach(known::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return known;
    }

    private void add(String line) {
        var tab = line.indexOf('\t');
        var name = line.substring(0, tab);
        var dot = name.indexOf('.');
        var field = Field.of(dot < 0 ? name : name.substring(0, dot));
        var meaning = new Meaning(field, dot < 0 ? null : name);
        for (var word : line.substring(tab + 1).split("、", -1)) {
            var core = HeaderText.of(word).core();
            exact.putIfAbsent(core, meaning);
            words.add(Map.entry(core, meaning));
        }
    }
}
