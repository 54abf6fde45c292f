package app.luodi.pipeline.ui;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.MovingProjects.Moved;
import app.luodi.pipeline.Track;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;

/** 上报节点: one page for one hand: what, when, what proves it, a sentence. */
@Route(value = "projects/:id/report", layout = MainLayout.class)
@PermitAll
class ReportView extends Main implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient Milestones milestones;
    private final transient MovingProjects moving;
    private final transient FindingProjects projects;
    private final transient TrackHeader.World world;
    private transient Optional<OpenProject> open = Optional.empty();

    ReportView(Milestones milestones, MovingProjects moving, FindingProjects projects, TrackHeader.World world) {
        this.milestones = milestones;
        this.moving = moving;
        this.projects = projects;
        this.world = world;
        addClassNames("lu-page", "report-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        open = Optional.of(OpenProject.of(event));
        ask();
    }

    private void ask() {
        removeAll();
        var project = open.flatMap(one -> projects.head(one.id())).orElseThrow(NotFoundException::new);
        var track = milestones.of(project.id());
        UI.getCurrent().getPage().setTitle(Texts.of("pipeline.report") + " · " + project.name());
        var head = new Div(new H2(project.name()), sub(track));
        head.addClassName("report-head");
        add(head);
        var choices = track.nodes().stream()
                .filter(milestone -> milestone.isOpen()
                        && world.rights().may(milestone.kind().act(), project.office()))
                .sorted(Comparator.comparingInt(milestone -> milestone.kind().position()))
                .limit(ReportForm.CHOICES)
                .map(Milestone::kind)
                .toList();
        if (choices.isEmpty()) {
            add(new Div(Texts.of("pipeline.report.nothing")));
            return;
        }
        add(new ReportForm(track, choices, world, report -> {
            var outcome = moving.move(project.id(), report.steps(), report.note());
            if (outcome instanceof Outcome.Done<Moved>(var moved)) {
                removeAll();
                add(new ReportSent(project.name(), moved, world, this::ask));
            }
            return outcome;
        }));
    }

    private Span sub(Track track) {
        var next = track.next();
        var words = next.map(milestone -> Optional.ofNullable(milestone.plan())
                        .map(plan ->
                                Texts.of("pipeline.report.sub", world.words().name(milestone.kind()), brief(plan)))
                        .orElseGet(() -> Texts.of(
                                "pipeline.report.sub.unplanned", world.words().name(milestone.kind()))))
                .orElse("");
        var span = new Span(words);
        span.addClassName("lu-cap");
        return span;
    }

    private String brief(WhenText when) {
        return when.isDay() ? Amounts.shortDate(when.to(), world.today().today()) : when.text();
    }
}
