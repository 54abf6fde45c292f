package app.luodi.land.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.land.Control;
import app.luodi.land.LandStep.Compared;
import app.luodi.land.LandStep.State;
import app.luodi.land.Parcel;
import app.luodi.land.ReadingLand.Row;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** 土地 of a project: its parcels, what they promised, what is due, and where they and the milestones differ. */
@Route(value = "projects/:id/land", layout = ProjectFrame.class)
@PermitAll
class ProjectLandView extends Div implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient LandServices services;

    ProjectLandView(LandServices services) {
        this.services = services;
        addClassName("project-land");
    }

    private record Shown(List<Row> rows, List<Compared> differing) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var open = OpenProject.of(event);
        removeAll();
        var shown = AsOf.maybe(
                open.asOf(),
                () -> new Shown(
                        services.reading().of(open.id()), services.comparing().of(open.id())));
        show(open, shown);
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private void show(OpenProject open, Shown shown) {
        var office = services.finding().officeOf(open.id()).orElse(null);
        var may = !open.isPast() && services.rights().may(Act.KEEP_LAND, office);
        var add = new Button(
                Texts.of("land.add"),
                Icons.of("plus"),
                event -> new ParcelDialog(services, null, open.id(), false, ProjectLandView::again).open());
        if (shown.rows().isEmpty()) {
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new EmptyState(
                    Texts.of("land.project.none"),
                    Texts.of("land.project.none.why"),
                    Stream.of(add).filter(one -> may).toArray(Component[]::new)));
            return;
        }
        var head = new Div(sums(open.id(), shown.rows()));
        head.addClassName("land-project-head");
        if (may) {
            head.add(add);
        }
        add(head);
        if (!shown.differing().isEmpty()) {
            add(differing(open, shown, may));
        }
        shown.rows().forEach(row -> add(card(open, row)));
    }

    /** What the project has, not what its parcels have: a shared parcel counts with the project's part. */
    private static Span sums(UUID project, List<Row> rows) {
        var area = rows.stream()
                .map(row -> row.parcel().of(project))
                .reduce(app.luodi.land.Area.NONE, app.luodi.land.Area::plus);
        return new Span(Texts.of("land.project.sum", rows.size(), LandWords.mu(area), LandWords.squareMetres(area)));
    }

    private Card differing(OpenProject open, Shown shown, boolean may) {
        var table = table("land.differs.step", "land.differs.land", "land.differs.said", "land.differs.state");
        shown.differing().forEach(one -> {
            var state = new Span(Texts.of("land.state." + one.state().code()));
            state.addClassNames("lu-tag", one.state() == State.UNTOLD ? "lu-tag-blue" : "lu-tag-amber");
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(LandWords.step(one.step())),
                            new NativeTableCell(Amounts.date(one.landOn())
                                    + (one.parcels().isEmpty()
                                            ? ""
                                            : Texts.of(
                                                    "land.differs.parcels",
                                                    String.join(Texts.of("land.comma"), one.parcels())))),
                            new NativeTableCell(
                                    one.said() == null
                                            ? Amounts.UNKNOWN
                                            : one.said().text()),
                            new NativeTableCell(state)));
        });
        var card = new Card(Texts.of("land.differs.title"), table)
                .sub(Texts.of("land.differs.sub"))
                .flush();
        if (!open.isPast() && shown.differing().stream().anyMatch(one -> one.state() == State.UNTOLD)) {
            var offer = new OfferDialog(services, open.id(), ProjectLandView::again);
            var report = new Button(Texts.of("land.offer.report"), event -> offer.openIfAny());
            report.addThemeVariants(ButtonVariant.LUMO_SMALL);
            var office = services.finding().officeOf(open.id()).orElse(null);
            if (services.rights().may(Act.MOVE_PROJECT, office)) {
                card.actions(report);
            }
        }
        if (may
                && shown.rows().size() == 1
                && shown.differing().stream().anyMatch(one -> one.state() == State.UNRECORDED)) {
            var take = new Button(
                    Texts.of("land.takeover"),
                    event -> takeOver(open.id(), shown.rows().getFirst()));
            take.addThemeVariants(ButtonVariant.LUMO_SMALL);
            card.actions(take);
        }
        return card;
    }

    private void takeOver(UUID project, Row row) {
        var id = Objects.requireNonNull(row.parcel().id());
        switch (services.telling().takeOver(id, project)) {
            case Outcome.Done<Parcel>(var parcel) -> {
                Say.saved(Texts.of("land.saved", parcel.ground().number()));
                again();
            }
            case Outcome.Refused<Parcel>(var reasons) -> Say.refused(reasons);
        }
    }

    private Card card(OpenProject open, Row row) {
        var parcel = row.parcel();
        var supply = parcel.supply();
        var duties = parcel.duties();
        var facts = new DescriptionList();
        facts.addClassName("land-facts");
        fact(
                facts,
                "area",
                Texts.of(
                        "land.card.area",
                        LandWords.mu(parcel.ground().area()),
                        LandWords.squareMetres(parcel.ground().area())));
        if (row.projects().size() > 1) {
            fact(
                    facts,
                    "share",
                    Texts.of(
                            "land.card.area",
                            LandWords.mu(parcel.of(open.id())),
                            LandWords.squareMetres(parcel.of(open.id()))));
        }
        fact(facts, "use", Texts.of("land.use." + parcel.ground().use().code()));
        fact(facts, "mode", LandWords.mode(row));
        supply.endsOn().ifPresent(end -> fact(facts, "termEndsOn", Amounts.date(end)));
        fact(
                facts,
                "price",
                supply.price() == null ? Amounts.UNKNOWN : Texts.of("land.card.wan", Amounts.wan(supply.price())));
        fact(facts, "listedOn", with(Amounts.date(supply.listedOn()), supply.noticeNumber()));
        fact(facts, "wonOn", Amounts.date(supply.wonOn()));
        fact(facts, "contractOn", with(Amounts.date(supply.contractOn()), supply.contractNumber()));
        fact(facts, "supervisionNumber", Objects.requireNonNullElse(supply.supervisionNumber(), Amounts.UNKNOWN));
        fact(facts, "handedOn", Amounts.date(supply.handedOn()));
        fact(facts, "titleOn", with(Amounts.date(supply.titleOn()), supply.titleNumber()));
        fact(
                facts,
                "startBy",
                duties.startExtendedTo() == null
                        ? Amounts.date(duties.startBy())
                        : Texts.of(
                                "land.card.extended",
                                Amounts.date(duties.startBy()),
                                Amounts.date(duties.startExtendedTo()),
                                duties.extensionReason()));
        fact(facts, "startedOn", Amounts.date(duties.startedOn()));
        fact(facts, "completeBy", Amounts.date(duties.completeBy()));
        fact(facts, "completedOn", Amounts.date(duties.completedOn()));
        var edit = new Button(
                Texts.of(open.isPast() || !services.keeping().mayKeep(parcel) ? "land.look" : "land.edit"),
                Icons.of("edit"),
                event -> new ParcelDialog(services, row, null, open.isPast(), ProjectLandView::again).open());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var card = new Card(parcel.ground().number(), warnings(row), facts).actions(edit);
        if (parcel.example()) {
            card.sub(Texts.of("land.example"));
        }
        if (!parcel.controls().isEmpty()) {
            card.body().add(controls(parcel.controls()));
        }
        if (!parcel.checks().isEmpty()) {
            card.body().add(checks(parcel.checks()));
        }
        return card;
    }

    private static String with(String day, @org.jspecify.annotations.Nullable String paper) {
        return paper == null ? day : day + " · " + paper;
    }

    private static void fact(DescriptionList facts, String field, String value) {
        facts.add(new DescriptionList.Term(Texts.of("land.field." + field)), new DescriptionList.Description(value));
    }

    private static Div warnings(Row row) {
        var box = new Div();
        box.addClassName("land-warnings");
        row.warnings().forEach(warning -> {
            var source = new Span(Texts.of("land.source." + warning.kind().code()));
            source.addClassName("lu-cap");
            box.add(new Div(new LightBadge(warning.light(), LandWords.sentence(warning)), source));
        });
        return box;
    }

    private static NativeTable controls(List<Control> controls) {
        var table = table(
                "land.section.controls",
                ">land.control.promised",
                ">land.control.achieved",
                ">land.control.difference",
                "land.control.result");
        controls.forEach(one -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(LandWords.control(one) + (one.unit() == null ? "" : " " + one.unit())),
                        right(
                                one.promised() == null
                                        ? Objects.requireNonNullElse(one.standard(), Amounts.UNKNOWN)
                                        : Texts.of("land.better." + one.better().code()) + " "
                                                + LandWords.plain(one.promised())),
                        right(LandWords.plain(one.achieved())),
                        right(LandGrid.difference(one)),
                        new NativeTableCell(met(one)))));
        return table;
    }

    private static Span met(Control control) {
        var words = new Span(control.met()
                .map(met -> Texts.of("land.control.met." + met))
                .orElse(Texts.of("land.control.unjudged")));
        control.met().ifPresent(met -> words.addClassNames("lu-tag", met ? "lu-tag-green" : "lu-tag-amber"));
        return words;
    }

    private static NativeTable checks(List<Parcel.Check> checks) {
        var table = table("land.check.due", "land.check.about", "land.check.done", "land.check.result");
        checks.forEach(one -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(Amounts.date(one.dueOn())),
                        new NativeTableCell(one.about()),
                        new NativeTableCell(Amounts.date(one.doneOn())),
                        new NativeTableCell(Objects.requireNonNullElse(one.result(), Amounts.UNKNOWN)))));
        return table;
    }

    private static NativeTableCell right(String words) {
        var cell = new NativeTableCell(words);
        cell.addClassName("lu-r");
        return cell;
    }

    static NativeTable table(String... keys) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        Stream.of(keys).forEach(key -> {
            var cell = new NativeTableHeaderCell(Texts.of(key.replaceFirst("^>", "")));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("lu-r", key.startsWith(">"));
            head.add(cell);
        });
        table.getHead().add(head);
        return table;
    }
}
