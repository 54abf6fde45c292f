package app.luodi.pipeline;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.projects.FindingProjects;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells when a project started, in each of the meanings people give the word. */
@Service
@Transactional
public class TellingStarts {
    private static final String KEY = "pipeline.refused.start.";

    private final JdbcClient jdbc;
    private final Milestones milestones;
    private final FindingProjects projects;
    private final Rights rights;
    private final Recording recording;

    TellingStarts(
            JdbcClient jdbc, Milestones milestones, FindingProjects projects, Rights rights, Recording recording) {
        this.jdbc = jdbc;
        this.milestones = milestones;
        this.projects = projects;
        this.rights = rights;
        this.recording = recording;
    }

    /** The starts that are known, or were known at the moment looked at. */
    @Transactional(readOnly = true)
    public List<Start> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql(
                        "select meaning, on_day, evidence from start_facts where project_id = ? order by on_day, meaning")
                .param(project)
                .query((row, n) -> new Start(
                        Start.Meaning.valueOf(row.getString("meaning").toUpperCase(Locale.ROOT)),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("evidence")))
                .list();
    }

    /** Whether who is signed in tells this one: the statistical start is the statistics bureau's alone. */
    public boolean mayTell(UUID project, Start.Meaning meaning) {
        return meaning != Start.Meaning.ASSESSED
                && rights.may(act(meaning), projects.officeOf(project).orElse(null));
    }

    /**
     * Tells a start, or puts it right.
     *
     * @throws app.luodi.identity.NoRight for who may not tell it
     */
    public Outcome<Start> tell(UUID project, Start start) {
        rights.require(
                act(start.meaning()), projects.head(project).orElseThrow().office());
        var track = milestones.locked(project);
        if (start.meaning() == Start.Meaning.ASSESSED) {
            return Outcome.refused(Refusal.of("assessed", KEY + "assessed"));
        }
        if (start.onDay().isAfter(recording.today())) {
            return Outcome.refused(Refusal.of(
                    start.meaning().code(), KEY + "future", start.onDay().toString()));
        }
        // without its permit nothing has started lawfully
        if (start.meaning() == Start.Meaning.PERMIT) {
            var permit =
                    track.find("construction_permit").filter(Milestone::applies).map(Milestone::actual);
            if (permit.isEmpty()) {
                return Outcome.refused(Refusal.of("permit", KEY + "unpermitted"));
            }
            if (start.onDay().isBefore(permit.get().from())) {
                return Outcome.refused(Refusal.of(
                        "permit",
                        KEY + "early",
                        start.onDay().toString(),
                        permit.get().text()));
            }
        }
        var stamp = recording.stamp();
        jdbc.sql("""
                insert into project_start (project_id, meaning, on_day, evidence, changed_at, changed_by)
                values (:project, :meaning, :onDay, :evidence, :at, :by)
                on conflict (district_id, project_id, meaning) do update set on_day = excluded.on_day, evidence = excluded.evidence,
                  changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("project", project)
                .param("meaning", start.meaning().code())
                .param("onDay", start.onDay())
                .param("evidence", MovingProjects.blankToNull(start.evidence()))
                .param("at", stamp.moment())
                .param("by", stamp.by())
                .update();
        recording.announce(track);
        return Outcome.done(start);
    }

    private static Act act(Start.Meaning meaning) {
        return meaning == Start.Meaning.STATISTICAL ? Act.RECORD_STATISTICS : Act.MOVE_PROJECT;
    }
}
