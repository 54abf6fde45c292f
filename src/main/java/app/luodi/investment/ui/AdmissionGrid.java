package app.luodi.investment.ui;

import app.luodi.investment.admission.AdmissionBoard.Row;
import app.luodi.kernel.Light;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Projects that have started: how long they wait, what is missing, what is lost meanwhile. A row opens its papers. */
class AdmissionGrid extends Grid<Row> {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Row> opens;

    AdmissionGrid(List<Row> rows, Consumer<Row> opens) {
        this.opens = opens;
        addClassNames("lu-grow", "lu-card", "admission-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        columns();
        setItems(rows);
        addItemClickListener(event -> opens.accept(event.getItem()));
    }

    private void columns() {
        addComponentColumn(this::name)
                .setHeader(Texts.of("investment.sheet.project"))
                .setComparator(Comparator.comparing(Row::name))
                .setFrozen(true)
                .setFlexGrow(1)
                .setWidth("212px");
        addColumn(row -> Objects.requireNonNullElse(row.office(), Amounts.UNKNOWN))
                .setHeader(Texts.of("investment.returns.office"))
                .setSortable(true)
                .setWidth("76px")
                .setFlexGrow(0);
        addColumn(row -> Amounts.wan(row.total()))
                .setHeader(Texts.of("investment.admission.total"))
                .setComparator(Comparator.comparing(Row::total, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("118px")
                .setFlexGrow(0);
        addColumn(row -> Amounts.date(row.startedOn()))
                .setHeader(Texts.of("investment.admission.since"))
                .setComparator(Comparator.comparing(Row::startedOn))
                .setWidth("102px")
                .setFlexGrow(0);
        addColumn(LightBadge.renderer(AdmissionGrid::light))
                .setHeader(Texts.of("investment.admission.light"))
                .setComparator(Comparator.comparingLong(Row::days))
                .setWidth(Texts.chinese() ? "164px" : "196px")
                .setFlexGrow(0);
        addComponentColumn(AdmissionGrid::state)
                .setHeader(Texts.of("investment.sheet.state"))
                .setWidth(Texts.chinese() ? "74px" : "94px")
                .setFlexGrow(0);
        addColumn(AdmissionGrid::missing)
                .setHeader(Texts.of("investment.admission.missing"))
                .setTooltipGenerator(AdmissionGrid::missing)
                .setWidth("160px");
        addColumn(row -> who(row))
                .setHeader(Texts.of("investment.admission.who"))
                .setWidth("116px")
                .setFlexGrow(0);
        addColumn(row -> Amounts.wan(row.lost()))
                .setHeader(Texts.of("investment.admission.lost.wan"))
                .setComparator(Comparator.comparing(Row::lost, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("118px")
                .setFlexGrow(0);
    }

    private NativeButton name(Row row) {
        var name = new NativeButton(row.name(), event -> opens.accept(row));
        name.addClassName("investment-open");
        return name;
    }

    private static LightBadge.Shown light(Row row) {
        return row.admission().isAdmitted()
                ? new LightBadge.Shown(
                        Light.GREEN,
                        Texts.of(
                                "investment.admission.on",
                                Amounts.date(row.admission().admittedOn())))
                : new LightBadge.Shown(row.light(), Texts.of("investment.admission.days", row.days()));
    }

    private static Span state(Row row) {
        var state = new Span(
                Texts.of("investment.admission.state." + row.admission().state().code()));
        state.addClassNames(
                "lu-tag",
                switch (row.admission().state()) {
                    case PREPARING -> "lu-tag-line";
                    case APPLIED -> "lu-tag-blue";
                    case REJECTED -> "lu-tag-red";
                    case ADMITTED -> "lu-tag-green";
                });
        return state;
    }

    /** What is missing, then what contradicts itself. */
    static String missing(Row row) {
        var papers = row.missing().stream()
                .map(paper -> Texts.of("investment.paper." + paper.code()))
                .collect(Collectors.joining("、"));
        var broken = row.broken().stream().map(Say::words).collect(Collectors.joining("；"));
        return papers.isEmpty()
                ? broken
                : Texts.of("investment.admission.lacks", papers) + (broken.isEmpty() ? "" : "；" + broken);
    }

    static String who(Row row) {
        return Objects.requireNonNullElse(row.unit(), Objects.requireNonNullElse(row.office(), ""))
                + (row.leader() == null ? "" : " · " + row.leader());
    }
}
