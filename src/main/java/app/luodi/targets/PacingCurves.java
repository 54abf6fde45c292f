package app.luodi.targets;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pacing curves of a district: drawn by the key-project office, chosen by targets. */
@Service
@Transactional
public class PacingCurves {
    /** @param version 1 when first drawn */
    public record Curve(UUID id, String name, Pace pace, int version) {}

    private final JdbcClient jdbc;
    private final Rights rights;
    private final InvestmentTotals totals;
    private final ApplicationEventPublisher events;

    PacingCurves(JdbcClient jdbc, Rights rights, InvestmentTotals totals, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.rights = rights;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Curve> all() {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("select id, name, points, version from pacing_curve order by name")
                .query((row, n) -> new Curve(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Targets.pace(row.getArray("points")),
                        row.getInt("version")))
                .list();
    }

    /**
     * The curve past years took: the mean of their monthly shares of the year. January is not reported: half of 1—2月.
     *
     * @return empty where none of the years was reported to its end
     */
    @Transactional(readOnly = true)
    public Optional<Pace> ofYears(List<Integer> years, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        var shares = years.stream()
                .map(year -> totals.months(year, ledger))
                .filter(months -> months.getLast().reported() > 0
                        && months.getLast().ytd().fen() > 0)
                .toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        var points = new ArrayList<BigDecimal>();
        for (var month = 0; month < Pace.MONTHS - 1; month++) {
            var sum = BigDecimal.ZERO;
            for (var year : shares) {
                sum = sum.add(BigDecimal.valueOf(year.get(month).ytd().fen())
                        .scaleByPowerOfTen(2)
                        .divide(BigDecimal.valueOf(year.getLast().ytd().fen()), 6, RoundingMode.HALF_UP));
            }
            points.add(sum.divide(BigDecimal.valueOf(shares.size()), 1, RoundingMode.HALF_UP));
        }
        points.addFirst(points.getFirst().divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP));
        return Optional.of(new Pace(points));
    }

    /** @param points cumulative percent due by the end of each month, January first */
    public Outcome<Curve> draw(String name, List<BigDecimal> points) {
        return save(null, name, points, 0);
    }

    /** @param seenVersion the version the change was made from */
    public Outcome<Curve> redraw(UUID id, String name, List<BigDecimal> points, int seenVersion) {
        return save(id, name, points, seenVersion);
    }

    private Outcome<Curve> save(@Nullable UUID id, String name, List<BigDecimal> points, int seenVersion) {
        rights.require(Act.SET_TARGETS);
        var reasons = broken(name, points);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        try {
            return written(id, name.strip(), points, seenVersion);
        } catch (DuplicateKeyException taken) {
            return Outcome.refused(Refusal.of("name", "targets.curve.taken", name.strip()));
        }
    }

    private Outcome<Curve> written(@Nullable UUID id, String name, List<BigDecimal> points, int seenVersion) {
        var numbers = points.toArray(BigDecimal[]::new);
        var saved = (id == null
                        ? jdbc.sql("""
                                insert into pacing_curve (name, points, changed_by, version)
                                values (?, ?::numeric[], ?, 1) returning id, version""").params(name, numbers, rights.signature())
                        : jdbc.sql("""
                                update pacing_curve set name = ?, points = ?::numeric[], changed_by = ?, version = version + 1
                                where id = ? and version = ? returning id, version""").params(name, numbers, rights.signature(), id, seenVersion))
                .query((row, n) ->
                        new Curve(row.getObject("id", UUID.class), name, new Pace(points), row.getInt("version")))
                .optional();
        if (saved.isEmpty()) {
            return Outcome.refused(Refusal.of("version", SettingTargets.STALE));
        }
        events.publishEvent(new DistrictChanged("target", saved.get().id()));
        return Outcome.done(saved.get());
    }

    private static List<Refusal> broken(String name, List<BigDecimal> points) {
        var reasons = new ArrayList<Refusal>();
        if (name.isBlank()) {
            reasons.add(Refusal.of("name", "targets.curve.unnamed"));
        }
        if (points.size() != Pace.MONTHS) {
            reasons.add(Refusal.of("points", "targets.curve.twelve"));
            return reasons;
        }
        for (var month = 1; month < Pace.MONTHS; month++) {
            if (points.get(month).compareTo(points.get(month - 1)) < 0) {
                reasons.add(Refusal.of("points", "targets.curve.falls", month + 1));
            }
        }
        if (points.getFirst().signum() < 0 || points.getLast().compareTo(BigDecimal.valueOf(100)) != 0) {
            reasons.add(Refusal.of("points", "targets.curve.whole"));
        }
        return reasons;
    }
}
