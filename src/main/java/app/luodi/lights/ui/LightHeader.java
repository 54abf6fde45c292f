package app.luodi.lights.ui;

import app.luodi.lights.Derivation;
import app.luodi.projects.Project;
import app.luodi.projects.page.ProjectHeader;
import app.luodi.projects.page.ProjectHeading;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.LightBadge.Size;
import org.springframework.stereotype.Component;

/** The light beside a project's name: why, on hover; with its explanation and exemption, when pressed. */
@Component
class LightHeader implements ProjectHeader {
    private final LightServices services;

    LightHeader(LightServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public void contribute(Project project, ProjectHeading heading) {
        services.deriving().of(project.id()).ifPresent(found -> heading.mark(badge(project, found, heading)));
    }

    private LightBadge badge(Project project, Derivation found, ProjectHeading heading) {
        var light = found.light();
        var badge = new LightBadge(light.light(), light.reason(), Size.HEADER).explainedBy(new LightSteps(found));
        badge.addClassName("light-open");
        Runnable open = () -> new LightDialog(project, found, services, heading.isPast(), heading::reload).open();
        badge.getElement().addEventListener("click", event -> open.run());
        badge.getElement()
                .addEventListener("keydown", event -> open.run())
                .setFilter("event.key === 'Enter' || event.key === ' '")
                .preventDefault();
        return badge;
    }
}
