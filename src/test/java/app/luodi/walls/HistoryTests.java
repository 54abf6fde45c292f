package app.luodi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Several people write at random while moments are closed; what every board view showed at each of those moments is what
 * the past answers afterwards. And whatever is kept beside the facts is what the facts say.
 */
@LuodiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTests {
    private static final String DISTRICT = "chronicle";
    private static final int WRITERS = 4;
    private static final int ACTS = 150;

    /** What all board views said, each as one digest, when the moment was closed. */
    private record Shown(Instant moment, Map<String, String> views) {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations tx;

    @Autowired
    private FoundingDistricts founding;

    private final Queue<Shown> shown = new ConcurrentLinkedQueue<>();

    @BeforeAll
    void severalPeopleWriteWhileMomentsAreClosed() throws InterruptedException {
        founding.district(DISTRICT, "编年区");
        var acts = new RandomActs(jdbc);
        new OnBehalf(DISTRICT).run(() -> tx.executeWithoutResult(status -> acts.prepare()));
        var writing = new CountDownLatch(WRITERS);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(seed -> Thread.ofVirtual().start(() -> {
                    new OnBehalf(DISTRICT).run(() -> acts.many(seed, ACTS, tx));
                    writing.countDown();
                }))
                .toList();
        while (writing.getCount() > 0) {
            new OnBehalf(DISTRICT).run(() -> shown.add(tx.execute(status -> closeAndLook())));
        }
        for (var writer : writers) {
            writer.join();
        }
        assertThat(acts.done()).isGreaterThan(WRITERS * ACTS / 2);
    }

    private Shown closeAndLook() {
        var moment = jdbc.sql("select luodi_close('a meeting')")
                .query(OffsetDateTime.class)
                .single();
        return new Shown(moment.toInstant(), look());
    }

    private Map<String, String> look() {
        var all = new TreeMap<String, String>();
        for (var view : jdbc.sql(
                        "select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace and relname like '%\\_facts'")
                .query(String.class)
                .list()) {
            all.put(
                    view,
                    jdbc.sql(
                                    "select count(*) || ' ' || md5(coalesce(string_agg(t::text, ';' order by t::text), '')) from "
                                            + view + " t")
                            .query(String.class)
                            .single());
        }
        return all;
    }

    @Test
    void whatWasShownAtAMomentIsWhatThePastAnswersLater() {
        assertThat(shown).hasSizeGreaterThan(5);
        assertThat(shown.stream().map(Shown::views).distinct().count()).isGreaterThan(5);
        for (var then : shown) {
            var now = new OnBehalf(DISTRICT).get(() -> new AsOf(then.moment()).get(() -> tx.execute(status -> look())));
            assertThat(now).as("as of " + then.moment()).isEqualTo(then.views());
        }
    }

    @Test
    void theLiveRowsAreTheOpenVersions() {
        var kept = read("select relname from pg_class where relkind = 'r' and relnamespace = 'history'::regnamespace");
        assertThat(kept).contains("project", "milestone", "investment_return", "standing", "stage_event");
        for (var table : kept) {
            var columns = columns("public." + table);
            assertThat(differences(
                            "select " + columns + " from public." + table,
                            "select " + columns + " from history." + table + " where recorded_to = 'infinity'"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void noTwoVersionsOfARowOverlap() {
        assertThat(read(
                        "select a.id::text from history.project a join history.project b on a.district_id = b.district_id and a.id = b.id"
                                + " and a.recorded_from < b.recorded_from and a.recorded_to > b.recorded_from"))
                .isEmpty();
    }

    @Test
    void theKeptStandingIsTheDerivedOne() {
        var columns = columns("public.standing");
        assertThat(differences(
                        "select " + columns
                                + " from standing s where exists (select from milestone m where m.district_id = s.district_id and m.project_id = s.project_id)",
                        "select " + columns + " from standing_derived"))
                .isEmpty();
    }

    @Test
    void aProjectWithoutMilestonesStandsNowhere() {
        assertThat(
                        read(
                                "select distinct stage from standing s where not exists (select from milestone m where m.district_id = s.district_id and m.project_id = s.project_id)"))
                .isSubsetOf("none");
    }

    @Test
    void theKeptYearIsTheCalculatedOne() {
        var columns = columns("public.investment_year");
        assertThat(read("select year::text from investment_year where reported <> 0"))
                .isNotEmpty();
        assertThat(differences(
                        "select " + columns + " from investment_year where reported <> 0",
                        "select " + columns + " from investment_year_calculated"))
                .isEmpty();
        assertThat(
                        read(
                                "select project_id::text from investment_year where reported = 0 and (m02, m06, m12) <> (0, 0, 0)"))
                .isEmpty();
    }

    @Test
    void theKeptYearOfAnEarlierMomentIsTheCalculatedOneOfThatMoment() {
        var columns = columns("public.investment_year");
        for (var then : shown) {
            var differences = new AsOf(then.moment())
                    .get(() -> differences(
                            "select " + columns + " from investment_year where reported <> 0",
                            "select " + columns + " from investment_year_calculated"));
            assertThat(differences).as("as of " + then.moment()).isEmpty();
        }
    }

    /** A replayed clock stands still: several transactions have the same stamp. */
    @Test
    void transactionsOfOneReplayedMomentChangeTheSameRowOneAfterTheOther() {
        var district = new BuiltDistrict("standstill", "静止区", founding, jdbc, tx).at("2022-03-01T09:00");
        var project = district.project("一", null, "1");
        var moment = BuiltDistrict.moment("2022-03-02T09:00");
        for (var name : List.of("二", "三", "四")) {
            standingStill(moment, "update project set name = ?, version = version + 1 where id = ?", name, project);
        }
        standingStill(moment, "delete from project where id = ?", project);

        var versions = new OnBehalf("standstill")
                .get(() ->
                        tx.execute(status -> jdbc.sql("""
                        select name || case when recorded_from < recorded_to then '' else '!' end from history.project order by recorded_from""").query(String.class).list()));
        assertThat(versions).containsExactly("一", "二", "三", "四");
        var left = new AsOf(moment.plusMillis(1))
                .get(() -> new OnBehalf("standstill")
                        .get(() -> tx.execute(status -> jdbc.sql("select name from project")
                                .query(String.class)
                                .list())));
        assertThat(left).isEmpty();
    }

    private void standingStill(Instant moment, String sql, Object... values) {
        Today.replay(
                moment,
                () -> new OnBehalf("standstill")
                        .run(() -> tx.executeWithoutResult(
                                status -> jdbc.sql(sql).params(values).update())));
    }

    private List<String> differences(String one, String other) {
        return read("select t::text from ((" + one + " except all " + other + ") union all (" + other + " except all "
                + one + ")) t");
    }

    private String columns(String table) {
        return read("select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = '"
                        + table + "'::regclass and attnum > 0 and not attisdropped")
                .getFirst();
    }

    private List<String> read(String question) {
        return new OnBehalf(DISTRICT)
                .get(() -> tx.execute(
                        status -> jdbc.sql(question).query(String.class).list()));
    }
}
