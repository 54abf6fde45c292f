package app.luodi.ranking;

import app.luodi.ranking.Publication.Appeal;
import app.luodi.ranking.Publication.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rankings as they were submitted and published. */
@Repository
class Publications {
    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(UUID rules, int year, String title, Instant at, String by) {
        return jdbc.sql("""
                        insert into ranking (rule_set_id, year, title, state, submitted_at, submitted_by, version)
                        values (?, ?, ?, 'submitted', ?::timestamptz, ?, 1) returning id""")
                .params(rules, year, title, at.toString(), by)
                .query(UUID.class)
                .single();
    }

    void keep(UUID ranking, Ranked one, List<String> derivation) {
        jdbc.sql("""
                        insert into ranking_score (ranking_id, subject, name, peers, score, rank, derivation) values (?, ?, ?, ?, ?, ?, ?::text[])""")
                .params(
                        ranking,
                        one.subject(),
                        one.name(),
                        one.peers(),
                        one.score().total(),
                        one.rank(),
                        derivation.toArray(String[]::new))
                .update();
    }

    /** Only what was submitted can be decided, and once. */
    boolean decide(
            UUID ranking,
            boolean published,
            @Nullable LocalDate until,
            @Nullable String remark,
            Instant at,
            String by) {
        return jdbc.sql("""
                        update ranking set state = ?, appeal_until = ?, remark = ?, decided_at = ?::timestamptz, decided_by = ?, version = version + 1
                        where id = ? and state = 'submitted'""")
                        .params(Arrays.asList(
                                published ? "published" : "refused", until, remark, at.toString(), by, ranking))
                        .update()
                > 0;
    }

    UUID appeal(UUID ranking, String subject, String said, Instant at, String by) {
        return jdbc.sql("""
                        insert into ranking_appeal (ranking_id, subject, said, said_at, said_by, version)
                        values (?, ?, ?, ?::timestamptz, ?, 1) returning id""")
                .params(ranking, subject, said, at.toString(), by)
                .query(UUID.class)
                .single();
    }

    boolean answer(UUID appeal, String answer, Instant at, String by) {
        return jdbc.sql("""
                        update ranking_appeal set answer = ?, answered_at = ?::timestamptz, answered_by = ?, version = version + 1
                        where id = ? and answer is null""").params(answer, at.toString(), by, appeal).update() > 0;
    }

    Optional<Publication> find(UUID id) {
        return jdbc.sql("select * from ranking where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The latest first. */
    List<Publication> of(UUID rules) {
        return jdbc.sql("""
                        select r.* from ranking r join score_rule_set s on s.district_id = r.district_id and s.id = r.rule_set_id
                        where s.name = (select name from score_rule_set where id = ?) order by r.submitted_at desc limit 24""").param(rules).query((row, n) -> read(row)).list();
    }

    /** The ranks of the ranking of these rules that was published last. */
    Map<String, Integer> lastRanks(UUID rules) {
        var ranks = new HashMap<String, Integer>();
        of(rules).stream()
                .filter(one -> one.state() == Publication.State.PUBLISHED)
                .findFirst()
                .ifPresent(last -> last.scores().forEach(kept -> ranks.put(kept.subject(), kept.rank())));
        return ranks;
    }

    private Publication read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Publication(
                id,
                row.getString("title"),
                row.getInt("year"),
                Publication.State.valueOf(
                        Objects.requireNonNull(row.getString("state")).toUpperCase(Locale.ROOT)),
                row.getString("submitted_by"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("decided_by"),
                row.getObject("appeal_until", LocalDate.class),
                row.getString("remark"),
                scores(id));
    }

    private List<Kept> scores(UUID id) {
        return jdbc.sql("select * from ranking_score where ranking_id = ? order by peers, rank, name")
                .param(id)
                .query((row, n) -> new Kept(
                        Objects.requireNonNull(row.getString("subject")),
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("peers")),
                        row.getBigDecimal("score"),
                        row.getInt("rank"),
                        Arrays.asList((String[]) row.getArray("derivation").getArray()),
                        appeals(id, Objects.requireNonNull(row.getString("subject")))))
                .list();
    }

    private List<Appeal> appeals(UUID ranking, String subject) {
        return jdbc.sql("select * from ranking_appeal where ranking_id = ? and subject = ? order by said_at")
                .params(ranking, subject)
                .query((row, n) -> new Appeal(
                        row.getObject("id", UUID.class),
                        row.getString("said"),
                        row.getString("said_by"),
                        row.getString("answer")))
                .list();
    }
}
