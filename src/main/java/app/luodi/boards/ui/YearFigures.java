package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Kpi;
import app.luodi.shell.parts.KpiLine;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.Months;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.Judging;
import app.luodi.targets.Qualifier;
import app.luodi.targets.QualifierWords;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The year in one line: target, done, completion, distance to pace, projection; or growth beside growth. */
final class YearFigures {
    private final Year year;
    private final YearQuery query;

    YearFigures(Year year, YearQuery query) {
        this.year = year;
        this.query = query;
    }

    KpiLine line() {
        var figures = new ArrayList<Kpi>();
        figures.add(target());
        if (year.growthOnly()) {
            figures.add(growth());
            difference().ifPresent(figures::add);
            lastYear().ifPresent(figures::add);
        } else {
            figures.add(done());
            figures.add(completion());
            figures.add(ahead());
            year.forecast().map(this::forecast).or(this::lastYear).ifPresent(figures::add);
        }
        var line = new KpiLine(figures.toArray(Kpi[]::new));
        line.addClassName("year-kpis");
        return line;
    }

    private Kpi target() {
        var target = year.total().target();
        if (target.isEmpty() && plansAlone().isPresent()) {
            return plans();
        }
        if (target.isEmpty()) {
            return new Kpi(Texts.of("boards.year.target"), Amounts.figure(Amounts.UNKNOWN, ""))
                    .note(Texts.of("boards.year.target.none"))
                    .opens(query.rows("target", null));
        }
        var said = target.get();
        var figures = new ArrayList<Span>();
        if (said.amount() != null) {
            figures.add(Amounts.yiFigure(said.amount()));
        }
        if (said.growth() != null) {
            figures.add(Amounts.figure(signedPlain(said.growth()), "%"));
        }
        if (said.qualifier() != null) {
            figures.add(Parts.span(QualifierWords.of(said.qualifier()), "year-qualifier"));
        }
        return new Kpi(Texts.of("boards.year.target"), figures.toArray(Span[]::new))
                .note(source(said))
                .opens(query.rows("target", null));
    }

    /** +20, +5.2: as it was decided, without decimals that nobody said. */
    static String signedPlain(BigDecimal growth) {
        return Amounts.signed(growth, Math.clamp(growth.stripTrailingZeros().scale(), 0, 2));
    }

    private String source(Year.Target target) {
        var parts = Stream.of(
                        dated(target) ? null : Amounts.date(target.sourceOn()),
                        Parts.source(target.source()),
                        target.amount() == null ? Texts.of("boards.year.noamount") : null)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? Texts.of("boards.year.nosource") : parts;
    }

    /** Whether the source says its day itself, or nobody knows it. */
    private static boolean dated(Year.Target target) {
        var day = target.sourceOn();
        return day == null || target.source() != null && target.source().contains(day.toString());
    }

    private Kpi done() {
        var done = year.total().done();
        var label = year.through()
                .map(month -> Texts.of("boards.year.done", Months.toDate(month)))
                .orElseGet(() -> Texts.of("boards.year.done.none"));
        var kpi = new Kpi(label, Amounts.yiFigure(done));
        if (!year.reported()) {
            return kpi.note(year.total()
                            .latest(year.year())
                            .map(figure -> published(figure))
                            .orElseGet(() -> Texts.of("boards.year.done.nobody")))
                    .opens(query.rows("published", null));
        }
        return kpi.note(inMonth()).opens(query.rows("all", null));
    }

    private String published(Year.Published figure) {
        var source = Texts.of("boards.year.published", figure.source() == null ? "" : Parts.source(figure.source()));
        return figure.growth() == null
                ? source
                : source + Texts.of("boards.comma") + Texts.of("boards.year.onyear", Amounts.growth(figure.growth()));
    }

    private String inMonth() {
        return year.through()
                .flatMap(month -> ytd(month)
                        .map(done -> Texts.of(
                                "boards.year.inmonth",
                                Months.brief(month),
                                Amounts.yi(done.minus(
                                        month.previous().flatMap(this::ytd).orElse(Money.ZERO))))))
                .orElse("");
    }

    private Optional<Money> ytd(StatisticsMonth month) {
        return year.months().stream()
                .filter(one -> one.month().equals(month))
                .flatMap(one -> Stream.ofNullable(one.done()))
                .findFirst();
    }

    /** The dispatch ledger has its annual plans where nobody decided a target for it. */
    private Optional<Year.Other> plansAlone() {
        return year.ledger() == Ledger.DISPATCH && year.total().target().isEmpty() ? year.other() : Optional.empty();
    }

    private Kpi completion() {
        if (plansAlone().isPresent()) {
            var other = plansAlone().get();
            return new Kpi(
                            Texts.of("boards.year.completion", Amounts.percent(other.pace())),
                            Amounts.figure(Amounts.number(other.completion(), 1), "%"))
                    .note(new Meter(other.completion(), other.pace()))
                    .opens(query.rows("plans", null));
        }
        var total = year.total();
        var shown = Meter.Shown.of(total.completion(), total.pace());
        var label = total.pace() == null
                ? Texts.of("boards.year.completion.plain")
                : Texts.of("boards.year.completion", Amounts.percent(total.pace()));
        var kpi = new Kpi(
                label,
                total.completion() == null
                        ? Amounts.figure(Amounts.UNKNOWN, "")
                        : Amounts.figure(Amounts.number(total.completion(), 1), "%"));
        return total.completion() == null
                ? kpi.note(Texts.of("boards.year.completion.none"))
                : kpi.note(new Meter(shown)).opens(query.rows("months", null));
    }

    private Kpi ahead() {
        if (plansAlone().isPresent()) {
            var other = plansAlone().get();
            return new Kpi(
                            Texts.of("boards.year.ahead"),
                            Amounts.figure(Amounts.points(other.ahead()), Texts.of("boards.points")))
                    .tone(Meter.Shown.of(other.completion(), other.pace()).tone())
                    .note(Texts.of("boards.year.ahead.plans"))
                    .opens(query.rows("plans", null));
        }
        var total = year.total();
        var curve = total.target().map(Year.Target::curve).orElse(null);
        return new Kpi(
                        Texts.of("boards.year.ahead"),
                        total.ahead() == null
                                ? Amounts.figure(Amounts.UNKNOWN, "")
                                : Amounts.figure(Amounts.points(total.ahead()), Texts.of("boards.points")))
                .tone(Meter.Shown.of(total.completion(), total.pace()).tone())
                .note(
                        total.ahead() == null
                                ? Texts.of("boards.year.ahead.none")
                                : curve == null
                                        ? Texts.of("boards.year.ahead.even")
                                        : Texts.of("boards.year.ahead.curve", curve))
                .opens(query.rows("months", null));
    }

    private Kpi forecast(Year.Forecast forecast) {
        var missing = forecast.toTarget();
        return new Kpi(
                        Texts.of("boards.year.forecast"),
                        Amounts.figure(Amounts.yi(forecast.amount(), 1), Texts.of("parts.unit.yi")))
                .note(
                        missing.fen() > 0
                                ? Texts.of("boards.year.forecast.short", Amounts.yi(missing, 1))
                                : Texts.of("boards.year.forecast.enough"))
                .opens(query.rows("months", null));
    }

    private Kpi plans() {
        return new Kpi(Texts.of("boards.year.plans"), Amounts.yiFigure(year.plans()))
                .note(Texts.of("boards.year.plans.note"))
                .opens(query.rows("plans", null));
    }

    private Kpi growth() {
        var latest = year.total().latest(year.year());
        if (latest.isEmpty()) {
            return new Kpi(Texts.of("boards.year.growth.none"), Amounts.figure(Amounts.UNKNOWN, ""))
                    .note(Texts.of("boards.year.growth.wait"));
        }
        return new Kpi(
                        Texts.of("boards.year.growth", latest.get().month()),
                        Amounts.figure(Amounts.points(latest.get().growth()), "%"))
                .note(published(new Year.Published(
                        year.year(),
                        latest.get().month(),
                        null,
                        null,
                        latest.get().source(),
                        null)))
                .opens(query.rows("published", null));
    }

    /** Growth beside the target's growth, in points; 左右 is left as it was said. */
    private Optional<Kpi> difference() {
        BigDecimal target = year.total().target().map(Year.Target::growth).orElse(null);
        BigDecimal now =
                year.total().latest(year.year()).map(Year.Published::growth).orElse(null);
        if (target == null || now == null) {
            return Optional.empty();
        }
        var points = now.subtract(target);
        return Optional.of(new Kpi(
                        Texts.of("boards.year.totarget"),
                        Amounts.figure(Amounts.points(points), Texts.of("boards.points")))
                .tone(kept(now, target) ? Meter.Tone.BLUE : Meter.Tone.AMBER)
                .note(points.signum() < 0 && kept(now, target) ? Texts.of("boards.year.about.kept") : qualifier())
                .opens(query.rows("published", null)));
    }

    /** By the rule of the targets, which the tree of targets shows too. */
    private boolean kept(BigDecimal now, BigDecimal target) {
        var word = year.total().target().map(Year.Target::qualifier);
        return Judging.growthKept(word.map(Qualifier::of).orElse(null), now, target);
    }

    private String qualifier() {
        @Nullable
        String word = year.total().target().map(Year.Target::qualifier).orElse(null);
        return "左右".equals(word) ? Texts.of("boards.year.about") : QualifierWords.of(word);
    }

    private Optional<Kpi> lastYear() {
        return year.total().latest(year.year() - 1).map(figure -> {
            List<Span> figures = new ArrayList<>();
            if (figure.amount() != null) {
                figures.add(Amounts.yiFigure(figure.amount()));
            }
            if (figure.growth() != null) {
                figures.add(Amounts.figure(Amounts.points(figure.growth()), "%"));
            }
            year.categories().stream()
                    .flatMap(category -> category.against().latest(year.year() - 1).stream()
                            .filter(one -> one.growth() != null)
                            .map(one -> Amounts.figure(
                                    Texts.of("boards.year.ofwhich", category.name()) + " "
                                            + Amounts.points(one.growth()),
                                    "%")))
                    .limit(1)
                    .forEach(one -> {
                        one.addClassName("year-ofwhich");
                        figures.add(one);
                    });
            return new Kpi(Texts.of("boards.year.lastyear", year.year() - 1), figures.toArray(Span[]::new))
                    .note(Texts.of("boards.year.lastyear.note"))
                    .opens(query.rows("published", null));
        });
    }
}
