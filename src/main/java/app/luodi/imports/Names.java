package app.luodi.imports;

import app.luodi.identity.OrgUnit;
import app.luodi.projects.Tags;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units and tags of a district, known by the names that ledgers give them. */
class Names {
    private static final Map<String, Set<OrgUnit.Kind>> KINDS = Map.of(
            "office", Set.of(OrgUnit.Kind.OFFICE),
            "area", Set.of(OrgUnit.Kind.AREA, OrgUnit.Kind.PARK),
            "lead_unit", Set.of(OrgUnit.Kind.values()),
            "service_unit", Set.of(OrgUnit.Kind.values()));

    private final List<OrgUnit> units;
    private final Map<UUID, OrgUnit> byId;
    private final Map<String, String> tags;
    private final Map<String, Optional<String>> found = new HashMap<>();

    Names(List<OrgUnit> units, List<Tags.Tag> tags) {
        this.units = units;
        this.byId = units.stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
        this.tags = tags.stream()
                .flatMap(tag ->
                        Stream.of(Map.entry(normal(tag.name()), tag.code()), Map.entry(normal(tag.code()), tag.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** The id of a unit or the code of a tag; empty where the district knows no such name. */
    Optional<String> find(String kind, String name) {
        // a ledger says the same few names in each of its rows
        return found.computeIfAbsent(kind + "\n" + name, key -> sought(kind, name));
    }

    private Optional<String> sought(String kind, String name) {
        return kind.equals("category")
                ? Optional.ofNullable(tags.get(normal(name)))
                : unit(KINDS.getOrDefault(kind, Set.of()), name)
                        .map(unit -> standing(unit).id().toString());
    }

    private Optional<OrgUnit> unit(Set<OrgUnit.Kind> kinds, String name) {
        var wanted = normal(name);
        return units.stream()
                .filter(unit -> kinds.contains(unit.kind()))
                .filter(unit -> normal(unit.name()).equals(wanted)
                        || normal(unit.shortName()).equals(wanted)
                        || place(unit.name()).equals(place(name)))
                .min(java.util.Comparator.comparing((OrgUnit unit) -> unit.validTo() != null)
                        .thenComparing(unit -> !normal(unit.name()).equals(wanted)));
    }

    /** Who took over: a name that has ended still means somebody. */
    private OrgUnit standing(OrgUnit unit) {
        var at = unit;
        for (var steps = 0; at.succeededBy() != null && steps < units.size(); steps++) {
            var next = byId.get(at.succeededBy());
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** As what kind a new unit of that name is founded. */
    static OrgUnit.Kind founded(String kind) {
        return switch (kind) {
            case "office" -> OrgUnit.Kind.OFFICE;
            case "area" -> OrgUnit.Kind.AREA;
            default -> OrgUnit.Kind.BUREAU;
        };
    }

    String nameOf(String id) {
        try {
            var unit = byId.get(UUID.fromString(id));
            return unit == null ? id : unit.shortName();
        } catch (IllegalArgumentException noUnit) {
            return id;
        }
    }

    private static String place(String name) {
        var normal = normal(name);
        var place = normal.replaceFirst("(街道办事处|办事处|街道办|街道)$", "");
        return place.isEmpty() ? normal : place;
    }

    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B-\\u200D\\uFEFF]", "")
                .toLowerCase(Locale.ROOT);
    }
}
