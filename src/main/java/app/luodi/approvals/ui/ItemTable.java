package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalClock;
import app.luodi.approvals.ApprovalItem;
import app.luodi.approvals.ApprovalItem.Handling;
import app.luodi.approvals.Phase;
import app.luodi.approvals.StepGraph;
import app.luodi.approvals.Warning;
import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The approvals of a project, phase by phase, each after those it waits for; days are changed where they stand. */
class ItemTable extends Div {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("name", "authority", "mode", "reviewedOn", "acceptedOn", "issuedOn", "used", "state");

    private final transient ApprovalServices services;
    private final transient ApprovalClock clock;
    private final LocalDate today;
    private final boolean past;
    private final transient Runnable changed;

    ItemTable(
            ApprovalServices services,
            List<ApprovalItem> items,
            Map<String, List<Warning>> warnings,
            boolean past,
            Runnable changed) {
        this.services = services;
        this.clock = services.reading().clock();
        this.today = services.today().today();
        this.past = past;
        this.changed = changed;
        addClassName("approvals-scroll");
        var order = new StepGraph(items.stream().map(ApprovalItem::step).toList()).inOrder();
        var table = new NativeTable();
        table.addClassNames("lu-tbl", "approvals-items");
        var head = new NativeTableRow();
        COLUMNS.forEach(column -> head.add(new NativeTableHeaderCell(Texts.of("approvals.column." + column))));
        table.getHead().add(head);
        for (var phase : Phase.values()) {
            var own = order.stream()
                    .filter(step -> step.phase() == phase)
                    .flatMap(step -> items.stream().filter(item -> item.step().equals(step)))
                    .toList();
            if (!own.isEmpty()) {
                table.getBody().add(phase(phase, own));
                own.forEach(item -> table.getBody()
                        .add(row(item, warnings.getOrDefault(item.step().code(), List.of()))));
            }
        }
        add(table);
    }

    private NativeTableRow phase(Phase phase, List<ApprovalItem> own) {
        var done = own.stream().filter(ApprovalItem::isDone).count();
        var title = new Span(Texts.of("approvals.phase." + phase.code()));
        title.addClassName("lu-strong");
        var count = new Span(Texts.of("approvals.phase.done", done, own.size()));
        count.addClassName("lu-cap");
        var cell = new NativeTableCell(title, count);
        cell.getElement().setAttribute("colspan", String.valueOf(COLUMNS.size()));
        var row = new NativeTableRow(cell);
        row.addClassName("approvals-phase");
        return row;
    }

    private NativeTableRow row(ApprovalItem item, List<Warning> warnings) {
        var may = !past && services.handling().may(item);
        var handling = item.handling();
        var held = clock.held(item, today);
        var used = new Span(ApprovalSpeech.used(item, held));
        used.setClassName("lu-red-text", ApprovalSpeech.isOver(item, held));
        var row = new NativeTableRow(
                cell("name", name(item, may)),
                cell("authority", new Span(ApprovalSpeech.holder(item))),
                cell("mode", new Span(ApprovalSpeech.mode(item))),
                cell(
                        "reviewedOn",
                        item.step().preReview() ? day(item, may, "reviewedOn", handling.reviewedOn()) : new Span("")),
                cell("acceptedOn", day(item, may, "acceptedOn", handling.acceptedOn())),
                cell("issuedOn", day(item, may, "issuedOn", handling.issuedOn())),
                cell("used", used),
                cell("state", state(item, warnings)));
        row.setClassName("lu-late", warnings.stream().anyMatch(Warning::isPast));
        row.setClassName("approvals-none", item.state() == ApprovalItem.State.NONE);
        return row;
    }

    private static NativeTableCell cell(String column, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", Texts.of("approvals.column." + column));
        return cell;
    }

    private NativeButton name(ApprovalItem item, boolean may) {
        var button = new NativeButton(
                ApprovalSpeech.name(item.step()), event -> new ApprovalDialog(services, item, may, changed).open());
        button.addClassName("investment-open");
        return button;
    }

    private static Div state(ApprovalItem item, List<Warning> warnings) {
        var state = new Div(ApprovalSpeech.state(item));
        state.addClassName("approvals-state");
        if (item.handling().documentNo() != null) {
            var number = new Span(item.handling().documentNo());
            number.addClassName("lu-cap");
            state.add(number);
        }
        if (item.state() == ApprovalItem.State.NONE && item.handling().remark() != null) {
            var why = new Span(item.handling().remark());
            why.addClassName("lu-cap");
            state.add(why);
        }
        warnings.forEach(warning -> state.add(ApprovalSpeech.warning(warning)));
        return state;
    }

    private Component day(ApprovalItem item, boolean may, String field, @Nullable LocalDate day) {
        if (item.handling().mode() == app.luodi.approvals.HandlingMode.NONE) {
            return new Span("");
        }
        if (!may) {
            var span = new Span(day == null ? Amounts.UNKNOWN : Amounts.date(day));
            return day != null && item.example() ? Amounts.example(span) : span;
        }
        return new DayCell(
                ApprovalSpeech.name(item.step()) + " " + Texts.of("approvals.column." + field),
                day,
                item.example(),
                chosen -> save(item, field, chosen));
    }

    private boolean save(ApprovalItem item, String field, @Nullable LocalDate day) {
        var was = item.handling();
        var now = new Handling(
                was.mode(),
                was.handler(),
                was.reviewFrom(),
                field.equals("reviewedOn") ? day : was.reviewedOn(),
                field.equals("acceptedOn") ? day : was.acceptedOn(),
                was.returnedOn(),
                field.equals("issuedOn") ? day : was.issuedOn(),
                was.documentNo(),
                was.validUntil(),
                was.makeGoodBy(),
                was.madeGoodOn(),
                was.extensions(),
                was.forecastOn(),
                was.remark());
        return switch (services.handling().record(item.project(), item.step().code(), now, item.version())) {
            case Outcome.Done<ApprovalItem>(var saved) -> {
                Say.saved(Texts.of("approvals.saved", ApprovalSpeech.name(item.step())), () -> {
                    services.handling().record(item.project(), item.step().code(), was, saved.version());
                    changed.run();
                });
                changed.run();
                yield true;
            }
            case Outcome.Refused<ApprovalItem>(var reasons) -> {
                Say.refused(reasons);
                yield false;
            }
        };
    }
}
