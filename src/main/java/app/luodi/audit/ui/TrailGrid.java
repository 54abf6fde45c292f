package app.luodi.audit.ui;

import app.luodi.audit.ReadingTrail;
import app.luodi.audit.TrailEntry;
import app.luodi.audit.TrailQuery;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** The lines of the trail, latest first, read as one scrolls. */
class TrailGrid extends Grid<TrailEntry> {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OF_A_PROJECT = Set.of("project", "milestone", "return", "plan");

    TrailGrid(ReadingTrail trail, TrailQuery query, TrailWords words) {
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        addClassName("identity-grid");
        setSizeFull();
        addColumn(entry -> Amounts.minute(entry.at()))
                .setHeader(Texts.of("audit.column.at"))
                .setWidth("150px")
                .setFlexGrow(0)
                .setFrozen(true);
        addColumn(TrailWords::person)
                .setHeader(Texts.of("audit.column.person"))
                .setWidth("210px")
                .setFlexGrow(0)
                .setTooltipGenerator(TrailWords::person);
        addColumn(TrailWords::act)
                .setHeader(Texts.of("audit.column.act"))
                .setWidth("170px")
                .setFlexGrow(0)
                .setTooltipGenerator(TrailWords::act);
        addComponentColumn(TrailGrid::subject)
                .setHeader(Texts.of("audit.column.subject"))
                .setWidth("220px")
                .setTooltipGenerator(TrailWords::name);
        addColumn(words::details)
                .setHeader(Texts.of("audit.column.details"))
                .setWidth("260px")
                .setFlexGrow(2)
                .setTooltipGenerator(words::details);
        addColumn(TrailEntry::number)
                .setHeader(Texts.of("audit.column.number"))
                .setWidth("90px")
                .setFlexGrow(0)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
        setItems(asked -> trail.read(query, asked.getOffset(), asked.getLimit()).stream(), asked -> trail.count(query));
    }

    private static Component subject(TrailEntry entry) {
        return entry.subject() != null && OF_A_PROJECT.contains(entry.kind())
                ? new Anchor("projects/" + entry.subject(), TrailWords.name(entry))
                : new Span(TrailWords.name(entry));
    }
}
