package app.luodi.projects.page;

import app.luodi.identity.Rights;
import app.luodi.projects.FindingProjects;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules above have brought to the project page. */
@Component
class PageParts {
    private final FindingProjects finding;
    private final Rights rights;
    private final List<ProjectTab> tabs;
    private final List<ProjectHeader> headers;
    private final ObjectProvider<ProjectNeighbours> neighbours;

    PageParts(
            FindingProjects finding,
            Rights rights,
            List<ProjectTab> tabs,
            List<ProjectHeader> headers,
            ObjectProvider<ProjectNeighbours> neighbours) {
        this.finding = finding;
        this.rights = rights;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ProjectTab::order)).toList();
        this.headers = headers.stream()
                .sorted(Comparator.comparingInt(ProjectHeader::order))
                .toList();
        this.neighbours = neighbours;
    }

    FindingProjects finding() {
        return finding;
    }

    Rights rights() {
        return rights;
    }

    List<ProjectTab> tabs() {
        return tabs;
    }

    List<ProjectHeader> headers() {
        return headers;
    }

    Optional<ProjectNeighbours.Place> place(UUID project, String query) {
        return neighbours.stream()
                .flatMap(list -> list.place(project, query).stream())
                .findFirst();
    }
}
