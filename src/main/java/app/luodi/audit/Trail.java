package app.luodi.audit;

import app.luodi.audit.KeepingTrail.Line;
import app.luodi.identity.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of what was done: rows are added and read. Number, moment and hash come from the database. */
@Repository
class Trail {
    private static final String SYSTEM = "系统";
    private static final int LONGEST = 200;
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    // Written with "public.": the trail of today tells of everything, whatever moment the screen shows.
    private static final String WHERE = """
            from public.audit_entry
            where (:text = '' or strpos(lower(name || ' ' || person || ' ' || login_name || ' ' || details::text), lower(:text)) > 0)
              and (:login = '' or login_name = :login)
              and (:kind = '' or act = :kind or act like :kind || '.%')
              and (cast(:from as date) is null or at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai')
              and (cast(:to as date) is null or at < (cast(:to as date) + 1)::timestamp at time zone 'Asia/Shanghai')
            """;
    // Hashes are compared with what they should be, rows with their places: the first that differs was tampered with.
    private static final String FIRST_BROKEN = """
            select min(number) from (
              select number, row_number() over w as place, previous, hash, lag(hash, 1, '\\x'::bytea) over w as before,
                luodi_audit_hash(lag(hash, 1, '\\x'::bytea) over w, district_id, number, at, act, login_name, person, subject, name, details) as expected
              from public.audit_entry window w as (order by number)) chain
            where number <> place or hash <> expected or previous <> before""";

    /** The last line: who knows it can tell whether lines behind it were taken away. */
    record Head(long number, String hash) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Trail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(List<Line> lines) {
        for (var line : lines) {
            var acted = line.acted();
            jdbc.sql("""
                    insert into public.audit_entry (number, at, act, login_name, person, subject, name, details, previous, hash)
                    values (0, now(), :act, :login,
                      coalesce(nullif(:person, ''), (select a.display_name from public.account a where a.login_name = :login), ''), :subject,
                      coalesce(nullif(:name, ''), (select p.name from public.project p where p.id = :subject), ''), cast(:details as jsonb), '', '')""")
                    .param("act", acted.act())
                    .param("login", shown(loginName(line)))
                    .param("person", shown(person(line)))
                    .param("subject", acted.subject(), Types.OTHER)
                    .param("name", shown(acted.name()))
                    .param("details", json.writeValueAsString(acted.details()))
                    .update();
        }
    }

    private static String loginName(Line line) {
        var said = line.acted().loginName();
        return said != null ? said : line.who().map(SignedIn::loginName).orElse("");
    }

    private static String person(Line line) {
        return line.acted().loginName() != null
                ? ""
                : line.who().map(SignedIn::displayName).orElse(SYSTEM);
    }

    /** Without line breaks and other signs that make one line look like two, or like another. */
    private static String shown(String text) {
        var one = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
        return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
    }

    List<TrailEntry> read(TrailQuery query, int offset, int limit) {
        return asked(
                        "select number, at, act, login_name, person, subject, name, details " + WHERE
                                + " order by number desc offset :offset limit :limit",
                        query)
                .param("offset", offset)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    int count(TrailQuery query) {
        return asked("select count(*) " + WHERE, query).query(Integer.class).single();
    }

    /** Login name → name, of everybody who is in the trail. */
    List<Map.Entry<String, String>> people() {
        return jdbc.sql("""
                select distinct on (login_name) login_name, person from public.audit_entry
                where person <> '' and login_name <> '' order by login_name, number desc""")
                .query((row, number) -> Map.entry(row.getString("login_name"), row.getString("person")))
                .list();
    }

    List<String> acts() {
        return jdbc.sql("select distinct split_part(act, '.', 1) from public.audit_entry order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    Optional<Long> firstBroken() {
        return jdbc.sql(FIRST_BROKEN).query(Long.class).optional();
    }

    Optional<Head> head() {
        return jdbc.sql(
                        "select number, encode(hash, 'hex') as hash from public.audit_entry order by number desc limit 1")
                .query((row, number) -> new Head(row.getLong("number"), row.getString("hash")))
                .optional();
    }

    boolean has(Head head) {
        return jdbc.sql("select exists (select from public.audit_entry where number = ? and encode(hash, 'hex') = ?)")
                .params(head.number(), head.hash())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, TrailQuery query) {
        return jdbc.sql(sql)
                .param("text", query.text().strip())
                .param("login", query.loginName())
                .param("kind", query.kind())
                .param("from", query.from(), Types.DATE)
                .param("to", query.to(), Types.DATE);
    }

    private TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("act"),
                row.getString("login_name"),
                row.getString("person"),
                row.getObject("subject", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("details"), DETAILS));
    }
}
