package app.luodi.projects.ui;

import static app.luodi.projects.ProjectField.*;

import app.luodi.kernel.AsOf;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectField;
import app.luodi.projects.ProjectHead;
import app.luodi.projects.page.OpenProject;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.projects.page.ProjectWords;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** 概况: what the register knows of a project, and what happened to it lately. */
@Route(value = "projects/:id", layout = ProjectFrame.class)
@PermitAll
class OverviewView extends Div implements AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private record Group(String key, List<ProjectField<?>> fields) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "projects.group.what",
                    List.of(OWNER, INVESTOR, CREDIT_CODE, CODE, NATURE, LEVEL, INDUSTRY_CODE, TAGS, LISTS)),
            new Group(
                    "projects.group.money",
                    List.of(AGREEMENT_ON, AGREEMENT_AMOUNT, TOTAL_INVESTMENT, FIXED_ASSET_PART)),
            new Group("projects.group.place", List.of(LOCATION, AREA, OFFICE, NEEDS_LAND, LAND_MU)),
            new Group(
                    "projects.group.people",
                    List.of(LEADER, FURTHER_LEADERS, LEAD_UNIT, FURTHER_LEAD_UNITS, SERVICE_UNITS, CONTACTS)));
    private static final List<ProjectField<?>> FOREIGN = List.of(CURRENCY, FOREIGN_AMOUNT, RATE, RATE_ON);

    private static final int SIDE = 6;

    private final transient FindingProjects finding;
    private final transient ProjectWords words;
    private final transient Happenings happenings;

    OverviewView(FindingProjects finding, ProjectWords words, Happenings happenings) {
        this.finding = finding;
        this.words = words;
        this.happenings = happenings;
        addClassName("project-two");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var open = OpenProject.of(event);
        removeAll();
        AsOf.maybe(open.asOf(), () -> {
            finding.byId(open.id()).ifPresent(this::show);
            return true;
        });
    }

    private void show(Project project) {
        var speaker = words.speaker();
        var facts = new Div();
        facts.addClassName("project-facts");
        GROUPS.forEach(group -> facts.add(card(group, project, speaker)));
        texts(project, facts);
        phases(project, facts, speaker);
        var side = new Card(Texts.of("projects.latest"), new HappeningList(happenings.latest(project.id(), SIDE)))
                .sub(Texts.of("projects.latest.sub"));
        side.body().add(new Anchor(OpenProject.at(project.id(), "history").link(), Texts.of("projects.latest.all")));
        side.addClassName("project-side");
        add(facts, side);
    }

    private static Card card(Group group, Project project, ProjectWords.Speaker speaker) {
        var list = new DescriptionList();
        list.addClassName("project-dl");
        group.fields().forEach(field -> list.add(line(field, project, speaker)));
        if (group.fields().contains(AGREEMENT_AMOUNT) && project.get(CURRENCY) != null) {
            FOREIGN.forEach(field -> list.add(line(field, project, speaker)));
        }
        return new Card(Texts.of(group.key()), list);
    }

    private static Div line(ProjectField<?> field, Project project, ProjectWords.Speaker speaker) {
        var value = new Span(speaker.say(field, project.content()));
        value.setClassName("lu-unknown", !project.content().values().containsKey(field));
        value.setClassName(
                "lu-example", project.content().get(EXAMPLE, Set.of()).contains(field.key()));
        return new Div(new DescriptionList.Term(ProjectWords.name(field)), new DescriptionList.Description(value));
    }

    private static void texts(Project project, Div facts) {
        for (var field : List.of(CONTENT, REMARKS)) {
            var text = project.get(field);
            if (text != null) {
                var words = new Div(text);
                words.addClassName("project-text");
                facts.add(new Card(ProjectWords.name(field), words));
            }
        }
    }

    /** What it is part of, and its own parts: the signing amount stands on the whole. */
    private void phases(Project project, Div facts, ProjectWords.Speaker speaker) {
        var parent = project.get(PARENT);
        var phases = finding.phasesOf(project.id());
        if (parent == null && phases.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("project-phases");
        if (parent != null) {
            list.add(new ListItem(
                    new Span(Texts.of("projects.phase.of", project.content().get(PHASE, ""))),
                    new Anchor(OpenProject.at(parent, "").link(), speaker.say(PARENT, project.content()))));
        }
        phases.forEach(phase -> list.add(new ListItem(link(phase))));
        facts.add(new Card(Texts.of("projects.group.phases"), list));
    }

    private static Anchor link(ProjectHead phase) {
        return new Anchor(OpenProject.at(phase.id(), "").link(), phase.name());
    }
}
