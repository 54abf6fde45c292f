package app.luodi.investment;

import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has typed and not yet handed in is kept at every change, as it was typed, for them alone. */
@Service
@Transactional
public class KeepingDrafts {
    /**
     * One row as it was typed.
     *
     * @param cells the texts of its cells
     * @param seenVersion the version of the return it was typed over
     */
    public record Kept(UUID project, List<String> cells, int seenVersion, Instant savedAt) {}

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Today today;

    KeepingDrafts(JdbcClient jdbc, Rights rights, Today today) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public Map<UUID, Kept> of(StatisticsMonth month, Ledger ledger) {
        return jdbc
                .sql("""
                        select project_id, cells, seen_version, saved_at from return_draft
                        where account_id = ? and ledger = ? and year = ? and month = ?""")
                .params(who(), ledger.code(), month.year(), month.month())
                .query((row, n) -> new Kept(
                        row.getObject("project_id", UUID.class),
                        texts(row.getArray("cells")),
                        row.getInt("seen_version"),
                        row.getTimestamp("saved_at").toInstant()))
                .stream()
                .collect(Collectors.toMap(Kept::project, kept -> kept));
    }

    /** Whose drafts of which month: what a browser keeps until it has been heard is kept under this name. */
    public String name(StatisticsMonth month, Ledger ledger) {
        return who() + "/" + ledger.code() + "/" + month;
    }

    /** Keeps rows as they were typed; answers when. */
    public Instant keep(StatisticsMonth month, Ledger ledger, Collection<Kept> rows) {
        var now = today.now();
        for (var row : rows) {
            jdbc.sql("""
                            insert into return_draft (account_id, ledger, year, month, project_id, cells, seen_version, saved_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
                            on conflict (district_id, account_id, ledger, year, month, project_id)
                            do update set cells = excluded.cells, seen_version = excluded.seen_version, saved_at = excluded.saved_at""")
                    .params(
                            who(),
                            ledger.code(),
                            month.year(),
                            month.month(),
                            row.project(),
                            row.cells().toArray(String[]::new),
                            row.seenVersion(),
                            now.toString())
                    .update();
        }
        return now;
    }

    /** Drops drafts: they were handed in, or given up. */
    public void drop(StatisticsMonth month, Ledger ledger, Collection<UUID> projects) {
        jdbc.sql("""
                        delete from return_draft where account_id = ? and ledger = ? and year = ? and month = ?
                          and project_id = any (?::uuid[])""")
                .params(
                        who(),
                        ledger.code(),
                        month.year(),
                        month.month(),
                        projects.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private UUID who() {
        return rights.who().map(SignedIn::account).orElseThrow();
    }

    private static List<String> texts(Array cells) throws SQLException {
        return Arrays.asList((String[]) cells.getArray());
    }
}
