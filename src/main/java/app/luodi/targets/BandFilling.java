package app.luodi.targets;

import app.luodi.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Banded counts like the 125计划: which projects fill which band. Where a project may fill one band only, as many bands as
 * possible are filled; what is left over counts in the highest band it reaches.
 */
final class BandFilling {
    /**
     * @param from the least amount; null for any
     * @param attribute the name of the label a project must carry; null for any project
     */
    record Band(UUID target, @Nullable Money from, @Nullable String attribute, int asked) {
        boolean takes(Candidate candidate) {
            return (from == null
                            || (candidate.amount() != null && candidate.amount().compareTo(from) >= 0))
                    && (attribute == null || candidate.labels().contains(attribute));
        }
    }

    record Candidate(UUID project, @Nullable Money amount, Set<String> labels) {}

    private BandFilling() {}

    /** The projects of each band. */
    static Map<UUID, List<UUID>> fill(List<Band> bands, List<Candidate> candidates, boolean once) {
        return once ? onceOnly(bands, candidates) : everywhere(bands, candidates);
    }

    private static Map<UUID, List<UUID>> everywhere(List<Band> bands, List<Candidate> candidates) {
        var filled = new HashMap<UUID, List<UUID>>();
        bands.forEach(band -> filled.put(
                band.target(),
                candidates.stream().filter(band::takes).map(Candidate::project).toList()));
        return filled;
    }

    private static Map<UUID, List<UUID>> onceOnly(List<Band> bands, List<Candidate> candidates) {
        var highestFirst = bands.stream()
                .sorted(Comparator.comparing(Band::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
        var takenBy = new HashMap<UUID, Band>();
        // A place is won by moving whoever holds it to another band that wants them (augmenting paths).
        for (var band : highestFirst) {
            for (var place = 0; place < band.asked(); place++) {
                if (!placed(band, candidates, takenBy, new HashSet<>())) {
                    break;
                }
            }
        }
        for (var candidate : candidates) {
            if (!takenBy.containsKey(candidate.project())) {
                highestFirst.stream()
                        .filter(band -> band.takes(candidate))
                        .findFirst()
                        .ifPresent(band -> takenBy.put(candidate.project(), band));
            }
        }
        var filled = new HashMap<UUID, List<UUID>>();
        bands.forEach(band -> filled.put(band.target(), new ArrayList<>()));
        candidates.forEach(candidate -> {
            var band = takenBy.get(candidate.project());
            if (band != null) {
                filled.computeIfAbsent(band.target(), target -> new ArrayList<>())
                        .add(candidate.project());
            }
        });
        return filled;
    }

    private static boolean placed(Band band, List<Candidate> candidates, Map<UUID, Band> takenBy, Set<UUID> tried) {
        for (var candidate : candidates) {
            if (!band.takes(candidate) || !tried.add(candidate.project())) {
                continue;
            }
            var holder = takenBy.get(candidate.project());
            if (holder == null || (holder != band && placed(holder, candidates, takenBy, tried))) {
                takenBy.put(candidate.project(), band);
                return true;
            }
        }
        return false;
    }
}
