package app.luodi.meetings.ui;

import app.luodi.kernel.Light;
import app.luodi.meetings.Rows;
import app.luodi.meetings.Week;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Kpi;
import app.luodi.shell.parts.KpiLine;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.QualifierWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The district in one line. */
final class WeekFigures {
    private final Week week;
    private final Optional<String> asOf;

    WeekFigures(Week week, Optional<String> asOf) {
        this.week = week;
        this.asOf = asOf;
    }

    KpiLine line() {
        var line = new KpiLine(
                live(signed(), "signed"),
                live(reached("started", week.figures().started()), "started"),
                live(reached("completed", week.figures().completed()), "completed"),
                live(investment(), "investment"),
                live(fixedAssets(), "assets"),
                live(lights(), "lights"));
        line.addClassName("week-kpis");
        return line;
    }

    private static Kpi live(Kpi kpi, String key) {
        return Marks.live(kpi, key);
    }

    private int year() {
        return week.occasion().day().getYear();
    }

    private Kpi signed() {
        var signed = week.figures().signed();
        var unknown = signed.unknown() == 0 ? "" : Texts.of("meetings.signed.unknown", signed.unknown());
        return new Kpi(
                        Texts.of("meetings.signed"),
                        Amounts.figure(Amounts.count(signed.count()), Texts.of("meetings.projects")),
                        Amounts.yiFigure(signed.amount()))
                .note(Texts.of("meetings.since", Amounts.signed(signed.since())) + unknown)
                .opens(rows(Rows.where("signed", year())));
    }

    private Kpi reached(String milestone, Week.Reached reached) {
        return new Kpi(
                        Texts.of("meetings." + milestone),
                        Amounts.figure(Amounts.count(reached.count()), Texts.of("meetings.projects")))
                .note(Texts.of("meetings.planned", reached.planned(), Amounts.signed(reached.since())))
                .opens(rows(Rows.where(milestone, year())));
    }

    private Kpi investment() {
        var label = Texts.of("meetings.investment");
        var progress = week.figures().investment();
        if (progress.isEmpty()) {
            return new Kpi(label, Amounts.figure(Amounts.UNKNOWN, "")).note(Texts.of("meetings.investment.none"));
        }
        var one = progress.get();
        var meter = Meter.Shown.of(one.completion(), one.pace());
        return new Kpi(label, Amounts.figure(Amounts.number(one.completion(), 1), "%"), pace(one.ahead()))
                .tone(meter.tone())
                .note(new Meter(meter))
                .opens(rows(Rows.where("planned", one.year())));
    }

    /** 低于时序 4.6 点. */
    static Span pace(BigDecimal ahead) {
        var words = ahead.signum() < 0
                ? Texts.of("meetings.behind", Amounts.number(ahead.negate(), 1))
                : Texts.of("meetings.ahead", Amounts.number(ahead, 1));
        return Marks.span(words, "week-pace");
    }

    private Kpi fixedAssets() {
        var assets = week.figures().fixedAssets();
        var figures = new ArrayList<Span>();
        if (assets.amount() != null) {
            figures.add(Amounts.yiFigure(assets.amount()));
        }
        if (assets.growth() != null) {
            figures.add(Amounts.figure(Amounts.signed(assets.growth(), 1), "%"));
        }
        if (figures.isEmpty()) {
            figures.add(Amounts.figure(Amounts.UNKNOWN, ""));
        }
        return new Kpi(Texts.of("meetings.assets"), figures.toArray(Span[]::new))
                .note(assetsNote(assets))
                .opens("year?year=" + assets.year()
                        + asOf.map(moment -> "&asOf=" + moment).orElse(""));
    }

    static String assetsNote(Week.FixedAssets assets) {
        var until = assets.month() == 0
                ? Texts.of("meetings.assets.unpublished")
                : Texts.of("meetings.assets.until", assets.month());
        return until + Texts.of("meetings.comma") + target(assets);
    }

    /** 目标 605.00 亿元 +5.2%; in Chinese the qualifier stands after the figure. */
    private static String target(Week.FixedAssets assets) {
        var parts = Stream.of(
                        assets.targetAmount() == null
                                ? ""
                                : Amounts.yi(assets.targetAmount()) + " " + Texts.of("parts.unit.yi"),
                        assets.targetGrowth() == null ? "" : plain(assets.targetGrowth()),
                        QualifierWords.of(assets.qualifier()))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty()
                ? Texts.of("meetings.assets.notarget")
                : Texts.of("meetings.assets.target", String.join(" ", parts));
    }

    /** +20%, +5.2%: as it was decided, without decimals that nobody said. */
    private static String plain(BigDecimal growth) {
        return Amounts.signed(growth, Math.clamp(growth.stripTrailingZeros().scale(), 0, 2)) + "%";
    }

    private Kpi lights() {
        var figures = week.figures();
        var row = new Div();
        row.addClassName("week-lights");
        shown().forEach(light -> row.add(light(light)));
        return new Kpi(Texts.of("meetings.lights", figures.projects()), row)
                .note(Texts.of(
                        "meetings.lights.since",
                        Amounts.signed(difference(Light.RED)),
                        Amounts.signed(difference(Light.YELLOW))));
    }

    /** Red, yellow and green always; the quiet ones where there are any. */
    private List<Light> shown() {
        return Stream.of(Light.values())
                .filter(light -> light.ordinal() <= Light.GREEN.ordinal() || count(light) > 0)
                .toList();
    }

    private Anchor light(Light light) {
        var anchor = new Anchor(rows(Rows.where("light", light.code())));
        anchor.addClassNames("lu-lt", "lu-" + light.code());
        anchor.add(Marks.mark(LightBadge.shape(light)), Marks.span(Amounts.count(count(light))));
        anchor.getElement().setAttribute("aria-label", LightBadge.word(light) + " " + count(light));
        anchor.setTitle(LightBadge.word(light));
        return anchor;
    }

    int count(Light light) {
        return week.figures().lights().getOrDefault(light, 0);
    }

    int difference(Light light) {
        return count(light) - week.figures().lightsBefore().getOrDefault(light, 0);
    }

    private String rows(Rows rows) {
        return WeekWords.rows(rows, asOf);
    }
}
