package app.luodi.pipeline.ui;

import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.pipeline.site.ReadingSite;
import app.luodi.pipeline.site.SiteReport;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** 现场: what was told from the site, the latest first, with its photos. */
@Route(value = "projects/:id/photos", layout = ProjectFrame.class)
@PermitAll
class PhotosView extends Div implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final transient ReadingSite site;
    private final transient FindingProjects projects;
    private final transient TrackHeader.World world;

    PhotosView(ReadingSite site, FindingProjects projects, TrackHeader.World world) {
        this.site = site;
        this.projects = projects;
        this.world = world;
        addClassName("photos-view");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var open = OpenProject.of(event);
        removeAll();
        var reports = AsOf.maybe(open.asOf(), () -> site.of(open.id()));
        if (reports.isEmpty()) {
            add(empty(open));
        }
        reports.forEach(report -> add(card(report)));
    }

    private EmptyState empty(OpenProject open) {
        var office = projects.officeOf(open.id()).orElse(null);
        if (open.isPast() || !world.rights().may(Act.REPORT_SITE, office)) {
            return new EmptyState(Texts.of("pipeline.site.none"), Texts.of("pipeline.site.none.why"));
        }
        return new EmptyState(
                Texts.of("pipeline.site.none"),
                Texts.of("pipeline.site.none.why"),
                new Button(
                        Texts.of("pipeline.report"),
                        Icons.of("cam"),
                        click -> OpenProject.at(open.id(), "report").open()));
    }

    private Article card(SiteReport report) {
        var title = new H2(SiteChronicle.about(report, world.words()));
        var when = new Span(report.onDay() + " · " + report.recordedBy() + " · "
                + Texts.of("pipeline.site.sent", Amounts.minute(report.recordedAt())));
        when.addClassName("lu-cap");
        var card = new Article(title, when);
        card.addClassNames("lu-card", "photos-card");
        card.setClassName("photos-problem", report.about() == SiteReport.About.PROBLEM);
        if (report.note() != null) {
            card.add(new Paragraph(report.note()));
        }
        if (!report.photos().isEmpty()) {
            card.add(new PhotoStrip(report));
        }
        return card;
    }
}
