package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalItem;
import app.luodi.approvals.LandStart;
import app.luodi.approvals.SyncServices;
import app.luodi.approvals.TemplateDifference;
import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** 手续: which approvals a project needs, where each stands and who holds it; the services that go along. */
@Route(value = "projects/:id/approvals", layout = ProjectFrame.class)
@PermitAll
class ProjectApprovalsView extends Div implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient ApprovalServices services;

    ProjectApprovalsView(ApprovalServices services) {
        this.services = services;
        addClassName("approvals-view");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var open = OpenProject.of(event);
        removeAll();
        AsOf.maybe(open.asOf(), () -> {
            show(open);
            return true;
        });
    }

    private static void reload() {
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private void show(OpenProject open) {
        var items = services.reading().of(open.id());
        var may = !open.isPast()
                && services.rights()
                        .may(
                                Act.RECORD_APPROVALS,
                                services.projects().officeOf(open.id()).orElse(null));
        if (items.isEmpty()) {
            add(empty(open, may));
            return;
        }
        var done = items.stream().filter(ApprovalItem::isDone).count();
        var card = new Card(
                        Texts.of("approvals.items"),
                        new ItemTable(
                                services,
                                items,
                                services.listing().warnings(open.id()),
                                open.isPast(),
                                ProjectApprovalsView::reload))
                .sub(Texts.of("approvals.items.sub", done, items.size()))
                .flush();
        card.addClassName("approvals-card");
        landStart(open, card, may);
        var main = new Div();
        main.addClassName("approvals-main");
        if (may) {
            newer(open.id(), main);
        }
        main.add(card);
        add(main, checklist(open, may));
    }

    private EmptyState empty(OpenProject open, boolean may) {
        var path =
                Texts.of("pipeline.path." + services.laying().pathOf(open.id()).code());
        if (!may) {
            return new EmptyState(Texts.of("approvals.empty"), Texts.of("approvals.empty.why", path));
        }
        var lay = new Button(Texts.of("approvals.lay"), Icons.of("plus"), event -> {
            switch (services.laying().lay(open.id())) {
                case Outcome.Done<List<ApprovalItem>>(var laid) -> {
                    Say.saved(Texts.of("approvals.laid", laid.size()));
                    reload();
                }
                case Outcome.Refused<List<ApprovalItem>>(var reasons) -> Say.refused(reasons);
            }
        });
        lay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(Texts.of("approvals.empty"), Texts.of("approvals.empty.why", path), lay);
    }

    /** The way to the page 拿地即开工, and into it. */
    private void landStart(OpenProject open, Card card, boolean may) {
        var standing = services.starts().of(open.id());
        if (standing.isPresent()) {
            var link = new Anchor("readiness/" + open.id(), Texts.of("approvals.readiness.open"));
            link.addClassName("lu-tag");
            link.addClassName("lu-tag-blue");
            card.actions(link);
            if (may && standing.get().standing() == LandStart.Standing.PLANNED) {
                card.actions(small("approvals.readiness.leave", () -> {
                    services.starts().withdraw(open.id());
                    reload();
                }));
            }
        } else if (may) {
            card.actions(small("approvals.readiness.join", () -> {
                switch (services.starts().plan(open.id())) {
                    case Outcome.Done<LandStart> done -> reload();
                    case Outcome.Refused<LandStart>(var reasons) -> Say.refused(reasons);
                }
            }));
        }
    }

    private static Button small(String key, Runnable act) {
        var button = new Button(Texts.of(key), event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** A later edition of the template changes nothing by itself: it is offered, with what would change. */
    private void newer(UUID project, Div main) {
        var difference = services.laying().difference(project);
        if (difference.isEmpty()) {
            return;
        }
        var words = difference.lines().stream()
                .map(ProjectApprovalsView::said)
                .collect(Collectors.joining(Texts.of("approvals.newer.and")));
        var take = new Button(
                Texts.of("approvals.newer.take"),
                event -> Confirm.ask(
                        Texts.of("approvals.newer.ask"), words, Texts.of("approvals.newer.take"), () -> take(project)));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var note = new Div(
                Icons.of("warn"),
                new Span(Texts.of("approvals.newer", difference.lines().size())),
                take);
        note.addClassNames("lu-note", "lu-note-amber");
        note.getElement().setAttribute("title", words);
        main.add(note);
    }

    private void take(UUID project) {
        switch (services.laying().takeOver(project)) {
            case Outcome.Done<List<ApprovalItem>> done -> {
                Say.saved(Texts.of("approvals.newer.taken"));
                reload();
            }
            case Outcome.Refused<List<ApprovalItem>>(var reasons) -> Say.refused(reasons);
        }
    }

    private static String said(TemplateDifference.Line line) {
        var was = line.was();
        var now = line.now();
        return switch (line.change()) {
            case ADDED -> Texts.of("approvals.newer.added", ApprovalSpeech.name(line.step()));
            case REMOVED ->
                Texts.of(
                        line.kept() ? "approvals.newer.kept" : "approvals.newer.removed",
                        ApprovalSpeech.name(line.step()));
            case CHANGED ->
                was != null && now != null && was.days() != now.days()
                        ? Texts.of("approvals.newer.days", ApprovalSpeech.name(now), was.days(), now.days())
                        : Texts.of("approvals.newer.changed", ApprovalSpeech.name(line.step()));
        };
    }

    private Card checklist(OpenProject open, boolean may) {
        var lines = services.services().of(open.id());
        var done = lines.stream().filter(line -> line.doneOn() != null).count();
        var card = new Card(Texts.of("approvals.services"));
        card.addClassName("approvals-side");
        if (lines.isEmpty()) {
            card.body().add(new Span(Texts.of("approvals.services.none")));
            if (services.rights().may(Act.SET_APPROVALS)) {
                card.body().add(new Anchor("approvals/templates", Texts.of("approvals.services.define")));
            }
            return card;
        }
        card.sub(Texts.of("approvals.services.done", done, lines.size()));
        lines.forEach(line -> card.body().add(service(open.id(), line, may)));
        return card;
    }

    private Div service(UUID project, SyncServices.Line line, boolean may) {
        var box = new Checkbox(line.service().name(), line.doneOn() != null);
        box.setReadOnly(!may);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                services.services()
                        .done(
                                project,
                                line.service().id(),
                                event.getValue() ? services.today().today() : null);
                reload();
            }
        });
        var row = new Div(box);
        if (line.doneOn() != null) {
            var when = new Span(Amounts.date(line.doneOn()) + " " + line.by());
            when.addClassName("lu-cap");
            row.add(when);
        }
        row.addClassName("approvals-service");
        return row;
    }
}
