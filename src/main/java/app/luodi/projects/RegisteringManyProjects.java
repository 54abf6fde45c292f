package app.luodi.projects;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters many projects at once, by the same rules as one at a time. Nothing is published: whoever registers a ledger lays
 * the tracks and tells the district, once for all.
 */
@Service
@Transactional
public class RegisteringManyProjects {
    private final Projects projects;
    private final ProjectParts parts;
    private final Rights rights;
    private final Today today;

    RegisteringManyProjects(Projects projects, ProjectParts parts, Rights rights, Today today) {
        this.projects = projects;
        this.parts = parts;
        this.rights = rights;
        this.today = today;
    }

    /** Ids for projects that are to be registered, so that one may be the parent of another. */
    public List<UUID> ids(int count) {
        return projects.nextIds(count);
    }

    /** What stands against each; a draft without a word may be registered. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Refusal>> refusals(Map<UUID, ProjectDraft> drafts) {
        var day = today.today();
        var known = parts.known();
        var taken = projects.namesByCode(drafts.values().stream()
                .map(draft -> draft.get(ProjectField.CODE))
                .filter(Objects::nonNull)
                .map(ProjectCode::value)
                .toList());
        var seen = new HashSet<String>();
        var all = new LinkedHashMap<UUID, List<Refusal>>();
        drafts.forEach((id, draft) -> {
            var refusals = refusals(draft, day, known, taken, seen);
            if (!refusals.isEmpty()) {
                all.put(id, refusals);
            }
        });
        return all;
    }

    private static List<Refusal> refusals(
            ProjectDraft draft, LocalDate day, ProjectParts.Known known, Map<String, String> taken, Set<String> seen) {
        var refusals = new ArrayList<>(ProjectRules.refusals(draft, day));
        refusals.addAll(ProjectParts.refusals(draft, known));
        var code = draft.get(ProjectField.CODE);
        if (code != null && (taken.containsKey(code.value()) || !seen.add(code.value()))) {
            refusals.add(Refusal.of(
                    ProjectField.CODE.key(),
                    "projects.refused.code_taken",
                    taken.getOrDefault(code.value(), code.value())));
        }
        return refusals;
    }

    /**
     * Enters all of them, or none.
     *
     * @param drafts by their ids, a parent before its phases
     * @throws app.luodi.identity.NoRight for who may not register projects
     */
    public Outcome<Integer> register(Map<UUID, ProjectDraft> drafts) {
        rights.require(Act.REGISTER_PROJECT);
        if (drafts.isEmpty()) {
            return Outcome.done(0);
        }
        var refused = refusals(drafts);
        if (!refused.isEmpty()) {
            return Outcome.refused(
                    refused.values().stream().flatMap(List::stream).toList());
        }
        projects.insertAll(drafts, new Project.Trace(today.now(), rights.signature()));
        return Outcome.done(drafts.size());
    }

    /** Takes registrations back as if they had not been: their history stays. */
    public void takeBack(Collection<UUID> registered) {
        rights.require(Act.REGISTER_PROJECT);
        projects.delete(registered);
    }
}
