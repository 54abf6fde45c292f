package app.luodi.projects.page;

import static java.util.Objects.requireNonNull;

import app.luodi.identity.Act;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Today;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectField;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.AsOfControl;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.LiveUpdates;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frame around everything about one project: where one came from, its name, its line of facts, what the modules above
 * show in its head, and their tabs. It is the page's {@code <main>}; tabs are plain blocks inside.
 */
@ParentLayout(MainLayout.class)
@PermitAll
public class ProjectFrame extends Main implements RouterLayout, BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient PageParts parts;
    private final transient ProjectWords words;
    private final transient Today today;
    private final Div head = new Div();
    private String pageTitle = "";
    private final Div body = new Div();
    private transient @Nullable OpenProject open;
    private @Nullable Location here;
    private transient @Nullable PlaceLine place;

    ProjectFrame(PageParts parts, ProjectWords words, Today today, LiveUpdates live) {
        this.parts = parts;
        this.words = words;
        this.today = today;
        addClassNames("lu-page", "project-page");
        head.addClassName("project-head");
        body.addClassName("project-body");
        add(head, body);
        live.follow(this, changes -> {
            var shown = open;
            if (shown != null
                    && changes.stream().anyMatch(change -> change.subject().equals(shown.id()))) {
                fillHead();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        body.removeAll();
        body.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        body.getElement().removeAllChildren();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open = OpenProject.of(event);
        here = event.getLocation();
        fillHead();
    }

    private void fillHead() {
        var shown = requireNonNull(open);
        head.removeAll();
        // made before the look into the past, in which today is another day
        var asOf = new AsOfControl(today.today(), requireNonNull(here));
        AsOf.maybe(shown.asOf(), () -> {
            var project = parts.finding().byId(shown.id()).orElseThrow(NotFoundException::new);
            fill(project, requireNonNull(here), asOf);
            return project;
        });
    }

    private void fill(Project project, Location location, AsOfControl asOf) {
        var past = requireNonNull(open).isPast();
        var state = UrlState.of(location);
        place = new PlaceLine(location, state.get(OpenProject.LIST).flatMap(query -> parts.place(project.id(), query)));
        var title = new PageHeader(project.name());
        var line = new DescriptionList();
        line.addClassName("project-line");
        var below = new Div();
        below.addClassName("project-below");
        var heading = new ProjectHeading(
                title, line, below, past, () -> UI.getCurrent().refreshCurrentRoute(true));
        title.actions(asOf);
        if (!past && parts.rights().may(Act.EDIT_PROJECT, project.office())) {
            title.actions(edit());
        }
        parts.headers().stream().filter(header -> header.order() < 0).forEach(h -> h.contribute(project, heading));
        facts(project, heading);
        parts.headers().stream().filter(header -> header.order() >= 0).forEach(h -> h.contribute(project, heading));
        head.add(place, title, asOf.note(), line, below, tabs(project, state));
        pageTitle = project.name() + " · " + Texts.of("projects.page.title");
    }

    private void facts(Project project, ProjectHeading heading) {
        var speaker = words.speaker();
        project.content().get(ProjectField.TAGS, Set.of()).stream()
                .sorted()
                .forEach(tag -> heading.mark(mark(speaker.tag(tag))));
        var level = project.get(ProjectField.LEVEL);
        if (level != null) {
            heading.mark(mark(speaker.say(ProjectField.LEVEL, project.content())));
        }
        var example = project.content().get(ProjectField.EXAMPLE, Set.of());
        List.of(
                        ProjectField.OWNER,
                        ProjectField.CODE,
                        ProjectField.OFFICE,
                        ProjectField.LEADER,
                        ProjectField.TOTAL_INVESTMENT)
                .forEach(field -> {
                    var value = new Span(speaker.say(field, project.content()));
                    value.setClassName("lu-example", example.contains(field.key()));
                    heading.term(ProjectWords.name(field), value);
                });
    }

    private static Span mark(String words) {
        var mark = new Span(words);
        mark.addClassName("lu-tag");
        return mark;
    }

    private Button edit() {
        var button = new Button(Texts.of("projects.page.edit"), Icons.of("edit"), event -> goToEdit());
        button.addClassName("project-edit");
        return button;
    }

    private void goToEdit() {
        OpenProject.at(requireNonNull(open).id(), "edit").open();
    }

    /** Links, not a tab list: each tab is an address of its own. */
    private Nav tabs(Project project, UrlState state) {
        var tabs = new Nav();
        tabs.addClassNames("lu-tabs", "project-tabs");
        tabs.setAriaLabel(Texts.of("projects.page.tabs"));
        var path = requireNonNull(here).getSegments();
        var current = path.size() > 2 ? path.get(2) : "";
        for (var tab : parts.tabs()) {
            var address = "projects/" + project.id() + (tab.path().isEmpty() ? "" : "/" + tab.path()) + query(state);
            var link = new Anchor(address, Texts.of(tab.key()));
            var count = tab.count().applyAsInt(project.id());
            if (count > 0) {
                var number = new Span(Amounts.count(count));
                number.addClassName("project-tab-count");
                link.add(number);
            }
            if (tab.path().equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        return tabs;
    }

    /** The moment and the list one came from go along from tab to tab; what belongs to a tab alone does not. */
    private static String query(UrlState state) {
        var kept = UrlState.at("")
                .with(UrlState.AS_OF, state.get(UrlState.AS_OF).orElse(null))
                .with(OpenProject.LIST, state.get(OpenProject.LIST).orElse(null))
                .parameters()
                .getQueryString();
        return kept.isEmpty() ? "" : "?" + kept;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                const page = this;
                const keys = e => {
                  const at = e.composedPath()[0];
                  if (e.ctrlKey || e.altKey || e.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable) return;
                  if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
                  if (/^[jke1-9]$/i.test(e.key)) page.$server.pressed(e.key.toLowerCase());
                };
                if (page.luKeys) document.removeEventListener('keydown', page.luKeys);
                page.luKeys = keys;
                document.addEventListener('keydown', keys);
                new MutationObserver((m, o) => { if (!page.isConnected) { document.removeEventListener('keydown', keys); o.disconnect(); } })
                  .observe(document.body, {childList: true, subtree: true});""");
    }

    @ClientCallable
    private void pressed(String key) {
        var shown = open;
        if (shown == null) {
            return;
        }
        switch (key) {
            case "j" -> requireNonNull(place).openNext();
            case "k" -> requireNonNull(place).openPrevious();
            case "e" -> {
                if (head.getChildren().anyMatch(PageHeader.class::isInstance) && mayEdit(shown)) {
                    goToEdit();
                }
            }
            default -> {
                var number = Integer.parseInt(key) - 1;
                if (number < parts.tabs().size()) {
                    OpenProject.at(shown.id(), parts.tabs().get(number).path()).open();
                }
            }
        }
    }

    private boolean mayEdit(OpenProject shown) {
        return !shown.isPast()
                && parts.rights()
                        .may(
                                Act.EDIT_PROJECT,
                                parts.finding().officeOf(shown.id()).orElse(null));
    }
}
