package app.luodi.targets.ui;

import app.luodi.kernel.AsOf;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import app.luodi.targets.Behind;
import app.luodi.targets.Target;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;

/** The projects behind the figure of a target: those that count first, then the rest of the cohort. */
@Route(value = "targets/rows", layout = MainLayout.class)
@For("view_projects")
@PermitAll
class TargetRowsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient TargetsServices services;

    TargetRowsView(TargetsServices services) {
        this.services = services;
        addClassNames("lu-page", "targets-rows-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("targets.rows");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var location = event.getLocation();
        var state = UrlState.of(location);
        // 今天 is today also where an earlier day is looked at
        var control = new AsOfControl(services.today().today(), location);
        removeAll();
        AsOf.maybe(AsOfControl.moment(location), () -> {
            var target = state.id("target").flatMap(id -> services.years().find(id));
            var rows = target.flatMap(found -> services.judging().rows(found.id()));
            show(target, rows, control);
            return true;
        });
    }

    private void show(Optional<Target> target, Optional<Behind.Rows> rows, AsOfControl control) {
        if (target.isEmpty() || rows.isEmpty()) {
            add(new EmptyState(Texts.of("targets.rows.none"), Texts.of("targets.rows.none.why")));
            return;
        }
        var said = target.get().said();
        add(
                new PageHeader(TargetWords.name(target.get()))
                        .sub(TargetWords.sentence(said))
                        .actions(
                                new Anchor(
                                        UrlState.at("targets")
                                                .with("year", said.year())
                                                .link(),
                                        Texts.of("targets.rows.back")),
                                control),
                control.note(),
                new Card(
                                Texts.of(
                                        "targets.rows.count",
                                        rows.get().counted(),
                                        rows.get().of()),
                                table(rows.get()))
                        .flush());
    }

    private static NativeTable table(Behind.Rows rows) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        for (var key : new String[] {"targets.rows.project", "targets.rows.counts", "targets.rows.on"}) {
            head.add(new NativeTableHeaderCell(Texts.of(key)));
        }
        var amount = new NativeTableHeaderCell(Texts.of("targets.rows.amount"));
        amount.addClassName("lu-r");
        head.add(amount);
        table.getHead().add(head);
        rows.rows().stream()
                .sorted(Comparator.comparing((Behind.Row row) -> !row.counts()))
                .forEach(row -> table.getBody().add(row(row)));
        return table;
    }

    private static NativeTableRow row(Behind.Row row) {
        var counts = new Span(Texts.of(row.counts() ? "targets.rows.yes" : "targets.rows.no"));
        counts.addClassNames("lu-tag", row.counts() ? "lu-tag-green" : "lu-tag-line");
        var amount = new NativeTableCell(Amounts.yiExact(row.amount()));
        amount.addClassName("lu-r");
        return new NativeTableRow(
                new NativeTableCell(new Anchor("projects/" + row.project(), row.name())),
                new NativeTableCell(counts),
                new NativeTableCell(Amounts.date(row.on())),
                amount);
    }
}
