package app.luodi.meetings.ui;

import app.luodi.kernel.Light;
import app.luodi.meetings.Rows;
import app.luodi.meetings.Week;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Page 1 on the wall: the district's figures, its lights, and what the week brought. */
final class DistrictPage extends Div {
    private static final long serialVersionUID = 1L;
    private static final int CHANGES = 5;

    private final transient Week week;
    private final transient WeekWords words;
    private final transient Optional<String> asOf;
    private final transient WeekFigures figures;

    DistrictPage(Week week, WeekWords words, Optional<String> asOf, String district) {
        this.week = week;
        this.words = words;
        this.asOf = asOf;
        this.figures = new WeekFigures(week, asOf);
        addClassName("wall-page");
        var day = week.occasion().day();
        add(
                new ProjectorHead(
                        Texts.of("meetings.wall.title", district),
                        WeekWords.number(week),
                        Marks.span(Texts.of("meetings.wall.asof", WeekWords.weekday(day), WeekWords.time(week)))),
                line(),
                two());
    }

    private Section line() {
        var section = new Section();
        section.addClassName("wall-line");
        var signed = week.figures().signed();
        section.add(
                figure(
                        "meetings.signed",
                        Rows.where("signed", week.occasion().day().getYear()),
                        since(signed.since()),
                        big(Amounts.count(signed.count()), Texts.of("meetings.projects")),
                        big(Amounts.yi(signed.amount()), Texts.of("parts.unit.yi"))),
                reached("started", week.figures().started()),
                reached("completed", week.figures().completed()),
                investment());
        return section;
    }

    private Div reached(String milestone, Week.Reached reached) {
        return figure(
                "meetings." + milestone,
                Rows.where(milestone, week.occasion().day().getYear()),
                since(reached.since()),
                big(Amounts.count(reached.count()), Texts.of("meetings.wall.of", reached.planned())));
    }

    private static Span since(int count) {
        return Marks.span(Texts.of("meetings.since", Amounts.signed(count)), "wall-note");
    }

    private Div investment() {
        var progress = week.figures().investment();
        if (progress.isEmpty()) {
            return figure(
                    "meetings.investment",
                    Rows.ALL,
                    Marks.span(Texts.of("meetings.investment.none"), "wall-note"),
                    big(Amounts.UNKNOWN, ""));
        }
        var one = progress.get();
        var shown = Meter.Shown.of(one.completion(), one.pace());
        var tone =
                shown.tone() == Meter.Tone.RED ? "lu-red" : shown.tone() == Meter.Tone.AMBER ? "lu-amber" : "wall-calm";
        var note = new Span(new Meter(shown), WeekFigures.pace(one.ahead()));
        note.addClassNames("wall-note", "wall-meter", tone);
        var value = big(Amounts.number(one.completion(), 1), "%");
        value.addClassName(tone);
        return figure("meetings.investment", Rows.where("planned", one.year()), note, value);
    }

    private static Span big(String number, String unit) {
        return Amounts.figure(number, unit);
    }

    private Div figure(String label, Rows rows, Component note, Span... values) {
        var link = new Anchor(WeekWords.rows(rows, asOf));
        link.addClassName("wall-value");
        link.add(values);
        return Marks.live(new Div(Marks.span(Texts.of(label), "wall-label"), link, note), label);
    }

    private Div two() {
        var lights = new Section(
                new H2(Texts.of("meetings.wall.projects", week.figures().projects())));
        lights.addClassName("wall-lights");
        Stream.of(Light.RED, Light.YELLOW, Light.GREEN).forEach(light -> lights.add(light(light)));
        var changes = new Section(new H2(Texts.of("meetings.changes")));
        changes.addClassName("wall-changes");
        var lines = changes();
        lines.stream().limit(CHANGES).forEach(changes::add);
        if (lines.isEmpty()) {
            changes.add(Marks.span(Texts.of("meetings.changes.none"), "wall-note"));
        }
        var two = new Div(lights, changes);
        two.addClassName("wall-two");
        return two;
    }

    private Div light(Light light) {
        var difference = figures.difference(light);
        var count = new Anchor(
                WeekWords.rows(Rows.where("light", light.code()), asOf), Amounts.count(figures.count(light)));
        count.addClassNames("wall-count", "lu-" + (light == Light.YELLOW ? "amber" : light.code()));
        var note = light == Light.GREEN
                ? others()
                : difference == 0
                        ? Texts.of("meetings.wall.same")
                        : Texts.of(difference > 0 ? "meetings.wall.more" : "meetings.wall.less", Math.abs(difference));
        return Marks.live(
                new Div(new LightBadge(light, "", LightBadge.Size.PROJECTOR), count, Marks.span(note, "wall-note")),
                "wall-" + light.code());
    }

    private String others() {
        var others = week.figures().projects()
                - figures.count(Light.RED)
                - figures.count(Light.YELLOW)
                - figures.count(Light.GREEN);
        return others == 0 ? "" : Texts.of("meetings.wall.others", others);
    }

    /** One line of each kind first, lights before all: the wall has room for five. */
    private List<Component> changes() {
        var changes = week.changes();
        var lights = changes.lights().stream().limit(2).map(this::change);
        var entered = changes.entered().stream()
                .limit(2)
                .map(one -> line(
                        "entered",
                        one.name(),
                        words.milestone(one.milestone()),
                        Marks.span(WeekWords.day(one.on(), week.occasion().day()))));
        var slipped = changes.slipped().stream()
                .limit(2)
                .map(one -> line(
                        "slipped",
                        one.name(),
                        words.milestone(one.milestone()),
                        Marks.span(
                                Texts.of(
                                        "meetings.wall.slipped",
                                        Amounts.count(one.days()),
                                        WeekWords.day(one.now(), week.occasion().day())),
                                "lu-amber")));
        var added = Stream.of(changes.added())
                .filter(one -> one.count() > 0)
                .map(one ->
                        line("added", "", Texts.of("meetings.wall.added", one.count()), Amounts.yiFigure(one.total())));
        return Stream.of(lights, entered, slipped, added)
                .flatMap(stream -> stream)
                .map(Component.class::cast)
                .toList();
    }

    private Div change(Week.LightChange change) {
        var why = words.reason(change.reason());
        var tone = change.now() == Light.RED ? "lu-red" : change.now() == Light.YELLOW ? "lu-amber" : "lu-green";
        var line = line("light." + change.now().code(), change.name(), "", Marks.span(why, tone));
        line.getComponentAt(1)
                .getElement()
                .appendChild(Marks.mark("<span class=\"wall-shapes\">" + LightBadge.shape(change.was())
                                + LightBadge.shape(change.now()) + "</span>")
                        .getElement());
        return line;
    }

    private Div line(String kind, String name, String what, Component right) {
        var middle = new Span(Marks.span(name, "lu-b"), Marks.span(what));
        middle.addClassName("wall-what");
        var line = new Div(Marks.span(Texts.of("meetings.wall.kind." + kind), "wall-kind"), middle, right);
        line.addClassName("wall-change");
        return line;
    }
}
