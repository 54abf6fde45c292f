package app.luodi.land.ui;

import app.luodi.land.Control;
import app.luodi.land.ReadingLand.Row;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parcels: whose they are, how they were supplied, what is due, and what the law warns of. A row opens the parcel. */
class LandGrid extends Grid<Row> {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Row> opens;

    LandGrid(List<Row> rows, Consumer<Row> opens) {
        this.opens = opens;
        addClassNames("lu-grow", "lu-card", "land-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        getElement().setAttribute("aria-label", Texts.of("land.title"));
        columns();
        setItems(rows);
        addItemDoubleClickListener(event -> opens.accept(event.getItem()));
    }

    private void columns() {
        addComponentColumn(this::number)
                .setHeader(Texts.of("land.field.number"))
                .setComparator(Comparator.comparing(row -> row.parcel().ground().number()))
                .setFrozen(true)
                .setWidth("132px")
                .setFlexGrow(0);
        addColumn(LightBadge.renderer(LandWords::worst))
                .setHeader(Texts.of("land.column.warning"))
                .setComparator(Comparator.comparing(Row::light))
                .setTooltipGenerator(row -> row.warnings().stream()
                        .map(LandWords::sentence)
                        .collect(java.util.stream.Collectors.joining("\n")))
                .setWidth("330px")
                .setFlexGrow(2);
        addComponentColumn(LandGrid::projects)
                .setHeader(Texts.of("land.column.projects"))
                .setComparator(Comparator.comparing(LandWords::projects))
                .setWidth("190px")
                .setFlexGrow(2);
        addColumn(row -> LandWords.mu(row.parcel().ground().area()))
                .setHeader(Texts.of("land.column.mu"))
                .setComparator(Comparator.comparing(row -> row.parcel().ground().area()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("104px")
                .setFlexGrow(0);
        addColumn(LandWords::mode)
                .setHeader(Texts.of("land.field.mode"))
                .setComparator(Comparator.comparing(LandWords::mode))
                .setWidth("118px")
                .setFlexGrow(0);
        day("land.column.contract", row -> row.parcel().supply().contractOn());
        day("land.column.start_by", row -> row.parcel().duties().mustStartBy().orElse(null));
        day("land.column.started", row -> row.parcel().duties().startedOn());
        day("land.field.completeBy", row -> row.parcel().duties().completeBy());
        addColumn(LandGrid::kept)
                .setHeader(Texts.of("land.column.controls"))
                .setTooltipGenerator(row -> Texts.of("land.column.controls.hint"))
                .setWidth("84px")
                .setFlexGrow(0);
    }

    private void day(String header, Function<Row, @Nullable LocalDate> day) {
        addColumn(row -> Amounts.date(day.apply(row)))
                .setHeader(Texts.of(header))
                .setComparator(Comparator.comparing(day::apply, Comparator.nullsLast(Comparator.naturalOrder())))
                .setWidth("102px")
                .setFlexGrow(0);
    }

    private NativeButton number(Row row) {
        var button = new NativeButton(row.parcel().ground().number(), event -> opens.accept(row));
        button.addClassName("investment-open");
        button.setClassName("lu-example", row.parcel().example());
        return button;
    }

    private static Span projects(Row row) {
        var all = new Span();
        all.addClassName("land-projects");
        if (row.projects().isEmpty()) {
            all.add(new Span(Texts.of("land.loose")));
        }
        row.projects().forEach(one -> {
            if (all.getComponentCount() > 0) {
                all.add(new Span(Texts.of("land.comma")));
            }
            all.add(new Anchor("projects/" + one.project() + "/land", one.name()));
        });
        return all;
    }

    /** 3/5: kept of promised. */
    static String kept(Row row) {
        var controls = row.parcel().controls();
        var kept = controls.stream()
                .filter(control -> control.met().filter(met -> met).isPresent())
                .count();
        return controls.isEmpty()
                ? Amounts.UNKNOWN
                : Texts.of(
                        "land.controls.kept",
                        kept,
                        controls.stream().filter(c -> !c.unpromised()).count());
    }

    static String difference(Control control) {
        return control.difference().map(by -> Amounts.signed(by, by.scale())).orElse(Amounts.UNKNOWN);
    }
}
