package app.luodi.projects;

import app.luodi.kernel.AsOf;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What the register knew of a project before: version by version, or on any two days. */
@Service
public class ProjectHistory {
    private final FindingProjects finding;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ProjectHistory(FindingProjects finding, JdbcClient jdbc, TransactionOperations transactions) {
        this.finding = finding;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * One edit.
     *
     * @param was the content before it; empty for the registration itself
     * @param fields in what the two differ; none for the registration
     */
    public record Edit(Project.Trace trace, ProjectDraft was, ProjectDraft became, List<ProjectField<?>> fields) {}

    /** A project on two days. */
    public record Comparison(ProjectDraft then, ProjectDraft later, List<ProjectField<?>> fields) {}

    /** The latest edits, newest first, up to the moment looked at. */
    public List<Edit> edits(UUID id, int limit) {
        var moments = moments(id, limit + 1);
        var versions =
                moments.stream().flatMap(moment -> at(id, moment).stream()).toList();
        var edits = new ArrayList<Edit>();
        for (var i = 0; i < versions.size() && edits.size() < limit; i++) {
            var became = versions.get(i);
            if (i + 1 < versions.size()) {
                var was = versions.get(i + 1).content();
                edits.add(new Edit(
                        became.changed(),
                        was,
                        became.content(),
                        became.content().differences(was)));
            } else if (became.version() == Projects.FIRST_VERSION) {
                edits.add(new Edit(became.changed(), ProjectDraft.empty(), became.content(), List.of()));
            }
        }
        return edits;
    }

    /** The project at two moments; empty where it was not yet there at the later one. */
    public Optional<Comparison> compare(UUID id, Instant earlier, Instant later) {
        return at(id, later).map(Project::content).map(now -> {
            var then = at(id, earlier).map(Project::content).orElse(ProjectDraft.empty());
            return new Comparison(then, now, now.differences(then));
        });
    }

    private Optional<Project> at(UUID id, Instant moment) {
        return new AsOf(moment).get(() -> finding.byId(id));
    }

    private List<Instant> moments(UUID id, int limit) {
        return Objects.requireNonNull(transactions.execute(
                status -> jdbc.sql("""
                        select recorded_from from history.project
                        where id = ? and recorded_from <= coalesce(luodi_as_of(), 'infinity')
                        order by recorded_from desc limit ?""").params(id, limit).query(OffsetDateTime.class).list().stream()
                        .map(OffsetDateTime::toInstant)
                        .toList()));
    }
}
