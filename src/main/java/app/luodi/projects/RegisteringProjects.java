package app.luodi.projects;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters projects into the register and corrects what it knows of them. */
@Service
@Transactional
public class RegisteringProjects {
    /** What became of an edit: saved, or overtaken by somebody else's. */
    public sealed interface Edit permits Saved, Conflict {}

    /** @param warnings what is worth a word though it stands: each names its field */
    public record Saved(UUID id, int version, List<Refusal> warnings) implements Edit {}

    /**
     * Somebody else has saved since.
     *
     * @param theirs what stands now
     * @param mine what was to be saved
     * @param fields in what the two differ
     */
    public record Conflict(Project theirs, ProjectDraft mine, List<ProjectField<?>> fields) implements Edit {}

    private final Projects projects;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    RegisteringProjects(Projects projects, Rights rights, Today today, ApplicationEventPublisher events) {
        this.projects = projects;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /** @throws app.luodi.identity.NoRight for who may not register projects */
    public Outcome<Saved> register(ProjectDraft draft) {
        rights.require(Act.REGISTER_PROJECT);
        var id = projects.nextId();
        var refusals = refusals(id, ProjectDraft.empty(), draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        projects.insert(id, draft, trace());
        events.publishEvent(new ProjectRegistered(id, draft.get(ProjectField.AGREEMENT_ON), draft.needsLand()));
        events.publishEvent(new DistrictChanged("project", id));
        events.publishEvent(Acted.on("project.registered", id));
        return Outcome.done(new Saved(id, Projects.FIRST_VERSION, ProjectRules.warnings(draft)));
    }

    /**
     * Replaces what is known of a project.
     *
     * @param version the version the draft was made from
     * @throws java.util.NoSuchElementException for an id that is unknown here
     * @throws app.luodi.identity.NoRight for who may not edit the projects of its 办事处, or of the one it is to go to
     */
    public Outcome<Edit> edit(UUID id, int version, ProjectDraft draft) {
        return edit(id, version, stood -> draft);
    }

    /**
     * The same for whoever names a few changes: made from what stands, whatever its version.
     *
     * @param version the version the changes were thought of for
     */
    public Outcome<Edit> edit(UUID id, int version, UnaryOperator<ProjectDraft> change) {
        var stands = projects.find(id).orElseThrow();
        var draft = change.apply(stands.content());
        rights.require(Act.EDIT_PROJECT, stands.office());
        if (!Objects.equals(stands.office(), draft.get(ProjectField.OFFICE))) {
            rights.require(Act.EDIT_PROJECT, draft.get(ProjectField.OFFICE));
        }
        var whole = keepingWhatIsMasked(draft, stands);
        var refusals = refusals(id, stands.content(), whole);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (stands.version() != version) {
            return Outcome.done(new Conflict(stands, whole, whole.differences(stands.content())));
        }
        if (whole.equals(stands.content())) {
            return Outcome.done(new Saved(id, version, ProjectRules.warnings(whole)));
        }
        if (!projects.update(stands, whole, trace())) {
            var theirs = projects.find(id).orElseThrow();
            return Outcome.done(new Conflict(theirs, whole, whole.differences(theirs.content())));
        }
        if (whole.needsLand() != stands.content().needsLand()) {
            events.publishEvent(new ProjectEdited(id, whole.needsLand()));
        }
        events.publishEvent(new DistrictChanged("project", id));
        events.publishEvent(Acted.on("project.edited", id)
                .with("fields", whole.differences(stands.content()).size()));
        return Outcome.done(new Saved(id, version + 1, ProjectRules.warnings(whole)));
    }

    /** What is worth a word in a draft that could be saved. */
    @Transactional(readOnly = true)
    public List<Refusal> warnings(ProjectDraft draft) {
        return ProjectRules.warnings(draft);
    }

    /** Who was shown masked contacts cannot have meant to save the masks. */
    private ProjectDraft keepingWhatIsMasked(ProjectDraft draft, Project stands) {
        return rights.may(Act.SEE_CONTACTS, stands.office())
                ? draft
                : draft.take(ProjectField.CONTACTS, stands.content());
    }

    private List<Refusal> refusals(UUID id, ProjectDraft stood, ProjectDraft draft) {
        var all = new ArrayList<>(ProjectRules.refusals(draft, today.today()));
        all.addAll(projects.refusals(id, stood, draft));
        return all;
    }

    private Project.Trace trace() {
        return new Project.Trace(today.now(), rights.signature());
    }
}
