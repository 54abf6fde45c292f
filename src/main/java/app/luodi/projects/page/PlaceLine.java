package app.luodi.projects.page;

import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import java.util.UUID;

/** Where one came from: 项目台账 › 红黄灯 › 第 6 个，共 19 个, and the neighbours of the list. */
class PlaceLine extends Nav {
    private static final long serialVersionUID = 1L;

    private final Location here;
    private final transient Optional<ProjectNeighbours.Place> place;

    PlaceLine(Location here, Optional<ProjectNeighbours.Place> place) {
        this.here = here;
        this.place = place;
        addClassName("project-place");
        setAriaLabel(Texts.of("projects.page.place"));
        add(new Anchor("projects", Texts.of("projects.page.list")));
        place.ifPresent(at -> add(
                Icons.of("rt"),
                new Anchor(at.link(), at.list()),
                Icons.of("rt"),
                new Span(Texts.of("projects.page.number", at.number(), at.of())),
                step("J", "projects.page.next", at.next()),
                step("K", "projects.page.previous", at.previous())));
    }

    private Component step(String key, String words, Optional<UUID> to) {
        var cap = new Span(key);
        cap.addClassName("lu-kbd");
        cap.getElement().setAttribute("aria-hidden", "true");
        var button = new NativeButton();
        button.add(cap, new Span(Texts.of(words)));
        button.addClickListener(event -> open(to));
        button.setEnabled(to.isPresent());
        button.addClassName("project-step");
        return button;
    }

    void openNext() {
        open(place.flatMap(ProjectNeighbours.Place::next));
    }

    void openPrevious() {
        open(place.flatMap(ProjectNeighbours.Place::previous));
    }

    /** The neighbour is opened on the same tab, at the same moment. */
    private void open(Optional<UUID> neighbour) {
        neighbour.ifPresent(id -> OpenProject.neighbour(here, id).open());
    }
}
