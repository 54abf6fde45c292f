package app.luodi.imports;

import app.luodi.identity.ManagingUnits;
import app.luodi.projects.Tags;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Founds the units and tags that somebody has said are new. */
@Component
class FoundingNames {
    private static final String NEW = Decisions.NameChoice.NEW + ":";

    private final ManagingUnits units;
    private final Tags tags;

    FoundingNames(ManagingUnits units, Tags tags) {
        this.units = units;
        this.tags = tags;
    }

    /** Ids and codes by kind and name. */
    record Founded(Map<String, Map<String, String>> byKind) {
        /** The text of a fact with ids in place of what was to be founded. */
        String in(String key, String text) {
            return text.contains(NEW)
                    ? Arrays.stream(text.split(","))
                            .map(one -> one.startsWith(NEW)
                                    ? byKind.getOrDefault(key, Map.of()).getOrDefault(one.substring(NEW.length()), one)
                                    : one)
                            .collect(Collectors.joining(","))
                    : text;
        }
    }

    /** @param names by the kind of name: office, area, lead_unit, service_unit, category */
    Founded found(Map<String, List<String>> names) {
        var founded = new HashMap<String, Map<String, String>>();
        names.forEach((kind, some) -> founded.put(kind, kind.equals("category") ? tags(some) : units(kind, some)));
        return new Founded(founded);
    }

    private Map<String, String> tags(List<String> names) {
        var position = tags.all().size();
        for (var name : names) {
            tags.define(new Tags.Tag(name, name, Tags.Kind.CATEGORY), ++position);
        }
        return names.stream().collect(Collectors.toMap(name -> name, name -> name));
    }

    private Map<String, String> units(String kind, List<String> names) {
        return units.named(Names.founded(kind), names).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
