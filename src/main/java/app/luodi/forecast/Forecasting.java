package app.luodi.forecast;

import app.luodi.forecast.YearForecast.Line;
import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import app.luodi.targets.Pace;
import app.luodi.targets.PacingCurves;
import app.luodi.targets.Target;
import app.luodi.targets.YearTargets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks a year ahead project by project, as it stands or with the changes of a what-if; writes nothing. */
@Service
@Transactional(readOnly = true)
public class Forecasting {
    private final Subjects subjects;
    private final YearTargets targets;
    private final PacingCurves curves;
    private final InvestmentTotals totals;
    private final Rights rights;
    private final Today today;

    Forecasting(
            Subjects subjects,
            YearTargets targets,
            PacingCurves curves,
            InvestmentTotals totals,
            Rights rights,
            Today today) {
        this.subjects = subjects;
        this.targets = targets;
        this.curves = curves;
        this.totals = totals;
        this.rights = rights;
        this.today = today;
    }

    public YearForecast of(int year, Ledger ledger, List<Change> changes) {
        rights.require(Act.VIEW_PROJECTS);
        var total = targets.of(year).total(ledger);
        var pace = total.map(Target::pace).orElse(Pace.LINEAR);
        var through = through(year, ledger);
        var month = through.map(StatisticsMonth::month).orElse(0);
        var typical = subjects.typical(year, ledger);
        var own = ownCurves(changes);
        var foresight = new Foresight(year, month);
        var lines = subjects.of(year, month, ledger, added(changes)).stream()
                .map(subject -> line(subject, changes, foresight, own, pace, typical))
                .toList();
        var drawn = new DrawingAhead(year, month, pace, own, lines);
        return new YearForecast(
                year,
                ledger,
                through,
                total.map(target -> target.said().amount()),
                lines,
                past(year, ledger, through, drawn.months(outlook -> outlook.middle())),
                past(year, ledger, through, drawn.months(outlook -> outlook.low())),
                past(year, ledger, through, drawn.months(outlook -> outlook.high())),
                new WaysOut(year, Math.max(month, over(year)), ledger, subjects.cutOff()).of(lines));
    }

    /** Of the year under way: the last month that is over, whether anybody reported it or not. Nothing can be asked for by then. */
    private int over(int year) {
        var last = StatisticsMonth.lastOverOn(today.today());
        return last.year() == year ? last.month() : 0;
    }

    /** Signed projects without a plan for the year: what could be taken in. */
    public List<Map.Entry<UUID, String>> signedWithoutPlan(int year) {
        rights.require(Act.VIEW_PROJECTS);
        return subjects.signedWithoutPlan(year);
    }

    private static Line line(
            Subject subject,
            List<Change> changes,
            Foresight foresight,
            Map<UUID, Pace> own,
            Pace pace,
            Map<String, Pace> typical) {
        var changed = subject;
        var dropped = false;
        var touched = false;
        for (var change : changes) {
            if (!change.project().equals(subject.project())) {
                continue;
            }
            touched = true;
            switch (change) {
                case Change.Move(var project, var on) -> changed = changed.startingOn(on);
                case Change.Drop drop -> dropped = true;
                case Change.Add(var project, var amount, var on) -> changed = changed.planned(amount, on);
                case Change.Curve curve -> {
                    // taken from the map of curves
                }
            }
        }
        var outlook = dropped
                ? foresight.sure(changed, changed.done())
                : foresight.of(
                        changed,
                        own.getOrDefault(subject.project(), pace),
                        Optional.ofNullable(typical.get(String.valueOf(subject.nature()))));
        return new Line(changed, outlook, touched);
    }

    /** Up to the last month that counts stands what was done. */
    private List<Money> past(int year, Ledger ledger, Optional<StatisticsMonth> through, List<Money> ahead) {
        if (through.isEmpty()) {
            return ahead;
        }
        var done = totals.months(year, ledger).stream()
                .filter(total -> total.month().compareTo(through.get()) <= 0)
                .map(InvestmentTotals.MonthTotal::ytd)
                .toList();
        return Stream.concat(done.stream(), ahead.stream().skip(done.size())).toList();
    }

    private Map<UUID, Pace> ownCurves(List<Change> changes) {
        var own = new HashMap<UUID, Pace>();
        if (changes.stream().anyMatch(Change.Curve.class::isInstance)) {
            var all = curves.all();
            for (var change : changes) {
                if (change instanceof Change.Curve(var project, var curve)) {
                    all.stream()
                            .filter(one -> one.id().equals(curve))
                            .findFirst()
                            .ifPresent(one -> own.put(project, one.pace()));
                }
            }
        }
        return own;
    }

    /** The ledger shown where nobody has chosen one. */
    public Ledger opensWith(int year) {
        return totals.opensWith(year);
    }

    private static List<UUID> added(List<Change> changes) {
        return changes.stream().map(Change::project).toList();
    }

    private Optional<StatisticsMonth> through(int year, Ledger ledger) {
        var due = StatisticsMonth.lastOverOn(today.today().minusDays(subjects.cutOff() - 1L));
        return totals.lastReported(year, ledger)
                .map(last -> due.year() == year && last.compareTo(due) > 0 ? due : last);
    }
}
