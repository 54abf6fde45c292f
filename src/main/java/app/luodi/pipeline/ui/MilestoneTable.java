package app.luodi.pipeline.ui;

import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.page.StageWords;
import app.luodi.pipeline.site.ReportingFromSite;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Baseline, plan, forecast and actual day of each node, how far off, what proves it, who verified it. */
class MilestoneTable extends Grid<Milestone> {
    private static final long serialVersionUID = 1L;

    private final transient Track track;
    private final transient StageWords words;
    private final LocalDate today;

    MilestoneTable(Track track, StageWords words, LocalDate today) {
        this.track = track;
        this.words = words;
        this.today = today;
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        addClassName("milestone-table");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", Texts.of("pipeline.tab"));
        addComponentColumn(this::name)
                .setHeader(Texts.of("pipeline.column.node"))
                .setFlexGrow(1)
                .setWidth(Texts.chinese() ? "88px" : "152px");
        date("pipeline.column.baseline", Milestone::baseline);
        date("pipeline.column.plan", Milestone::plan);
        date("pipeline.column.forecast", Milestone::forecast);
        date("pipeline.column.actual", Milestone::actual);
        addComponentColumn(this::deviation)
                .setHeader(Texts.of("pipeline.column.deviation"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("68px")
                .setFlexGrow(0);
        addComponentColumn(this::evidence)
                .setHeader(Texts.of("pipeline.column.evidence"))
                .setWidth("80px");
        addComponentColumn(this::verified)
                .setHeader(Texts.of("pipeline.column.verified"))
                .setWidth("76px");
        addColumn(milestone ->
                        milestone.reporter() == null ? "" : milestone.reporter().name())
                .setHeader(Texts.of("pipeline.column.reporter"))
                .setWidth("60px");
        setPartNameGenerator(this::part);
        setItems(track.milestones());
    }

    /** A last column with what can be done to a milestone; the row's double click does the same. */
    void onOpen(boolean mayChange, Consumer<Milestone> edit) {
        addComponentColumn(milestone -> {
                    var button = new Button(Icons.of(mayChange ? "edit" : "eye"), event -> edit.accept(milestone));
                    button.addThemeVariants(
                            ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
                    var label = Texts.of(mayChange ? "pipeline.edit" : "pipeline.look", words.name(milestone.kind()));
                    button.setAriaLabel(label);
                    button.setTooltipText(label);
                    return button;
                })
                .setWidth("48px")
                .setFlexGrow(0);
        addItemDoubleClickListener(event -> edit.accept(event.getItem()));
    }

    private void date(String header, Function<Milestone, @Nullable WhenText> value) {
        addComponentColumn(milestone -> shown(milestone, value.apply(milestone)))
                .setHeader(Texts.of(header))
                .setWidth(Texts.chinese() ? "103px" : "92px");
    }

    private Component shown(Milestone milestone, @Nullable WhenText when) {
        if (when == null) {
            var unknown = new Span(milestone.applies() ? Amounts.UNKNOWN : "");
            unknown.addClassName("lu-unknown");
            return unknown;
        }
        var span = new Span(when.text());
        if (!when.isDay()) {
            span.getElement()
                    .setAttribute(
                            "title", Texts.of("pipeline.when.day", when.to().toString()));
        }
        return milestone.example() ? Amounts.example(span) : span;
    }

    private Component name(Milestone milestone) {
        var name = new Span(words.shortName(milestone.kind()));
        name.setTitle(words.name(milestone.kind()));
        name.addClassName("lu-strong");
        if (milestone.applies()) {
            return name;
        }
        var skipped = new Span(" " + Texts.of("pipeline.notapplicable"));
        skipped.addClassName("lu-cap");
        return new Span(name, skipped);
    }

    private Component deviation(Milestone milestone) {
        var overdue = milestone.overdueDays(today);
        var days = milestone.deviation().isPresent() ? milestone.deviation().getAsLong() : overdue;
        if (milestone.deviation().isEmpty() && overdue == 0) {
            return new Span();
        }
        var figure = Amounts.figure(Amounts.signed(days), days == 0 ? "" : Texts.of("pipeline.unit.days"));
        figure.setClassName("lu-red-text", days > 0 && !milestone.isDone());
        milestone
                .slip()
                .ifPresent(slip -> figure.getElement()
                        .setAttribute(
                                "title",
                                Texts.of("pipeline.column.slip.baseline") + " "
                                        + Texts.of("pipeline.slip.days", Amounts.signed(slip))));
        return figure;
    }

    private Component evidence(Milestone milestone) {
        if (milestone.evidence() == null) {
            return new Span();
        }
        var words = new Span(milestone.evidence());
        words.addClassName("milestone-evidence");
        words.getElement().setAttribute("title", milestone.evidence());
        var photographed = milestone.evidence().startsWith(ReportingFromSite.PHOTOS_AS_EVIDENCE);
        return new Span(Icons.of(photographed ? "cam" : "doc"), words);
    }

    private Component verified(Milestone milestone) {
        if (milestone.verification() != null) {
            var who = new Span(
                    Icons.of("check"), new Span(milestone.verification().by()));
            who.addClassName("milestone-verified");
            who.getElement()
                    .setAttribute(
                            "title", Amounts.minute(milestone.verification().at()));
            return who;
        }
        if (!milestone.isDone()) {
            var late = new Span(milestone.overdueDays(today) > 0 ? Texts.of("pipeline.unreported") : "");
            late.addClassName("lu-red-text");
            return late;
        }
        var waiting = new Span(Texts.of("pipeline.unverified"));
        waiting.addClassName("lu-amber-text");
        return waiting;
    }

    private String part(Milestone milestone) {
        if (milestone.overdueDays(today) > 0
                && track.missingBefore(milestone.kind()).size() <= 1) {
            return "late";
        }
        return milestone.isDone() ? "done" : "later";
    }
}
