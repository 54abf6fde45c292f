package app.luodi.meetings.ui;

import app.luodi.kernel.Today;
import app.luodi.meetings.Week;
import app.luodi.sheets.Cell;
import app.luodi.sheets.Column;
import app.luodi.sheets.Column.Form;
import app.luodi.sheets.Handout;
import app.luodi.sheets.Line;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The weekly board as tables: what is red and yellow, what changed, what is due, and the stages. */
record WeekHandout(Week week, WeekWords words, String district) {
    private static final int NAME = 272;
    private static final int WORDS = 160;
    private static final int DAY = 96;

    Handout of() {
        var said = List.of(
                (district.isEmpty() ? "" : district + " · ") + WeekWords.number(week),
                Texts.of(
                        "meetings.sheet.said",
                        week.occasion().sinceDay(),
                        week.occasion().day(),
                        Amounts.minute(week.occasion().asOf())));
        return Handout.of(
                "export.board",
                Texts.of("meetings.title") + "-"
                        + week.occasion().asOf().atZone(Today.ZONE).toLocalDate(),
                List.of(lit(said), changes(said), due(said), stages(said)));
    }

    private static Column text(String key, int width) {
        return Column.text(key, Texts.of("meetings.sheet." + key), width);
    }

    private static Column of(String key, Form form, int width) {
        return Column.of(key, Texts.of("meetings.sheet." + key), form, width);
    }

    private static Column yi(String key) {
        return Column.amount(key, Texts.of("meetings.sheet." + key), Texts.of("parts.unit.yi"), DAY);
    }

    private Handout.Table lit(List<String> said) {
        return new Handout.Table(
                Texts.of("meetings.lit"),
                said,
                List.of(
                        text("project", NAME),
                        text("light", 60),
                        text("reason", WORDS),
                        yi("total"),
                        text("stage", DAY),
                        text("next", DAY),
                        of("plan", Form.DAY, DAY),
                        of("expected", Form.DAY, DAY),
                        of("completion", Form.RATE, DAY),
                        of("pace", Form.RATE, DAY),
                        text("unit", WORDS),
                        text("leader", DAY)),
                week.lit().stream().map(this::lit).toList());
    }

    private Line lit(Week.LitProject project) {
        var next = project.next();
        return Line.row(
                Cell.words(project.name()),
                Cell.words(LightBadge.word(project.light())),
                Cell.words(words.reason(project.reason())),
                Cell.yi(project.total()),
                Cell.words(words.stage(project.stage())),
                next == null ? Cell.NOTHING : Cell.words(words.milestone(next.milestone())),
                next == null ? Cell.NOTHING : Cell.day(next.plan()),
                next == null ? Cell.NOTHING : expected(next),
                Cell.figure(project.completion()),
                Cell.figure(project.pace()),
                Cell.words(project.responsible().unit()),
                Cell.words(project.responsible().leader()));
    }

    /** As it was written where that is not a plain day. */
    private static Cell expected(Week.Expected next) {
        return next.text() == null
                        || next.on() == null
                        || next.text().equals(next.on().toString())
                ? Cell.day(next.on())
                : Cell.words(next.text());
    }

    private Handout.Table changes(List<String> said) {
        var changes = week.changes();
        var lines = new ArrayList<Line>();
        changes.entered()
                .forEach(one -> lines.add(changed(
                        "entered", one.name(), words.milestone(one.milestone()), Cell.NOTHING, Cell.day(one.on()))));
        changes.slipped()
                .forEach(one -> lines.add(changed(
                        "slipped",
                        one.name(),
                        words.milestone(one.milestone()),
                        Cell.day(one.was()),
                        Cell.day(one.now()))));
        changes.added()
                .first()
                .forEach(one -> lines.add(changed("added", one.name(), "", Cell.NOTHING, Cell.yi(one.amount()))));
        changes.lights()
                .forEach(one -> lines.add(changed(
                        "lights",
                        one.name(),
                        "",
                        Cell.words(LightBadge.word(one.was())),
                        Cell.words(LightBadge.word(one.now())))));
        return new Handout.Table(
                Texts.of("meetings.changes"),
                said,
                List.of(
                        text("kind", WORDS),
                        text("project", NAME),
                        text("milestone", DAY),
                        text("was", DAY),
                        text("now", DAY)),
                lines);
    }

    private static Line changed(String kind, String project, String milestone, Cell was, Cell now) {
        return Line.row(
                Cell.words(Texts.of("meetings.sheet.changed." + kind)),
                Cell.words(project),
                Cell.words(milestone),
                was,
                now);
    }

    private Handout.Table due(List<String> said) {
        return new Handout.Table(
                Texts.of("meetings.due"),
                said,
                List.of(
                        of("on", Form.DAY, DAY),
                        text("project", NAME),
                        text("milestone", DAY),
                        text("unit", WORDS),
                        text("leader", DAY)),
                Stream.concat(week.overdue().first().stream(), week.due().first().stream())
                        .map(one -> Line.row(
                                Cell.day(one.on()),
                                Cell.words(one.name()),
                                Cell.words(words.milestone(one.milestone())),
                                Cell.words(one.responsible().unit()),
                                Cell.words(one.responsible().leader())))
                        .toList());
    }

    private Handout.Table stages(List<String> said) {
        var lights = List.of(app.luodi.kernel.Light.values());
        return new Handout.Table(
                Texts.of("meetings.stages"),
                said,
                Stream.concat(
                                Stream.of(text("stage", WORDS), of("projects", Form.COUNT, DAY)),
                                lights.stream()
                                        .map(light -> Column.of(light.code(), LightBadge.word(light), Form.COUNT, 60)))
                        .toList(),
                week.stages().stream()
                        .map(stage -> Line.row(Stream.concat(
                                        Stream.of(Cell.words(words.stage(stage.stage())), Cell.count(stage.projects())),
                                        lights.stream()
                                                .map(light -> Cell.count(
                                                        stage.lights().getOrDefault(light, 0))))
                                .toList()))
                        .toList());
    }
}
