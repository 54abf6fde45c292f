package app.luodi.boards;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The districts of a city as a league, each among its peers (驻马店 ranks counties and function zones apart), with the rank
 * of the month before. By amounts only those take part that have them; by growth those whose growth was published.
 */
@Service
public class CityLeague {
    /** What they are ranked by. */
    public enum Measure {
        /** Percentage points above the pace of the own target, statistical ledger. */
        AHEAD,
        /** Published growth, in percent. */
        GROWTH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param peers county, zone or none: what the district says of itself
     * @param before its rank in the month before; null where it had none
     */
    public record Place(
            String district,
            String name,
            String peers,
            BigDecimal value,
            int rank,
            @Nullable Integer before) {
        /** Places gained; nothing where there was no rank before. */
        public int moved() {
            return before == null ? 0 : before - rank;
        }
    }

    private final DistrictFacts facts;
    private final InvestmentTotals totals;
    private final DueMonth due;
    private final Rights rights;

    CityLeague(DistrictFacts facts, InvestmentTotals totals, DueMonth due, Rights rights) {
        this.facts = facts;
        this.totals = totals;
        this.due = due;
        this.rights = rights;
    }

    @Transactional(readOnly = true)
    public List<Place> of(int year, Measure measure) {
        rights.require(Act.VIEW_PROJECTS);
        return switch (measure) {
            case AHEAD -> {
                var month = due.through(year, Ledger.STATISTICAL);
                yield ranked(
                        month.map(this::ahead).orElse(Map.of()),
                        month.flatMap(StatisticsMonth::previous)
                                .map(this::ahead)
                                .orElse(Map.of()));
            }
            case GROWTH -> {
                var growths = facts.growths(year);
                var last = growths.values().stream()
                        .map(TreeMap::lastKey)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
                yield ranked(upTo(growths, last), upTo(growths, last - 1));
            }
        };
    }

    private Map<String, BigDecimal> ahead(StatisticsMonth month) {
        var targets = facts.targets(month.year());
        var ahead = new HashMap<String, BigDecimal>();
        totals.by(By.DISTRICT, month, Ledger.STATISTICAL).forEach(slice -> {
            var target = slice.key() == null ? null : targets.get(slice.key());
            var completion = target == null
                    ? null
                    : Distance.completion(slice.ytd(), target.target().amount());
            if (completion != null && target != null) {
                ahead.put(
                        String.valueOf(slice.key()),
                        completion.subtract(Distance.pace(target.points()).at(month)));
            }
        });
        return ahead;
    }

    private static Map<String, BigDecimal> upTo(Map<String, TreeMap<Integer, BigDecimal>> growths, int month) {
        var values = new HashMap<String, BigDecimal>();
        growths.forEach((district, months) -> {
            var entry = months.floorEntry(month);
            if (entry != null) {
                values.put(district, entry.getValue());
            }
        });
        return values;
    }

    private List<Place> ranked(Map<String, BigDecimal> now, Map<String, BigDecimal> before) {
        var peers = facts.peers();
        var places = new ArrayList<Place>();
        for (var district : facts.districts()) {
            var value = now.get(district.id());
            if (value != null) {
                var group = peers.getOrDefault(district.id(), "none");
                places.add(new Place(
                        district.id(),
                        district.name(),
                        group,
                        value,
                        rank(district.id(), now, peers, group),
                        before.containsKey(district.id()) ? rank(district.id(), before, peers, group) : null));
            }
        }
        places.sort(
                Comparator.comparing(Place::peers).thenComparing(Place::rank).thenComparing(Place::name));
        return places;
    }

    /** Equal values share a rank. */
    private static int rank(String district, Map<String, BigDecimal> values, Map<String, String> peers, String group) {
        var own = values.get(district);
        return 1
                + (int) values.entrySet().stream()
                        .filter(other ->
                                peers.getOrDefault(other.getKey(), "none").equals(group))
                        .filter(other -> own != null && other.getValue().compareTo(own) > 0)
                        .count();
    }
}
