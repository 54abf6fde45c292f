package app.luodi.pipeline.ui;

import app.luodi.identity.Act;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.MilestoneKind;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.site.SiteReport.About;
import app.luodi.pipeline.ui.SiteReportPage.Choice;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.ProjectHead;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** 上报节点: one page for one hand: what, when, up to three photos, a sentence. */
@Route(value = "projects/:id/report", layout = MainLayout.class)
@PermitAll
class ReportView extends Main implements AfterNavigationObserver, BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** How many milestones are offered: those whose predecessors are reached. */
    private static final int MILESTONES = 2;

    private final transient Milestones milestones;
    private final transient FindingProjects projects;
    private final transient TrackHeader.World world;
    private String title = "";

    ReportView(Milestones milestones, FindingProjects projects, TrackHeader.World world) {
        this.milestones = milestones;
        this.projects = projects;
        this.world = world;
        addClassNames("lu-page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title = projects.head(OpenProject.of(event).id())
                .map(project -> Texts.of("pipeline.report") + " · " + project.name())
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var project = projects.head(OpenProject.of(event).id()).orElseThrow();
        var track = milestones.of(project.id());
        var choices = choices(project, track);
        var person = world.rights().who().map(SignedIn::account);
        if (choices.isEmpty() || person.isEmpty()) {
            add(new EmptyState(Texts.of("pipeline.report.nothing"), Texts.of("pipeline.report.nothing.why")));
            return;
        }
        var page = OpenProject.at(project.id(), "milestones").link();
        add(new SiteReportPage(
                person.get(),
                project.id(),
                project.name(),
                sub(track),
                world.today().today(),
                choices,
                page));
    }

    private List<Choice> choices(ProjectHead project, Track track) {
        var may = world.rights().may(Act.REPORT_SITE, project.office());
        var reachable = track.nodes().stream()
                .filter(milestone -> milestone.isOpen()
                        && track.missingBefore(milestone.kind()).isEmpty()
                        && world.rights().may(milestone.kind().act(), project.office()))
                .map(Milestone::kind)
                .limit(MILESTONES)
                .toList();
        var choices = new ArrayList<Choice>();
        if (may) {
            choices.add(other(About.PROGRESS, reachable.isEmpty()));
        }
        reachable.forEach(kind -> choices.add(milestone(track, kind, kind.equals(reachable.getFirst()))));
        if (may) {
            choices.add(other(About.PROBLEM, false));
        }
        return choices;
    }

    private Choice milestone(Track track, MilestoneKind kind, boolean first) {
        var words = world.words();
        var after = track.ifReached(kind, WhenText.day(world.today().today())).stage();
        return new Choice(
                kind.code(),
                About.MILESTONE.code(),
                kind.code(),
                words.name(kind),
                first,
                words.evidence(kind),
                kind.evidence() ? Texts.of("pipeline.refused.evidence.orphoto", words.name(kind)) : "",
                "",
                "",
                Texts.of("pipeline.report.advice"),
                words.stage(after));
    }

    private static Choice other(About about, boolean first) {
        var key = "pipeline.report." + about.code();
        return new Choice(
                about.code(),
                about.code(),
                null,
                Texts.of(key),
                first,
                "",
                "",
                Texts.of("pipeline.refused.report.empty." + about.code()),
                Texts.of(key + ".hint"),
                Texts.of(key + ".advice"),
                "");
    }

    private String sub(Track track) {
        return track.next()
                .map(milestone -> {
                    var plan = milestone.plan();
                    var name = world.words().name(milestone.kind());
                    return plan == null
                            ? Texts.of("pipeline.report.sub.unplanned", name)
                            : Texts.of("pipeline.report.sub", name, brief(plan));
                })
                .orElse("");
    }

    private String brief(WhenText when) {
        return when.isDay() ? Amounts.shortDate(when.to(), world.today().today()) : when.text();
    }
}
