package app.luodi.meetings.ui;

import app.luodi.kernel.Light;
import app.luodi.meetings.Rows;
import app.luodi.meetings.Week;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.StageTrack;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;

/** 红黄灯项目: one after the other, as the meeting goes through them. */
final class LitCard extends Card {
    private static final long serialVersionUID = 1L;

    private final transient WeekWords words;
    private final transient Optional<String> asOf;
    private final LocalDate today;

    LitCard(Week week, WeekWords words, Optional<String> asOf) {
        super(Texts.of("meetings.lit"));
        this.words = words;
        this.asOf = asOf;
        this.today = week.occasion().day();
        addClassNames("week-lit", "lu-flush");
        sub(Texts.of("meetings.lit.sub"));
        actions(Marks.span(Texts.of("meetings.lit.order"), "lu-cap"));
        if (week.lit().isEmpty()) {
            var none = new Paragraph(Texts.of("meetings.lit.none"));
            none.addClassName("week-none");
            body().add(none);
            return;
        }
        body().add(table(week));
        var all = week.figures().lights().getOrDefault(Light.RED, 0)
                + week.figures().lights().getOrDefault(Light.YELLOW, 0);
        if (all > week.lit().size()) {
            body().add(Marks.link(
                    WeekWords.rows(Rows.where("light", "red"), asOf) + "&light=yellow",
                    Texts.of("meetings.lit.more", all - week.lit().size()),
                    "week-rest"));
        }
    }

    private NativeTable table(Week week) {
        var head = new NativeTableRow();
        for (var column : new String[] {"project", "stands", "next", "who"}) {
            var cell = new NativeTableHeaderCell(Texts.of("meetings.lit." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        week.lit().forEach(project -> body.add(row(project)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("lu-tbl", "week-table");
        return table;
    }

    private NativeTableRow row(Week.LitProject project) {
        var row = new NativeTableRow(
                cell(
                        Marks.link(WeekWords.project(project.project(), asOf), project.name(), "week-name"),
                        light(project)),
                cell(
                        new StageTrack(
                                StageTrack.Standing.of(
                                        project.track(),
                                        project.next() == null
                                                ? null
                                                : project.next().milestone(),
                                        project.reason().overdueDays() > 0),
                                StageTrack.Size.ROW),
                        Marks.span(words.stage(project.stage()), "lu-cap")),
                cell(next(project)),
                cell(
                        Marks.span(
                                project.responsible().unit() != null
                                        ? project.responsible().unit()
                                        : Amounts.UNKNOWN),
                        Marks.span(
                                project.responsible().leader() != null
                                        ? project.responsible().leader()
                                        : Amounts.UNKNOWN,
                                "lu-cap")));
        row.addClassName(project.light() == Light.RED ? "week-red" : "week-yellow");
        return row;
    }

    private static NativeTableCell cell(Component... lines) {
        var stack = new Div(lines);
        stack.addClassName("week-cell");
        return new NativeTableCell(stack);
    }

    private Component light(Week.LitProject project) {
        var reason = words.reason(project.reason());
        var words =
                project.total() == null ? reason : Texts.of("meetings.lit.reason", reason, Amounts.yi(project.total()));
        var line = new Div(new LightBadge(project.light(), words));
        line.addClassName("week-why");
        if (project.changed()) {
            line.add(Marks.span(Texts.of("meetings.lit.fresh"), "lu-tag", "lu-tag-blue"));
        }
        return line;
    }

    /** 摘牌 预计 12-28, and the plan where that is another day. */
    private Component[] next(Week.LitProject project) {
        var next = project.next();
        if (next == null) {
            return new Component[] {Marks.span(Amounts.UNKNOWN, "lu-unknown")};
        }
        var expected = WeekWords.day(next.text(), next.on(), today);
        return new Component[] {
            new Div(
                    Marks.span(words.milestone(next.milestone()) + " "),
                    Marks.span(Texts.of("meetings.expected", expected), "week-day")),
            Marks.span(Texts.of("meetings.plan", WeekWords.day(next.plan(), today)), "lu-cap")
        };
    }
}
