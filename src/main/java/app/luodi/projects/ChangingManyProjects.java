package app.luodi.projects;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Changes the same thing of many projects: all of them or none, as so many edits of the one who does it. */
@Service
@Transactional
public class ChangingManyProjects {
    /** More are not changed at once: nobody looks over more. */
    public static final int MOST = 500;

    private final RegisteringProjects registering;
    private final Projects projects;
    private final Rights rights;

    ChangingManyProjects(RegisteringProjects registering, Projects projects, Rights rights) {
        this.registering = registering;
        this.projects = projects;
        this.rights = rights;
    }

    private record Was(UUID project, int version, ProjectDraft content) {}

    /** What was done, with what it takes to take it back. */
    public static final class Changed {
        private final List<Was> before;

        private Changed(List<Was> before) {
            this.before = List.copyOf(before);
        }

        /** Those that said the same already are not among them. */
        public int count() {
            return before.size();
        }
    }

    /**
     * @param change what shall be different; told what stands
     * @throws app.luodi.identity.NoRight where one of them is out of reach: then none is changed
     * @throws java.util.NoSuchElementException for an id that is unknown here
     */
    public Outcome<Changed> change(Collection<UUID> ids, UnaryOperator<ProjectDraft> change) {
        if (ids.size() > MOST) {
            return Outcome.refused(Refusal.of("", "projects.many.too_many", MOST));
        }
        var stand = new LinkedHashSet<>(ids)
                .stream().map(id -> projects.find(id).orElseThrow()).toList();
        stand.forEach(project -> rights.require(Act.EDIT_PROJECT, project.office()));
        var before = new ArrayList<Was>();
        for (var project : stand) {
            var edited = registering.edit(project.id(), project.version(), change.apply(project.content()));
            switch (edited) {
                case Outcome.Refused<RegisteringProjects.Edit>(var reasons) -> {
                    return none(project, reasons);
                }
                case Outcome.Done<RegisteringProjects.Edit>(RegisteringProjects.Saved saved) -> {
                    if (saved.version() != project.version()) {
                        before.add(new Was(project.id(), saved.version(), project.content()));
                    }
                }
                case Outcome.Done<RegisteringProjects.Edit>(var overtaken) -> {
                    return none(project, List.of());
                }
            }
        }
        return Outcome.done(new Changed(before));
    }

    /**
     * Takes it back where nobody has changed the project since.
     *
     * @return how many stay as they are, because somebody has
     */
    public int takeBack(Changed changed) {
        var kept = 0;
        for (var was : changed.before) {
            var edited = registering.edit(was.project(), was.version(), was.content());
            if (!(edited instanceof Outcome.Done<RegisteringProjects.Edit>(RegisteringProjects.Saved saved))) {
                kept++;
            }
        }
        return kept;
    }

    private static Outcome<Changed> none(Project project, List<Refusal> reasons) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        var all = new ArrayList<Refusal>();
        all.add(Refusal.of("", "projects.many.refused", project.name()));
        all.addAll(reasons);
        return Outcome.refused(all);
    }
}
