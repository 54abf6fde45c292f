package app.luodi.projects;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register. Contacts are masked for who may not see those of the project's 办事处. */
@Service
@Transactional(readOnly = true)
public class FindingProjects {
    private final Projects projects;
    private final Rights rights;

    FindingProjects(Projects projects, Rights rights) {
        this.projects = projects;
        this.rights = rights;
    }

    /** The whole project; empty for an id that is unknown here, whoever else may know it. */
    public Optional<Project> byId(UUID id) {
        rights.require(Act.VIEW_PROJECTS);
        return projects.find(id).map(this::masked);
    }

    /** Many whole projects, for who compares them with something. */
    public List<Project> all(Collection<UUID> ids) {
        rights.require(Act.VIEW_PROJECTS);
        return projects.all(ids).stream().map(this::masked).toList();
    }

    /** The little other use cases need, whoever asks. */
    public Optional<ProjectHead> head(UUID id) {
        return projects.head(id);
    }

    public Optional<String> nameOf(UUID id) {
        return head(id).map(ProjectHead::name);
    }

    /** The 办事处 for {@link Rights}; empty for a project of no area, and for one that is unknown. */
    public Optional<UUID> officeOf(UUID id) {
        return head(id).flatMap(project -> Optional.ofNullable(project.office()));
    }

    /** The phases of a project, by name. */
    public List<ProjectHead> phasesOf(UUID id) {
        rights.require(Act.VIEW_PROJECTS);
        return projects.phasesOf(id);
    }

    /** At most so many projects whose name, investor, owner or code answer to what was typed: characters, pinyin, initials. */
    public List<ProjectHead> search(String typed, int limit) {
        rights.require(Act.VIEW_PROJECTS);
        return projects.search(SearchText.pattern(typed), limit);
    }

    private Project masked(Project project) {
        if (rights.may(Act.SEE_CONTACTS, project.office())) {
            return project;
        }
        var contacts = project.content().get(ProjectField.CONTACTS, List.of()).stream()
                .map(Contact::masked)
                .toList();
        return new Project(
                project.id(),
                project.version(),
                project.content().with(ProjectField.CONTACTS, contacts),
                project.created(),
                project.changed());
    }
}
