package app.luodi.imports;

import app.luodi.imports.understanding.ProjectRow;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The projects of a district as a file may know them again: by code, by company and place, by name and owner. Phases, lots
 * and parcels are part of a name, so that 一期 and 二期 are never one (domain.md 7.2, rule 9).
 */
class KnownProjects {
    private static final Pattern PHASE = Pattern.compile(
            "[一二三四五六七八九十\\d]+期|SN\\d+|[A-Z\\d]+地块|[一二三四五六七八九十\\dA-Z]+标段?|扩建|扩能|I{1,3}V?期?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOISE = Pattern.compile("[\\s\\u200B-\\u200D\\uFEFF()\\[\\]【】〔〕{}·,，.。-]");
    private static final Pattern ENDING = Pattern.compile("(建设项目|建设工程|项目|工程)$");

    private final Map<String, UUID> byCode = new HashMap<>();
    private final Map<String, UUID> byPlace = new HashMap<>();
    private final Map<String, UUID> byName = new HashMap<>();
    private final Set<UUID> coded = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<UUID, String> names = new HashMap<>();

    static KnownProjects of(JdbcClient jdbc) {
        var known = new KnownProjects();
        jdbc.sql("select project_id, name, code, owner, credit_code, location from project_facts")
                .query(row -> {
                    known.add(
                            row.getObject("project_id", UUID.class),
                            row.getString("name"),
                            row.getString("code"),
                            row.getString("owner"),
                            row.getString("credit_code"),
                            row.getString("location"));
                });
        return known;
    }

    private void add(
            UUID id,
            String name,
            @Nullable String code,
            @Nullable String owner,
            @Nullable String creditCode,
            @Nullable String location) {
        names.put(id, name);
        if (code != null) {
            byCode.put(code, id);
            coded.add(id);
        }
        if (creditCode != null && location != null) {
            put(byPlace, place(creditCode, location, name), id);
        }
        put(byName, normal(name), id);
        put(byName, normal(name) + "|" + normal(owner == null ? "" : owner), id);
    }

    /** What two projects answer to, no file can mean. */
    private void put(Map<String, UUID> index, String key, UUID id) {
        var other = index.put(key, id);
        if (other != null && !other.equals(id)) {
            ambiguous.add(key);
        }
    }

    private Optional<UUID> find(Map<String, UUID> index, String key) {
        return ambiguous.contains(key) ? Optional.empty() : Optional.ofNullable(index.get(key));
    }

    Optional<UUID> find(ProjectRow row, RowFacts facts) {
        var code = facts.text("project_code");
        if (code != null && byCode.containsKey(code)) {
            return Optional.ofNullable(byCode.get(code));
        }
        var creditCode = facts.text("credit_code");
        var location = facts.text("location");
        var owner = facts.text("owner");
        var found = creditCode == null || location == null
                ? Optional.<UUID>empty()
                : find(byPlace, place(creditCode, location, row.name()));
        if (found.isEmpty() && !byName.isEmpty()) {
            var name = normal(row.name());
            found = owner == null
                    ? find(byName, name)
                    : find(byName, name + "|" + normal(owner)).or(() -> find(byName, name + "|"));
        }
        return found
                // a code of its own makes a project of its own
                .filter(id -> code == null || !coded.contains(id));
    }

    String nameOf(UUID id) {
        return names.getOrDefault(id, "");
    }

    private static String place(String creditCode, String location, String name) {
        return creditCode + "|" + normal(location) + "|" + phase(name);
    }

    /** The words that keep siblings apart. */
    static String phase(String name) {
        var found = PHASE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC));
        var words = new StringBuilder();
        while (found.find()) {
            words.append(found.group().toUpperCase(Locale.ROOT)).append(' ');
        }
        return words.toString();
    }

    static String normal(String name) {
        var plain = NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return ENDING.matcher(plain).replaceFirst("");
    }
}
