package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalRow;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;

/** Approvals over projects, lazily; a name opens the approval, the project its page. */
class ApprovalGrid extends Grid<ApprovalRow> {
    private static final long serialVersionUID = 1L;

    /** Reads one page of the rows. */
    interface Pages {
        List<ApprovalRow> page(int offset, int limit);
    }

    private final transient ApprovalServices services;
    private final boolean past;
    private final transient Runnable changed;

    ApprovalGrid(ApprovalServices services, boolean past, int count, Pages pages, Runnable changed) {
        this.services = services;
        this.past = past;
        this.changed = changed;
        addClassNames("lu-grow", "lu-card", "approvals-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", Texts.of("approvals.title"));
        columns();
        setItems(query -> pages.page(query.getOffset(), query.getLimit()).stream(), query -> count);
    }

    private void columns() {
        addComponentColumn(this::project)
                .setHeader(Texts.of("approvals.column.project"))
                .setWidth("220px")
                .setFlexGrow(1)
                .setFrozen(true);
        addColumn(row -> Objects.requireNonNullElse(row.office(), Amounts.UNKNOWN))
                .setHeader(Texts.of("approvals.column.office"))
                .setWidth("76px")
                .setFlexGrow(0);
        addComponentColumn(this::name)
                .setHeader(Texts.of("approvals.column.name"))
                .setWidth("170px");
        addColumn(row -> ApprovalSpeech.holder(row.item()))
                .setHeader(Texts.of("approvals.column.authority"))
                .setWidth("118px")
                .setFlexGrow(0);
        addColumn(row -> ApprovalSpeech.mode(row.item()))
                .setHeader(Texts.of("approvals.column.mode"))
                .setWidth("92px")
                .setFlexGrow(0);
        addComponentColumn(row -> since(row))
                .setHeader(Texts.of("approvals.column.since"))
                .setWidth("104px")
                .setFlexGrow(0);
        addComponentColumn(ApprovalGrid::used)
                .setHeader(Texts.of("approvals.column.used"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("132px")
                .setFlexGrow(0);
        addComponentColumn(ApprovalGrid::state)
                .setHeader(Texts.of("approvals.column.state"))
                .setWidth("210px");
    }

    private Component project(ApprovalRow row) {
        var link = new Anchor(OpenProject.at(row.project(), "approvals").link(), row.name());
        link.addClassName("investment-open");
        link.setTitle(row.name());
        return link;
    }

    private Component name(ApprovalRow row) {
        var may = !past && services.handling().may(row.item());
        var button = new NativeButton(
                ApprovalSpeech.name(row.item().step()),
                event -> new ApprovalDialog(services, row.item(), may, changed).open());
        button.addClassName("investment-open");
        return button;
    }

    private static Component since(ApprovalRow row) {
        var from = row.item().clockFrom();
        var span = new Span(from == null ? Amounts.UNKNOWN : Amounts.date(from));
        return from != null && row.item().example() ? Amounts.example(span) : span;
    }

    private static Component used(ApprovalRow row) {
        var used = new Span(ApprovalSpeech.used(row.item(), row.held()));
        used.setClassName("lu-red-text", ApprovalSpeech.isOver(row.item(), row.held()));
        return used;
    }

    private static Component state(ApprovalRow row) {
        var state = new Div(ApprovalSpeech.state(row.item()));
        state.addClassName("approvals-state");
        row.warnings().forEach(warning -> state.add(ApprovalSpeech.warning(warning)));
        return state;
    }
}
