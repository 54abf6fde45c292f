package app.luodi.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** {@code permissions.tsv}, read once: role × act, everywhere, in the own area, or not at all. */
@Component
class PermissionMatrix {
    /** How far a right reaches. */
    enum Reach {
        ALL,
        AREA,
        NONE
    }

    private static final Set<Act> OF_A_CITY = EnumSet.of(Act.VIEW_PROJECTS, Act.EXPORT);

    private final Map<Act, Map<Role, Reach>> cells = new EnumMap<>(Act.class);

    PermissionMatrix(@Value("classpath:permissions.tsv") Resource file) throws IOException {
        var rows = file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .toList();
        var roles = rows.getFirst().stream().skip(1).map(Role::of).toList();
        rows.stream().skip(1).forEach(row -> read(row, roles));
        if (!cells.keySet().containsAll(EnumSet.allOf(Act.class))) {
            throw new IllegalStateException("permissions.tsv lacks a row for some act");
        }
    }

    private void read(List<String> row, List<Role> roles) {
        var act = Act.valueOf(row.getFirst().toUpperCase(java.util.Locale.ROOT));
        var reaches = new EnumMap<Role, Reach>(Role.class);
        for (var i = 0; i < roles.size(); i++) {
            reaches.put(roles.get(i), reach(row.get(i + 1)));
        }
        cells.put(act, reaches);
    }

    private static Reach reach(String cell) {
        return switch (cell) {
            case "all" -> Reach.ALL;
            case "area" -> Reach.AREA;
            case "-" -> Reach.NONE;
            default -> throw new IllegalStateException("Not a cell of the permission matrix: " + cell);
        };
    }

    Reach of(Role role, Act act) {
        return cells.getOrDefault(act, Map.of()).getOrDefault(role, Reach.NONE);
    }

    boolean allowsSomewhere(SignedIn person, Act act) {
        if (person.ofCity()) {
            return OF_A_CITY.contains(act);
        }
        return Arrays.stream(Role.values()).anyMatch(role -> person.hasRole(role) && of(role, act) != Reach.NONE);
    }

    boolean allows(SignedIn person, Act act, @Nullable UUID office) {
        if (person.ofCity()) {
            return OF_A_CITY.contains(act);
        }
        return person.memberships().stream().anyMatch(membership -> switch (of(membership.role(), act)) {
            case ALL -> true;
            case AREA -> membership.unit() == null || membership.unit().equals(office);
            case NONE -> false;
        });
    }
}
