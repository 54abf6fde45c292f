package app.luodi.ledger.ui;

import app.luodi.kernel.Light;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.ProjectSpan;
import app.luodi.pipeline.page.StageWords;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Gantt;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Projects as rows of a Gantt chart, and of its table twin. */
record GanttRows(
        List<LedgerRow> projects, Map<UUID, ProjectSpan> spans, StageWords words, GanttAddress shown, LocalDate today) {
    List<Gantt.Row> rows() {
        return projects.stream().map(this::row).toList();
    }

    private ProjectSpan span(LedgerRow project) {
        var none = new ProjectSpan(project.id(), null, null, null, null, null);
        return spans.getOrDefault(project.id(), none);
    }

    private Gantt.Row row(LedgerRow project) {
        var span = span(project);
        var name = project.register().name();
        var late = project.judged().light() == Light.RED;
        return new Gantt.Row(
                project.id().toString(),
                name,
                words.stage(project.standing().stage()),
                address(project),
                Gantt.span(span.from(), span.plan()),
                Gantt.span(span.from(), span.baseline()),
                span.forecast() == null ? null : Gantt.span(span.from(), span.forecast()),
                Gantt.span(span.from(), span.actual()),
                List.of(),
                false,
                late,
                false,
                false,
                span.plan() == null ? null : Amounts.shortDate(span.plan(), today),
                Stream.of(name, project.judged().reason())
                        .filter(words -> !words.isEmpty())
                        .reduce((one, other) -> one + "：" + other)
                        .orElse(name));
    }

    private String address(LedgerRow project) {
        return OpenProject.at(project.id(), "plan")
                .with("list", shown.query().written())
                .with(UrlState.AS_OF, shown.state().get(UrlState.AS_OF).orElse(null))
                .link();
    }

    Div table() {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        List.of("project", "stage", "plan", "baseline", "forecast", "actual").forEach(column -> {
            var cell = new NativeTableHeaderCell(Texts.of("ledger.gantt." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        projects.forEach(project -> table.getBody().add(line(project)));
        var scrolling = new Div(table);
        scrolling.addClassName("plan-table");
        scrolling.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", Texts.of("ledger.gantt.label"));
        return scrolling;
    }

    private NativeTableRow line(LedgerRow project) {
        var span = span(project);
        var link = new Anchor(address(project), project.register().name());
        link.getElement().setAttribute("router-link", "");
        var name = new NativeTableHeaderCell(link);
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(
                name, cell("stage", words.stage(project.standing().stage())));
        row.add(
                cell("plan", between(span.from(), span.plan())),
                cell("baseline", Amounts.date(span.baseline())),
                cell("forecast", Amounts.date(span.forecast())),
                cell("actual", Amounts.date(span.actual())));
        return row;
    }

    private static String between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null
                ? Amounts.UNKNOWN
                : Texts.of("ledger.gantt.span", from.toString(), to.toString());
    }

    private static NativeTableCell cell(String column, String words) {
        var cell = new NativeTableCell(words);
        cell.getElement().setAttribute("data-label", Texts.of("ledger.gantt." + column));
        return cell;
    }
}
