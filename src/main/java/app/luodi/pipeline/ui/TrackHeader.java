package app.luodi.pipeline.ui;

import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.pipeline.Halts;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.Track;
import app.luodi.pipeline.page.MoveDialogs;
import app.luodi.pipeline.page.StageWords;
import app.luodi.pipeline.site.ReadingSite;
import app.luodi.pipeline.site.SiteReport;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectField;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectHeader;
import app.luodi.projects.page.ProjectHeading;
import app.luodi.projects.page.ProjectWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The landing track with its four answers in the head of the project page, and the buttons that move the project. */
@Component
class TrackHeader implements ProjectHeader {
    private final Milestones milestones;
    private final MoveDialogs dialogs;
    private final MilestoneDialogs cards;
    private final ReadingSite site;
    private final Halts halts;
    private final ProjectWords projectWords;
    private final World world;

    TrackHeader(Milestones milestones, Opens opens, ProjectWords projectWords, World world) {
        this.milestones = milestones;
        this.dialogs = opens.moves;
        this.cards = opens.cards;
        this.site = opens.site;
        this.halts = opens.halts;
        this.projectWords = projectWords;
        this.world = world;
    }

    /** Words, day and rights: what every part of this module's screens asks. */
    @Component
    record World(StageWords words, Today today, Rights rights) {}

    /** What opens from the head, and what it tells. */
    @Component
    record Opens(MoveDialogs moves, MilestoneDialogs cards, ReadingSite site, Halts halts) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void contribute(Project project, ProjectHeading heading) {
        var track = milestones.of(project.id());
        if (track.milestones().isEmpty()) {
            return;
        }
        var halted = halts.of(project.id()).isPresent();
        var drawn = new LandingNodes(track, world.words(), world.today().today(), halted).draw();
        if (!heading.isPast()) {
            drawn.onNode(node -> cards.open(track, track.nodes().get(node), heading::reload));
        }
        var answers = new FourAnswers(
                track, world.words(), world.today().today(), responsible(project), progress(project, track), halted);
        var card = new Section(drawn, answers);
        card.addClassNames("lu-card", "track-card");
        card.getElement().setAttribute("aria-label", Texts.of("pipeline.track"));
        heading.below(card);
        if (!heading.isPast() && !halted) {
            actions(project, track, heading);
        }
    }

    private void actions(Project project, Track track, ProjectHeading heading) {
        track.next()
                .map(milestone -> milestone.kind())
                .filter(kind -> world.rights().may(kind.act(), project.office()))
                .ifPresent(kind -> {
                    var report = new Button(
                            Texts.of("pipeline.report"),
                            Icons.of("cam"),
                            event -> OpenProject.at(project.id(), "report").open());
                    report.addClickShortcut(Key.KEY_R, com.vaadin.flow.component.KeyModifier.ALT);
                    var move = new Button(
                            Texts.of("pipeline.move.to", world.words().shortName(kind)),
                            Icons.of("flag"),
                            event -> dialogs.open(project.id(), kind.code(), heading::reload));
                    move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    move.addClickShortcut(Key.KEY_M, com.vaadin.flow.component.KeyModifier.ALT);
                    move.addClassName("move-button");
                    heading.action(report, move);
                });
    }

    /** The latest word from the site, unless the project has moved on since. */
    private Optional<SiteReport> progress(Project project, Track track) {
        var since = track.stageOn();
        return site.of(project.id()).stream()
                .filter(report -> report.about() == SiteReport.About.PROGRESS && report.note() != null)
                .findFirst()
                .filter(report -> since == null || !report.onDay().isBefore(since));
    }

    /** 建设局 · 何丁, as far as it is known. */
    private String responsible(Project project) {
        var unit = projectWords.speaker().unit(project.get(ProjectField.LEAD_UNIT));
        var leader = project.get(ProjectField.LEADER);
        if (leader == null) {
            return unit;
        }
        return unit.equals(Amounts.UNKNOWN) ? leader : unit + " · " + leader;
    }
}
