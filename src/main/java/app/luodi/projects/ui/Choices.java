package app.luodi.projects.ui;

import app.luodi.kernel.Today;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.ProjectHead;
import app.luodi.projects.Tags;
import app.luodi.projects.Units;
import app.luodi.shell.parts.Amounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the form of a project offers, read once as it opens; projects are looked up as one types. */
class Choices {
    private final FindingProjects finding;
    private final Map<UUID, Units.Unit> units;
    private final Map<String, String> tags;
    private final int year;

    Choices(FindingProjects finding, Units units, Tags tags, Today today) {
        this.finding = finding;
        this.units = units.all().stream()
                .collect(
                        Collectors.toMap(Units.Unit::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.tags = tags.all().stream()
                .collect(Collectors.toMap(Tags.Tag::code, Tags.Tag::name, (one, other) -> one, LinkedHashMap::new));
        this.year = today.today().getYear();
    }

    /** @param kind empty for every kind that can be responsible: all but areas */
    List<UUID> units(String kind) {
        return units.values().stream()
                .filter(Units.Unit::current)
                .filter(unit -> kind.isEmpty()
                        ? !unit.kind().equals("area")
                        : unit.kind().equals(kind))
                .map(Units.Unit::id)
                .toList();
    }

    String unitName(UUID id) {
        var unit = units.get(id);
        return unit == null ? Amounts.UNKNOWN : unit.shortName();
    }

    List<String> tags() {
        return List.copyOf(tags.keySet());
    }

    String tagName(String code) {
        return tags.getOrDefault(code, code);
    }

    int year() {
        return year;
    }

    Stream<UUID> projects(String typed, int offset, int limit) {
        return finding.search(typed, offset + limit).stream().skip(offset).map(ProjectHead::id);
    }

    String projectName(UUID id) {
        return finding.nameOf(id).orElse(Amounts.UNKNOWN);
    }
}
