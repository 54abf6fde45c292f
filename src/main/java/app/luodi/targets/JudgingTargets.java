package app.luodi.targets;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Money;
import app.luodi.kernel.Today;
import app.luodi.targets.Judged.In;
import app.luodi.targets.Judged.Measure;
import app.luodi.targets.PublishedFigures.Kept;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the targets of a year against what has come of them, each in its own shape; nothing is derived from anything. */
@Service
@Transactional(readOnly = true)
public class JudgingTargets {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Targets targets;
    private final Behind behind;
    private final PublishedFigures published;
    private final Comparators comparators;
    private final Rights rights;
    private final Today today;

    JudgingTargets(
            Targets targets,
            Behind behind,
            PublishedFigures published,
            Comparators comparators,
            Rights rights,
            Today today) {
        this.targets = targets;
        this.behind = behind;
        this.published = published;
        this.comparators = comparators;
        this.rights = rights;
        this.today = today;
    }

    /** All targets of the year, judged today or at the moment looked at. */
    public List<Judged> of(int year) {
        rights.require(Act.VIEW_PROJECTS);
        var all = targets.of(year);
        var told = published.of(year);
        var compared = comparators.of(year);
        var rows = behind.of(year, all);
        return all.stream()
                .map(target -> new Judged(
                        target, Shape.of(target.said()), measures(target, rows.get(target.id()), told, compared)))
                .toList();
    }

    /** The projects a target's figure is counted from; empty where it was typed in. */
    public Optional<Behind.Rows> rows(UUID target) {
        rights.require(Act.VIEW_PROJECTS);
        return targets.find(target)
                .map(found ->
                        behind.of(found.said().year(), targets.of(found.said().year())))
                .flatMap(all -> Optional.ofNullable(all.get(target)));
    }

    private List<Measure> measures(
            Target target, Behind.@Nullable Rows rows, List<Kept> told, List<Comparators.Figure> compared) {
        var said = target.said();
        var measures = new ArrayList<Measure>();
        if (said.amount() != null) {
            measures.add(amount(target, said.amount(), rows, told));
        }
        if (said.share() != null && rows != null) {
            measures.add(share(target, said.share(), rows));
        }
        if (said.number() != null) {
            measures.add(number(target, said.number(), rows, told));
        }
        if (said.growth() != null) {
            measures.add(ofGrowth(target, said.growth(), told));
        }
        var level = said.terms().level();
        if (level != null) {
            measures.add(plain(
                    In.OWN,
                    target,
                    latest(
                            told,
                            said,
                            figure -> figure.level() == null
                                    ? null
                                    : figure.level().value()),
                    level.value()));
        }
        var relative = said.terms().relative();
        if (relative != null) {
            measures.add(plain(In.POINTS, target, above(said, relative, told, compared), relative.points()));
        }
        return measures;
    }

    private Measure amount(Target target, Money asked, Behind.@Nullable Rows rows, List<Kept> told) {
        var done = rows == null ? null : rows.amount();
        var actual = done != null
                ? done.yi()
                : latest(
                        told,
                        target.said(),
                        figure ->
                                figure.amount() == null ? null : figure.amount().yi());
        var month = rows == null ? null : rows.through();
        var due = month == null ? null : target.pace().due(asked, month).yi();
        return Judging.measure(In.YI, target.said().qualifier(), actual, asked.yi(), due, over(target), 0, 0);
    }

    /** The share of the cohort that has come by the day; of nothing there is no share. */
    private Measure share(Target target, BigDecimal asked, Behind.Rows rows) {
        var actual = rows.of() == 0
                ? null
                : BigDecimal.valueOf(rows.counted())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(rows.of()), 4, RoundingMode.HALF_UP);
        return Judging.measure(
                In.PERCENT, target.said().qualifier(), actual, asked, null, over(target), rows.counted(), rows.of());
    }

    private Measure number(Target target, int asked, Behind.@Nullable Rows rows, List<Kept> told) {
        var actual = rows != null
                ? rows.known() ? BigDecimal.valueOf(rows.counted()) : null
                : latest(
                        told,
                        target.said(),
                        figure -> figure.number() == null ? null : BigDecimal.valueOf(figure.number()));
        return plain(In.NUMBER, target, actual, BigDecimal.valueOf(asked));
    }

    /** A growth is held against published growth only, never against amounts. It does not grow with the year: all of it is due at any time. */
    private Measure ofGrowth(Target target, BigDecimal asked, List<Kept> told) {
        return Judging.measure(
                In.PERCENT,
                target.said().qualifier(),
                latest(told, target.said(), PublishedFigure::growth),
                asked,
                asked,
                over(target),
                0,
                0);
    }

    private Measure plain(In in, Target target, @Nullable BigDecimal actual, BigDecimal asked) {
        return Judging.measure(in, target.said().qualifier(), actual, asked, null, over(target), 0, 0);
    }

    /** Own growth less the comparator's, of the last month both are published for. */
    private static @Nullable BigDecimal above(
            TargetDraft said, TargetTerms.Relative relative, List<Kept> told, List<Comparators.Figure> compared) {
        return compared.stream()
                .filter(other -> other.indicator() == said.indicator()
                        && other.comparator().equals(relative.comparator()))
                .sorted(Comparator.comparing(Comparators.Figure::month).reversed())
                .flatMap(other -> told.stream()
                        .map(Kept::figure)
                        .filter(own -> sameThing(own, said) && own.growth() != null)
                        .filter(own -> own.month().equals(other.month()))
                        .map(own -> Objects.requireNonNull(own.growth()).subtract(other.growth())))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal latest(
            List<Kept> told, TargetDraft said, Function<PublishedFigure, @Nullable BigDecimal> what) {
        return told.stream()
                .map(Kept::figure)
                .filter(figure -> sameThing(figure, said) && what.apply(figure) != null)
                .max(Comparator.comparing(PublishedFigure::month))
                .map(what)
                .orElse(null);
    }

    private static boolean sameThing(PublishedFigure figure, TargetDraft said) {
        return figure.indicator() == said.indicator()
                && figure.scope() == said.scope()
                && Objects.equals(figure.category(), said.category())
                && Objects.equals(figure.unit(), said.unit())
                && (said.indicator() != Indicator.OTHER
                        || Objects.equals(figure.note(), said.terms().wording()));
    }

    private boolean over(Target target) {
        var day = target.said().byDay();
        return today.today().isAfter(day == null ? LocalDate.of(target.said().year(), 12, 31) : day);
    }
}
