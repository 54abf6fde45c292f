package app.luodi.projects;

import app.luodi.kernel.Outcome;
import app.luodi.projects.RegisteringProjects.Conflict;
import app.luodi.projects.RegisteringProjects.Edit;
import app.luodi.projects.RegisteringProjects.Saved;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a few fields of a project and reads it as it stands then, in one transaction: for programs. */
@Service
@Transactional
public class ChangingProjects {
    private final RegisteringProjects registering;
    private final FindingProjects finding;

    ChangingProjects(RegisteringProjects registering, FindingProjects finding) {
        this.registering = registering;
        this.finding = finding;
    }

    /**
     * @param version the version the change was thought of for
     * @return the project as whoever asks may see it; empty where somebody else has saved since
     * @throws java.util.NoSuchElementException for an id that is unknown here
     */
    public Outcome<Optional<Project>> change(UUID id, int version, UnaryOperator<ProjectDraft> change) {
        return registering.edit(id, version, change).map(edit -> stands(id, edit));
    }

    private Optional<Project> stands(UUID id, Edit edit) {
        return switch (edit) {
            case Saved saved -> finding.byId(id);
            case Conflict conflict -> Optional.empty();
        };
    }
}
