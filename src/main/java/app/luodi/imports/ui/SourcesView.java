package app.luodi.imports.ui;

import app.luodi.identity.OrgUnit;
import app.luodi.identity.OrgUnits;
import app.luodi.imports.Fact;
import app.luodi.imports.ProjectSources;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** 来源: from each value of a project back to its cell. */
@Route(value = "projects/:id/" + SourcesTab.PATH, layout = ProjectFrame.class)
@PermitAll
class SourcesView extends Div implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient ProjectSources sources;
    private final transient OrgUnits units;

    SourcesView(ProjectSources sources, OrgUnits units) {
        this.sources = sources;
        this.units = units;
        addClassName("imports-sources");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var names = units.all().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::shortName));
        var all = sources.of(OpenProject.of(event).id());
        all.forEach(one -> add(card(one, names)));
        if (all.isEmpty()) {
            add(new EmptyState(Texts.of("imports.sources.none"), Texts.of("imports.sources.none.why")));
        }
    }

    private static Card card(ProjectSources.FromFile from, Map<UUID, String> names) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        for (var key : new String[] {
            "imports.field", "imports.sources.became", "imports.sources.raw", "imports.sheet", "imports.sources.cell"
        }) {
            head.add(new NativeTableHeaderCell(Texts.of(key)));
        }
        table.getHead().add(head);
        from.facts().forEach(fact -> table.getBody().add(row(fact, names)));
        return new Card(Texts.of("imports.sources.of", from.file(), Amounts.minute(from.at()), from.by()), table)
                .flush();
    }

    private static NativeTableRow row(Fact fact, Map<UUID, String> names) {
        return new NativeTableRow(
                new NativeTableCell(FieldWords.of(fact.key())),
                new NativeTableCell(FieldWords.text(fact.key(), fact.text(), names)),
                new NativeTableCell(fact.raw()),
                new NativeTableCell(fact.sheet()),
                new NativeTableCell(fact.cell()));
    }
}
