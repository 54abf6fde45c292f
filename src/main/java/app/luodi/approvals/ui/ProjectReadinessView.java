package app.luodi.approvals.ui;

import app.luodi.approvals.ApprovalItem;
import app.luodi.approvals.Proof;
import app.luodi.approvals.Readiness;
import app.luodi.approvals.ReadingReadiness.Prepared;
import app.luodi.kernel.AsOf;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 拿地即开工 of one project: when it would start, what is left to do and until when, and who has it in hand. */
@Route(value = "readiness/:id", layout = MainLayout.class)
@For(value = "view_projects", city = false)
@PermitAll
class ProjectReadinessView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int TIGHT = 5;

    private final transient ApprovalServices services;
    private UUID shown = new UUID(0, 0);
    private String title = "";

    ProjectReadinessView(ApprovalServices services) {
        this.services = services;
        addClassNames("lu-page", "readiness-page");
        services.live().follow(this, changes -> {
            if (changes.stream().anyMatch(change -> change.subject().equals(shown))) {
                getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var open = open(event);
        shown = open.id();
        load(open, new AsOfControl(services.today().today(), event.getLocation()));
    }

    private static OpenProject open(BeforeEnterEvent event) {
        try {
            return new OpenProject(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")),
                    AsOfControl.moment(event.getLocation()));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void load(OpenProject open, AsOfControl control) {
        removeAll();
        AsOf.maybe(open.asOf(), () -> {
            var prepared = services.readiness().of(open.id()).orElseThrow(NotFoundException::new);
            show(prepared, open, control);
            return true;
        });
    }

    private void show(Prepared prepared, OpenProject open, AsOfControl control) {
        var readiness = prepared.readiness();
        title = prepared.subject().name() + " · " + Texts.of("approvals.readiness.title");
        var back = new Nav(
                new Anchor("readiness", Texts.of("approvals.readiness.title")),
                new Anchor(OpenProject.at(open.id(), "approvals").link(), Texts.of("approvals.readiness.project")));
        back.addClassName("readiness-crumb");
        var tag = new Span(Texts.of("approvals.readiness.tag"));
        tag.addClassNames("lu-tag", "lu-tag-blue");
        add(back, new PageHeader(prepared.subject().name()).marks(tag).actions(control), control.note());
        if (readiness.lines().isEmpty()) {
            add(new EmptyState(
                    Texts.of("approvals.empty"),
                    Texts.of("approvals.readiness.nolist"),
                    new Anchor(OpenProject.at(open.id(), "approvals").link(), Texts.of("approvals.readiness.golist"))));
            return;
        }
        var today = services.today().today();
        var graph = new ReadinessGraph(readiness, today, item -> openItem(item, open.isPast()));
        graph.addClassName("lu-card");
        var low = new Div(left(prepared, today, open.isPast()), checked());
        low.addClassName("readiness-low");
        add(top(prepared, today), graph, low);
    }

    private void openItem(ApprovalItem item, boolean past) {
        new ApprovalDialog(
                        services,
                        item,
                        !past && services.handling().may(item),
                        () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(true)))
                .open();
    }

    private static Div top(Prepared prepared, LocalDate today) {
        var readiness = prepared.readiness();
        var rule = readiness.rule();
        var now = block(
                Texts.of("approvals.readiness.today"),
                ReadinessSpeech.start("approvals.readiness.earliest", readiness.today(), today),
                new Span(ReadinessSpeech.consequence(readiness.today(), rule)));
        var contract = prepared.subject().contract();
        var planned = readiness.planned();
        Div then;
        if (contract == null || planned.isEmpty()) {
            then = block(
                    Texts.of("approvals.readiness.unplanned"),
                    new Div(new Span(Amounts.UNKNOWN)),
                    new Anchor(
                            OpenProject.at(prepared.subject().project(), "milestones")
                                    .link(),
                            Texts.of("approvals.readiness.plan")));
        } else {
            var slack = readiness.tightest();
            then = block(
                    Texts.of(
                            contract.isBefore(today) ? "approvals.readiness.overdue" : "approvals.readiness.planned",
                            Amounts.shortDate(contract, today)),
                    ReadinessSpeech.start("approvals.readiness.expected", planned.get(), today),
                    new Span(ReadinessSpeech.consequence(planned.get(), rule)
                            + (slack.isPresent()
                                    ? Texts.of(
                                            slack.getAsInt() < 0
                                                    ? "approvals.readiness.late"
                                                    : "approvals.readiness.slack",
                                            Math.abs(slack.getAsInt()))
                                    : "")));
        }
        var third = new Div(
                label(Texts.of("approvals.readiness.items", readiness.lines().size()) + ReadinessSpeech.rule(rule)),
                ReadinessSpeech.bar(readiness, true));
        var top = new Div(now, then, third);
        top.addClassNames("lu-card", "readiness-top");
        return top;
    }

    private static Div block(String label, Component... content) {
        var block = new Div(label(label));
        block.add(content);
        return block;
    }

    private static Span label(String words) {
        var label = new Span(words);
        label.addClassName("lu-cap");
        return label;
    }

    private Card left(Prepared prepared, LocalDate today, boolean past) {
        var readiness = prepared.readiness();
        var left = readiness.left();
        var rows = new Rows(
                Texts.of("approvals.left", left.size()),
                List.of("name", "authority", "mode", "used", "expected", "latest", "slack"),
                List.of("slack"));
        left.forEach(line -> row(rows, line, readiness, today, past));
        var contract = prepared.subject().contract();
        var card = new Card(Texts.of("approvals.left", left.size()))
                .sub(
                        contract == null
                                ? Texts.of("approvals.left.unplanned")
                                : Texts.of("approvals.left.sub", Amounts.shortDate(contract, today)))
                .flush();
        card.body().add(left.isEmpty() ? new Span(Texts.of("approvals.left.none")) : rows);
        card.addClassName("readiness-left");
        return card;
    }

    private void row(Rows rows, Readiness.Line line, Readiness readiness, LocalDate today, boolean past) {
        var item = line.item();
        var name = new com.vaadin.flow.component.html.NativeButton(
                ApprovalSpeech.name(item.step()), event -> openItem(item, past));
        name.addClassName("investment-open");
        var slack = new Span(ReadinessSpeech.days(line.slack(), readiness.rule()));
        line.slack().ifPresent(days -> {
            slack.setClassName("lu-red-text", days < 0);
            slack.setClassName("lu-amber-text", days >= 0 && days < TIGHT);
        });
        var used = new Span(ApprovalSpeech.used(item, line.held()));
        used.setClassName("lu-red-text", ApprovalSpeech.isOver(item, line.held()));
        rows.row(
                name,
                Rows.words(ApprovalSpeech.holder(item)),
                Rows.words(ApprovalSpeech.mode(item)),
                used,
                ApprovalSpeech.day(line.expected(), today, item.example()),
                ApprovalSpeech.day(line.latest(), today, false),
                slack);
    }

    /** What others managed, claimed and checked. */
    private Card checked() {
        var proof = services.proofs().of(null, false);
        var shown = proof.only(one -> one.verdict() != Proof.Verdict.WAITING);
        var card = new Card(Texts.of("approvals.checked"))
                .sub(Texts.of(
                        "approvals.checked.sub",
                        shown.cases().stream()
                                .filter(one -> Optional.ofNullable(one.standing())
                                        .filter(standing -> standing == app.luodi.approvals.LandStart.Standing.CLAIMED)
                                        .isPresent())
                                .count(),
                        shown.count(Proof.Verdict.QUALIFIED)));
        shown.cases().stream().limit(TIGHT + 1).forEach(one -> {
            var name = new Anchor(OpenProject.at(one.project(), "approvals").link(), one.name());
            var row = new Div(
                    name, ReadinessSpeech.verdict(one.verdict()), new Span(ReadinessView.why(one, proof.rule())));
            row.addClassName("readiness-case");
            card.body().add(row);
        });
        card.body()
                .add(new Span(Texts.of(
                        "approvals.checked.figures",
                        ReadinessSpeech.days(shown.median(), proof.rule()),
                        ReadinessSpeech.days(shown.ninetieth(), proof.rule()))));
        card.body().add(new Anchor("readiness?tab=proof", Texts.of("approvals.checked.all")));
        card.addClassName("readiness-checked");
        return card;
    }
}
