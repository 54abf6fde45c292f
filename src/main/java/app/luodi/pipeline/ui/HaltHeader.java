package app.luodi.pipeline.ui;

import app.luodi.identity.Act;
import app.luodi.pipeline.Halt;
import app.luodi.pipeline.HaltingProjects;
import app.luodi.pipeline.Halts;
import app.luodi.projects.Project;
import app.luodi.projects.page.ProjectHeader;
import app.luodi.projects.page.ProjectHeading;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a project goes on, beside its name; and the acts that stop it or let it go on. */
@Component
class HaltHeader implements ProjectHeader {
    private final Halts halts;
    private final HaltingProjects halting;
    private final TrackHeader.World world;

    HaltHeader(Halts halts, HaltingProjects halting, TrackHeader.World world) {
        this.halts = halts;
        this.halting = halting;
        this.world = world;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void contribute(Project project, ProjectHeading heading) {
        var halt = halts.of(project.id());
        halt.ifPresent(one -> heading.mark(mark(one)));
        if (heading.isPast() || !world.rights().may(Act.HALT_PROJECT, project.office())) {
            return;
        }
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_ICON);
        var more = menu.addItem(Icons.of("more"));
        more.setAriaLabel(Texts.of("pipeline.halt.more"));
        for (var state : Halt.State.values()) {
            if (halt.isEmpty() || halt.get().state() == Halt.State.PAUSED && state != Halt.State.PAUSED) {
                more.getSubMenu()
                        .addItem(
                                Texts.of("pipeline.halt." + state.code()), event -> open(project.id(), state, heading));
            }
        }
        if (halt.isPresent()) {
            more.getSubMenu()
                    .addItem(
                            Texts.of("pipeline.halt.resume"),
                            event -> new ResumeDialog(project.id(), halting, heading::reload).open());
        }
        heading.action(menu);
    }

    private void open(UUID project, Halt.State state, ProjectHeading heading) {
        new HaltDialog(project, state, halting, world, heading::reload).open();
    }

    /** 已终止 2022-11-01 起 · 投资方原因. */
    private static Span mark(Halt halt) {
        var mark = new Span(Texts.of(
                "pipeline.halt.mark." + halt.state().code(), halt.since().toString(), halt.reason()));
        mark.addClassNames("lu-tag", "halt-mark");
        mark.setTitle(halt.approval() == null ? halt.by() : halt.approval() + " · " + halt.by());
        return mark;
    }
}
