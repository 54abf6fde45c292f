package app.luodi.pipeline.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.Track;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectChronicle;
import app.luodi.projects.page.ProjectChronicle.Entry;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 节点: every date of a project's milestones, and what changed about them lately. */
@Route(value = "projects/:id/milestones", layout = ProjectFrame.class)
@PermitAll
class MilestonesView extends Div implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;
    private static final int RECENT = 12;

    private final transient Milestones milestones;
    private final transient List<ProjectChronicle> chronicles;
    private final transient FindingProjects projects;
    private final transient MilestoneDialogs dialogs;
    private final transient PathLine.Ways ways;
    private final transient WaitingLine.Plans plans;
    private final transient TrackHeader.World world;

    MilestonesView(
            Milestones milestones,
            List<ProjectChronicle> chronicles,
            FindingProjects projects,
            Opens opens,
            TrackHeader.World world) {
        this.milestones = milestones;
        this.chronicles = chronicles;
        this.projects = projects;
        this.dialogs = opens.dialogs;
        this.ways = opens.ways;
        this.plans = opens.plans;
        this.world = world;
        addClassName("milestones-view");
    }

    /** What opens from the tab. */
    @Component
    record Opens(MilestoneDialogs dialogs, PathLine.Ways ways, WaitingLine.Plans plans) {}

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var open = OpenProject.of(event);
        removeAll();
        AsOf.maybe(open.asOf(), () -> {
            show(open);
            return true;
        });
    }

    private void show(OpenProject open) {
        var track = milestones.of(open.id());
        var office = projects.officeOf(open.id()).orElse(null);
        var mayChange = !open.isPast()
                && (world.rights().may(Act.PLAN_MILESTONES, office)
                        || world.rights().may(Act.MOVE_SIGNING, office)
                        || world.rights().may(Act.VERIFY_MILESTONE, office));
        var table = new MilestoneTable(track, world.words(), world.today().today());
        if (!open.isPast()) {
            table.onOpen(mayChange, milestone -> edit(track, milestone));
        }
        var mayRoute = !open.isPast() && world.rights().may(Act.PLAN_MILESTONES, office);
        var path = new PathLine(
                open.id(), ways, world, mayRoute, () -> UI.getCurrent().refreshCurrentRoute(true));
        var mayApprove = !open.isPast() && world.rights().may(Act.VERIFY_MILESTONE, office);
        var waiting = new WaitingLine(
                open.id(), plans, world, mayApprove, () -> UI.getCurrent().refreshCurrentRoute(true));
        var card = new Div(path, waiting, table);
        card.addClassNames("lu-card", "milestones-card");
        add(card, recent(open.id()));
    }

    private void edit(Track track, Milestone milestone) {
        dialogs.open(track, milestone, () -> UI.getCurrent().refreshCurrentRoute(true));
    }

    private Card recent(UUID project) {
        var list = new UnorderedList();
        list.addClassName("stage-log");
        // it scrolls: who has no mouse must be able to reach it
        list.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", Texts.of("pipeline.log.title"));
        var events = chronicles.stream()
                .flatMap(chronicle -> chronicle.latest(project, RECENT).stream())
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(RECENT)
                .toList();
        if (events.isEmpty()) {
            list.add(new ListItem(Texts.of("pipeline.log.none")));
        }
        events.forEach(event -> {
            var who = new Span(event.by());
            who.addClassName("lu-strong");
            var detail = new Span((event.why().isEmpty() ? "" : event.why() + " · ") + Amounts.minute(event.at()));
            detail.addClassName("lu-cap");
            list.add(new ListItem(new Paragraph(who, new Span(" " + event.what())), detail));
        });
        var card = new Card(Texts.of("pipeline.log.title"), list).sub(Texts.of("pipeline.log.sub"));
        card.body().add(new Anchor(OpenProject.at(project, "history").link(), Texts.of("pipeline.log.all")));
        card.addClassName("milestones-side");
        return card;
    }
}
