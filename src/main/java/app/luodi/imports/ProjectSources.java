package app.luodi.imports;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.projects.FindingProjects;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the values of a project come from: file, sheet and cell, when, and by whom. */
@Service
@Transactional(readOnly = true)
public class ProjectSources {
    private static final Set<String> PRIVATE = Set.of("contacts");

    private final Sources sources;
    private final FindingProjects finding;
    private final Rights rights;

    ProjectSources(Sources sources, FindingProjects finding, Rights rights) {
        this.sources = sources;
        this.finding = finding;
        this.rights = rights;
    }

    /** What one import said of the project. */
    public record FromFile(String file, Instant at, String by, List<Fact> facts) {}

    /** The newest first; contacts only for who may see those of its 办事处. */
    public List<FromFile> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        var contacts = rights.may(Act.SEE_CONTACTS, finding.officeOf(project).orElse(null));
        return sources.ofProject(project).stream()
                .map(told -> new FromFile(
                        told.file(),
                        told.at(),
                        told.by(),
                        told.source().facts().stream()
                                .filter(fact -> !fact.cell().isEmpty())
                                .filter(fact -> contacts || !PRIVATE.contains(Fact.field(fact.key())))
                                .toList()))
                .toList();
    }
}
