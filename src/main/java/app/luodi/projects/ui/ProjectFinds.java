package app.luodi.projects.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.ProjectHead;
import app.luodi.projects.Units;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.Finds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ctrl K finds projects: by name, investor, owner, code, pinyin and initials. */
@Component
class ProjectFinds implements Finds {
    private final FindingProjects finding;
    private final Units units;
    private final Rights rights;

    ProjectFinds(FindingProjects finding, Units units, Rights rights) {
        this.finding = finding;
        this.units = units;
        this.rights = rights;
    }

    @Override
    public List<Found> find(String text, int limit) {
        if (!rights.may(Act.VIEW_PROJECTS)) {
            return List.of();
        }
        var offices = units.shortNames();
        return finding.search(text, limit).stream()
                .map(project -> found(project, offices))
                .toList();
    }

    private static Found found(ProjectHead project, Map<UUID, String> offices) {
        var office = Optional.ofNullable(project.office()).map(offices::get).orElse("");
        return new Found(
                "projects.find",
                project.name(),
                office,
                "list",
                OpenProject.at(project.id(), "").link());
    }
}
