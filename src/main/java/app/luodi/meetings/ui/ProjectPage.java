package app.luodi.meetings.ui;

import app.luodi.meetings.Week;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LandingTrack;
import app.luodi.shell.parts.LandingTrack.Node;
import app.luodi.shell.parts.LandingTrack.State;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.StageTrack;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One project on the wall: how it stands, where on its track, and what the week did to it. */
final class ProjectPage extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Week week;
    private final transient Week.LitProject project;
    private final transient WeekWords words;
    private final LocalDate today;

    ProjectPage(Week week, int index, WeekWords words) {
        this.week = week;
        this.project = week.lit().get(index);
        this.words = words;
        this.today = week.occasion().day();
        addClassName("wall-page");
        add(head(index), title(), facts(), track(), compared());
    }

    private Header head(int index) {
        var header = new Header(
                Marks.span(Texts.of("meetings.wall.which", index + 1, week.lit().size()), "lu-sub"),
                new MeetingTimer());
        header.addClassNames("wall-head", "wall-head-project");
        return header;
    }

    private Div title() {
        var reason =
                Marks.live(Marks.span(words.reason(project.reason()), "wall-reason"), "reason-" + project.project());
        var title =
                new Div(new LightBadge(project.light(), "", LightBadge.Size.PROJECTOR), new H1(project.name()), reason);
        title.addClassNames("wall-title", "wall-" + project.light().code());
        return title;
    }

    private Div facts() {
        var facts = new Div(
                fact(
                        "meetings.wall.total",
                        project.total() == null
                                ? Amounts.UNKNOWN
                                : Amounts.yi(project.total()) + " " + Texts.of("parts.unit.yi")),
                fact("meetings.wall.office", project.responsible().office()),
                fact("meetings.wall.leader", project.responsible().leader()),
                fact("meetings.wall.unit", project.responsible().unit()));
        if (project.completion() != null) {
            facts.add(fact(
                    "meetings.wall.year",
                    Texts.of(
                            "meetings.wall.done",
                            Amounts.percent(project.completion()),
                            Amounts.percent(project.pace()))));
        }
        facts.addClassName("wall-facts");
        return facts;
    }

    private static Span fact(String label, @Nullable String value) {
        return new Span(
                Marks.span(Texts.of(label) + " "),
                Marks.span(value == null ? Amounts.UNKNOWN : value, "lu-b", "wall-fact"));
    }

    private LandingTrack track() {
        var nodes =
                IntStream.range(0, StageTrack.NODES.size()).mapToObj(this::node).toList();
        return new LandingTrack(List.of(), nodes);
    }

    private Node node(int at) {
        var code = StageTrack.NODES.get(at);
        var letter = at < project.track().length() ? project.track().charAt(at) : 'o';
        var found = project.nodes().stream()
                .filter(one -> one.milestone().equals(code))
                .findFirst();
        var state = state(code, letter);
        return new Node(StageTrack.name(at), found.map(one -> when(one, state)).orElse(""), "", state);
    }

    private State state(String code, char letter) {
        var next = project.next();
        if (letter == 'd') {
            return State.DONE;
        }
        if (letter == 's') {
            return State.SKIPPED;
        }
        if (next == null || !next.milestone().equals(code)) {
            return State.LATER;
        }
        return project.reason().overdueDays() > 0
                ? State.OVERDUE
                : next.on() != null && next.plan() != null && next.on().isAfter(next.plan())
                        ? State.SLIPPING
                        : State.NEXT;
    }

    private String when(Week.Node node, State state) {
        if (state == State.SKIPPED) {
            return "";
        }
        if (node.actual() != null) {
            return WeekWords.wallDay(node.actual(), today);
        }
        if (state == State.LATER) {
            return node.expected() == null ? "" : WeekWords.wallDay(node.expected(), today);
        }
        return node.expected() == null
                ? ""
                : Texts.of(
                        node.forecast() ? "meetings.expected" : "meetings.plan",
                        WeekWords.wallDay(node.expected(), today));
    }

    /** The last meeting beside today: what was known then, and what it has become. */
    private Div compared() {
        var then = new Div(
                new H2(Texts.of(
                        "meetings.wall.then", WeekWords.day(week.occasion().sinceDay(), today))),
                new Paragraph(then()),
                Marks.span(WeekWords.who(project.responsible()), "wall-note"));
        var now = new Div(new H2(Texts.of("meetings.wall.now")), nowLine(), Marks.span(nowNote(), "wall-note"));
        now.addClassName("wall-" + project.light().code());
        var both = new Div(then, now);
        both.addClassName("wall-compared");
        return both;
    }

    private String then() {
        var light = project.before() == null ? Texts.of("meetings.wall.new") : LightBadge.word(project.before());
        return slipped()
                .map(slip -> Texts.of(
                        "meetings.wall.was",
                        light,
                        words.milestone(slip.milestone()),
                        WeekWords.day(slip.was(), today)))
                .orElse(light);
    }

    private Component nowLine() {
        var reason = words.reason(project.reason());
        return new Paragraph(Texts.of("meetings.wall.is", LightBadge.word(project.light()), reason));
    }

    private String nowNote() {
        var next = project.next();
        var entered = week.changes().entered().stream()
                .filter(one -> one.project().equals(project.project()))
                .findFirst()
                .map(one -> Texts.of("meetings.changes.reached", words.milestone(one.milestone())));
        var expected = next == null
                ? ""
                : words.milestone(next.milestone()) + " "
                        + Texts.of("meetings.expected", WeekWords.day(next.text(), next.on(), today));
        return slipped()
                .map(slip -> Texts.of("meetings.wall.later", Amounts.signed(slip.days()), expected))
                .or(() -> entered.map(what -> what + Texts.of("meetings.comma") + expected))
                .orElse(expected);
    }

    private Optional<Week.Slipped> slipped() {
        return week.changes().slipped().stream()
                .filter(slip -> slip.project().equals(project.project()))
                .findFirst();
    }
}
