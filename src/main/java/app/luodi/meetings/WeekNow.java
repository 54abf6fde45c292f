package app.luodi.meetings;

import app.luodi.kernel.Light;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the week looks like at the moment looked at, in one transaction. */
@Service
class WeekNow {
    /** More than anybody goes through in one meeting; the counts beside the list are of all. */
    static final int LISTED = 60;

    private static final int ADDED_LISTED = 40;
    private static final int DUE_LISTED = 40;
    private static final int DAYS_AHEAD = 14;

    record Seen(
            DistrictFigures.Standing standing,
            DistrictFigures.Yearly yearly,
            Map<String, Integer> planned,
            Week.FixedAssets fixedAssets,
            List<Week.Entered> entered,
            List<WeekChanges.Touched> touched,
            Week.Added added,
            List<UUID> lit,
            List<UUID> changed,
            Map<UUID, Week.LitProject> projects,
            Week.Due overdue,
            Week.Due due) {}

    private final DistrictFigures figures;
    private final WeekChanges changes;
    private final LitProjects projects;
    private final Today today;

    WeekNow(DistrictFigures figures, WeekChanges changes, LitProjects projects, Today today) {
        this.figures = figures;
        this.changes = changes;
        this.projects = projects;
        this.today = today;
    }

    @Transactional(readOnly = true)
    Seen since(Instant since, Map<UUID, Light> before) {
        var day = today.today();
        var standing = figures.standing();
        var changed = changed(standing.lit(), before);
        var shown = first(standing.lit(), order(before));
        var described = new HashSet<>(shown);
        described.addAll(changed);
        var year = standing.investment().map(Week.Progress::year).orElse(day.getYear());
        return new Seen(
                standing,
                figures.yearly(day),
                figures.planned(day),
                figures.fixedAssets(year),
                changes.entered(since),
                before.isEmpty() ? List.of() : changes.touched(since),
                changes.added(since, ADDED_LISTED),
                shown,
                changed,
                projects.described(described, shown),
                projects.due(null, day.minusDays(1), true, DUE_LISTED),
                projects.due(day, day.plusDays(DAYS_AHEAD), false, DUE_LISTED));
    }

    /** Projects known then whose light was another one; among very many the first ones do. */
    private static List<UUID> changed(List<DistrictFigures.Lit> lit, Map<UUID, Light> before) {
        var now = new java.util.HashMap<UUID, Light>();
        lit.forEach(one -> now.put(one.project(), one.light()));
        return before.entrySet().stream()
                .filter(then -> isLit(then.getValue()) || now.containsKey(then.getKey()))
                .filter(then -> then.getValue() != now.get(then.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first ones in order; of ten thousand only these are put in order. */
    private static List<UUID> first(List<DistrictFigures.Lit> lit, Comparator<DistrictFigures.Lit> order) {
        var first = new PriorityQueue<>(LISTED + 1, order.reversed());
        for (var one : lit) {
            if (first.size() < LISTED) {
                first.add(one);
            } else if (order.compare(one, first.element()) < 0) {
                first.remove();
                first.add(one);
            }
        }
        return first.stream().sorted(order).map(DistrictFigures.Lit::project).toList();
    }

    private static boolean isLit(Light light) {
        return light == Light.RED || light == Light.YELLOW;
    }

    /** Red before yellow, what changed this week first, then the longest overdue. */
    private static Comparator<DistrictFigures.Lit> order(Map<UUID, Light> before) {
        return Comparator.comparing(DistrictFigures.Lit::light)
                .thenComparing(lit -> before.getOrDefault(lit.project(), lit.light()) == lit.light())
                .thenComparing(Comparator.comparingInt(DistrictFigures.Lit::overdueDays)
                        .reversed())
                .thenComparing(DistrictFigures.Lit::project);
    }
}
