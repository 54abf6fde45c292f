package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.Persona;
import app.luodi.Postgres;
import app.luodi.boards.CityBoard;
import app.luodi.boards.CrossRollups;
import app.luodi.boards.InvestmentRollups;
import app.luodi.boards.InvestmentRollups.Dimension;
import app.luodi.identity.Role;
import app.luodi.indicators.ReadingIndicators;
import app.luodi.investment.Draft;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.ReportingInvestment.Entry;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.ranking.PublishingRanking;
import app.luodi.ranking.ReadingRanking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Investment at the size of a city: a hundred districts, six million returns; asked of the use cases, beside plain SQL under
 * the same walls. {@code LUODI_BENCH_SMALLER=10} divides everything by ten.
 */
@Tag("bench")
@SpringBootTest(properties = "spring.application.name=luodi-investment-bench") // a database of its own
@Import(Postgres.class)
class InvestmentFiguresTests {
    private static final int SMALLER = Integer.parseInt(System.getenv().getOrDefault("LUODI_BENCH_SMALLER", "1"));
    private static final int WARM_UP = 60;
    private static final int MEASURED = 60;
    private static final int CLERKS_PROJECTS = 40;
    private static final double NANOS = 1e6;
    private static final Persona OFFICE = Persona.of(SixMillionReturns.LARGE, Role.KEYOFFICE);
    private static final Persona MAYOR = Persona.ofCity(SixMillionReturns.CITY);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations tx;

    @Autowired
    private Environment environment;

    @Autowired
    private InvestmentRollups rollups;

    @Autowired
    private CrossRollups crosses;

    @Autowired
    private CityBoard city;

    @Autowired
    private ReportingInvestment reporting;

    @Autowired
    private ReadingIndicators indicators;

    @Autowired
    private ReadingRanking ranking;

    @Autowired
    private PublishingRanking publishing;

    private final int year = Year.now().getValue();
    private final List<String> lines = new ArrayList<>();

    @Test
    void aCityOfAHundredDistricts() throws SQLException, IOException {
        var url = environment.getRequiredProperty("spring.liquibase.url");
        var user = environment.getRequiredProperty("spring.liquibase.user");
        var password = environment.getRequiredProperty("spring.liquibase.password");
        likeTheProduct();
        var begun = System.nanoTime();
        SixMillionReturns.live(url, user, password, SMALLER);
        line("written (bulk, history kept)", "–", seconds(begun), "", "");
        rebuild(url, user, password);
        SixMillionReturns.tidy(url, user, password);

        for (var by : List.of(Dimension.CATEGORY, Dimension.OFFICE, Dimension.STAGE, Dimension.UNIT, Dimension.MONTH)) {
            measure(
                    "a year by " + by.name().toLowerCase(java.util.Locale.ROOT),
                    "10 ms",
                    OFFICE,
                    turn -> rollups.of(year, by, Ledger.DISPATCH),
                    turn -> ask(FLOORS.getOrDefault(by, TOTAL)));
        }
        measure(
                "a year by category and 办事处",
                "40 ms",
                OFFICE,
                turn -> crosses.of(year, By.CATEGORY, By.OFFICE, Ledger.DISPATCH),
                turn -> ask(TWO));
        measure(
                "a year by stage and leader",
                "40 ms",
                OFFICE,
                turn -> crosses.of(year, By.STAGE, By.LEADER, Ledger.DISPATCH),
                turn -> ask(STAGE_LEADER));
        line(
                "pages read by a year's rollup: first and last of five years kept",
                "equal",
                pages(year - 4) + " · " + pages(year),
                "",
                "");
        measure(
                "all rates of 10,000 projects",
                "100 ms",
                OFFICE,
                turn -> indicators.of(year, null),
                turn -> ask(
                        "select count(*), sum(agreement_amount) from project_facts join pipeline_facts using (district_id, project_id)"));
        OFFICE.does(() -> publishing.takeInTemplates().orThrow());
        var rules = OFFICE.get(() -> ranking.rules().getFirst().id());
        measure(
                "league table of 8 办事处 over 10,000 projects",
                "100 ms",
                OFFICE,
                turn -> ranking.of(rules, year),
                turn -> ask(
                        "select office_id, count(*), sum(agreement_amount) from project_facts join pipeline_facts using (district_id, project_id) group by 1"));
        save();
        theCity();
        sizes();
        report();
    }

    private void theCity() {
        var begun = System.nanoTime();
        var seen = MAYOR.get(() -> city.of(year));
        line("city board, first time after a start", "–", millis(begun), "", "");
        assertThat(seen.districts()).hasSize(100);
        measure("city board over 100 districts", "100 ms", MAYOR, turn -> city.of(year), turn -> ask(BY_DISTRICT));
    }

    /** A clerk's month: forty projects in one act, of last December, each turn other projects. */
    private void save() {
        var projects = OFFICE.get(() -> tx.execute(status ->
                jdbc.sql("select id from project order by id").query(UUID.class).list()));
        var december = new StatisticsMonth(year - 1, 12);
        var versions = new HashMap<UUID, Integer>();
        measure(
                "a month of 40 projects saved, with all summaries",
                "200 ms",
                OFFICE,
                turn -> {
                    var entries =
                            projects.subList(from(turn, projects), from(turn, projects) + CLERKS_PROJECTS).stream()
                                    .map(id -> new Entry(
                                            id,
                                            Ledger.DISPATCH,
                                            december,
                                            Draft.ofYearToDate(Money.ofYi("200").plus(new Money(turn))),
                                            versions.merge(id, 1, Integer::sum)))
                                    .toList();
                    reporting.reportAll(entries).orThrow();
                },
                turn -> tx.executeWithoutResult(status -> jdbc.sql("""
                                update investment_return set ytd = ytd + 1 where project_id in (
                                  select id from project order by id offset ? limit ?) and ledger = 'dispatch' and year = ? and month = 12""")
                        .params(from(turn, projects), CLERKS_PROJECTS, year - 2)
                        .update()));
    }

    private static int from(int turn, List<UUID> projects) {
        return turn * CLERKS_PROJECTS % (projects.size() - CLERKS_PROJECTS + 1) / CLERKS_PROJECTS * CLERKS_PROJECTS;
    }

    /** From nothing, over all districts; then once more, when there is nothing to put right. */
    private void rebuild(String url, String user, String password) throws SQLException {
        try (var owner = DriverManager.getConnection(url, user, password);
                var statement = owner.createStatement()) {
            statement.execute("set work_mem = '64MB'");
            statement.execute("truncate investment_year, history.investment_year");
            var begun = System.nanoTime();
            var rebuilt = number(statement, "select investment_year_rebuild()");
            line(
                    "project-years rebuilt from %,d returns: %,d"
                            .formatted(number(statement, "select count(*) from investment_return"), rebuilt),
                    "60 s",
                    seconds(begun),
                    "",
                    "");
            begun = System.nanoTime();
            var again = number(statement, "select investment_year_rebuild()");
            line("proved once more, %d to put right".formatted(again), "60 s", seconds(begun), "", "");
            assertThat(again).isZero();
            var difference = number(statement, """
                    select coalesce(sum(abs(y.ytd - r.ytd)), 0) from (select district_id, project_id, ledger, year, m12 as ytd from investment_year) y
                    full join (select distinct on (district_id, project_id, ledger, year) district_id, project_id, ledger, year, ytd
                      from investment_return order by district_id, project_id, ledger, year, month desc) r using (district_id, project_id, ledger, year)
                    where y.ytd is distinct from r.ytd""");
            line(
                    "difference between project-years and returns, 元",
                    "0.00",
                    "%d.%02d".formatted(difference / 100, difference % 100),
                    "",
                    "");
            assertThat(difference).isZero();
        }
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void sizes() throws SQLException {
        try (var root = Postgres.superuser();
                var statement = root.createStatement()) {
            var database =
                    environment.getRequiredProperty("spring.liquibase.url").replaceAll(".*/", "");
            line(
                    "database on disk",
                    "–",
                    "%,d MB".formatted(number(statement, "select pg_database_size('" + database + "') / 1048576")),
                    "",
                    "");
        }
        for (var table : List.of(
                "investment_return", "history.investment_return", "investment_year", "history.investment_year")) {
            var bytes = OFFICE.get(() -> tx.execute(status -> jdbc.sql("select pg_total_relation_size(?::regclass)")
                    .param(table)
                    .query(Long.class)
                    .single()));
            line("of that " + table, "–", "%,d MB".formatted(bytes / 1_048_576), "", "");
        }
        System.gc();
        var runtime = Runtime.getRuntime();
        line(
                "memory: heap of the application in use; PostgreSQL's shared buffers are 128 MB here, 160 MB in the product",
                "–",
                "%,d MB".formatted((runtime.totalMemory() - runtime.freeMemory()) / 1_048_576),
                "",
                "");
    }

    private static final String SUMS =
            "sum(f.m02), sum(f.m03), sum(f.m04), sum(f.m05), sum(f.m06), sum(f.m07), sum(f.m08), sum(f.m09), sum(f.m10), sum(f.m11), sum(f.m12)";
    private static final String THIS_YEAR =
            " where f.year = extract(year from now())::int and f.ledger = 'dispatch' group by ";
    private static final String TOTAL = "select " + SUMS
            + " from investment_facts f where f.year = extract(year from now())::int and f.ledger = 'dispatch'";
    private static final String OFFICES =
            "select p.office_id, sum(f.m10), sum(f.m10 - f.m09), count(*) from investment_facts f join project_facts p using (district_id, project_id)"
                    + THIS_YEAR + "1";
    private static final Map<Dimension, String> FLOORS = Map.of(
            Dimension.CATEGORY,
            "select t.tag, sum(f.m10), sum(f.m10 - f.m09), count(*) from investment_facts f join project_tag t using (district_id, project_id)"
                    + THIS_YEAR + "1",
            Dimension.OFFICE,
            OFFICES,
            Dimension.STAGE,
            "select s.stage, sum(f.m10), sum(f.m10 - f.m09), count(*) from investment_facts f join standing s using (district_id, project_id)"
                    + THIS_YEAR + "1",
            Dimension.UNIT,
            "select p.lead_unit_id, sum(f.m10), sum(f.m10 - f.m09), count(*) from investment_facts f join project_facts p using (district_id, project_id)"
                    + THIS_YEAR + "1");
    private static final String TWO =
            "select t.tag, p.office_id, sum(f.m10), sum(f.m10 - f.m09), count(*) from investment_facts f join project_tag t using (district_id, project_id) join project_facts p using (district_id, project_id)"
                    + THIS_YEAR + "1, 2";
    private static final String STAGE_LEADER =
            "select s.stage, p.leader, sum(f.m10), sum(f.m10 - f.m09), count(*) from investment_facts f join standing s using (district_id, project_id) join project_facts p using (district_id, project_id)"
                    + THIS_YEAR + "1, 2";
    private static final String BY_DISTRICT =
            "select district_id, sum(m06), count(*) from investment_facts where year = extract(year from now())::int and ledger = 'statistical' group by 1";

    private void ask(String question) {
        tx.executeWithoutResult(status -> jdbc.sql(question).query().listOfRows());
    }

    /** Of the year's rows alone. */
    private String pages(int year) {
        return OFFICE.get(() -> tx.execute(status -> String.join("\n", plan(year))
                .lines()
                .filter(one -> one.contains("Buffers"))
                .findFirst()
                .orElseThrow()
                .strip()
                .replace("Buffers: shared ", "")));
    }

    private List<String> plan(int year) {
        return jdbc
                .sql("explain (analyze, buffers, costs off, timing off, summary off) "
                        + OFFICES.replace("extract(year from now())::int", Integer.toString(year)))
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The server of the tests forgets fsync and believes in slow disks. */
    private static void likeTheProduct() throws SQLException {
        try (var root = Postgres.superuser();
                var statement = root.createStatement()) {
            for (var setting : List.of(
                    "fsync = on",
                    "full_page_writes = on",
                    "synchronous_commit = on",
                    "random_page_cost = 1.1",
                    "effective_cache_size = '1GB'",
                    "max_wal_size = '4GB'")) {
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Both in turns, so that what else the machine does weighs on both. */
    private void measure(String what, String aim, Persona who, IntConsumer act, IntConsumer floor) {
        var ours = new long[MEASURED];
        var plain = new long[MEASURED];
        who.does(() -> {
            for (var turn = 0; turn < WARM_UP + MEASURED; turn++) {
                var begun = System.nanoTime();
                act.accept(turn);
                var answered = System.nanoTime();
                floor.accept(turn);
                if (turn >= WARM_UP) {
                    ours[turn - WARM_UP] = answered - begun;
                    plain[turn - WARM_UP] = System.nanoTime() - answered;
                }
            }
        });
        Arrays.sort(ours);
        Arrays.sort(plain);
        var median = ours[MEASURED / 2] / NANOS;
        var least = plain[MEASURED / 2] / NANOS;
        line(
                what,
                aim,
                "%.1f (p10 %.1f)".formatted(median, ours[MEASURED / 10] / NANOS),
                "%.1f (p10 %.1f)".formatted(least, plain[MEASURED / 10] / NANOS),
                "%.1f".formatted(median / least));
    }

    private static String seconds(long begun) {
        return "%.1f s".formatted((System.nanoTime() - begun) / 1e9);
    }

    private static String millis(long begun) {
        return "%.1f".formatted((System.nanoTime() - begun) / NANOS);
    }

    private void line(String what, String aim, String took, String sql, String ratio) {
        lines.add("| %s | %s | %s | %s | %s |".formatted(what, aim, took, sql, ratio));
        System.out.println(lines.getLast());
    }

    private void report() throws IOException {
        var table =
                "| investment of a city%s | aim | answer, median ms | plain SQL, median ms | ratio |\n|---|---|---|---|---|\n"
                                .formatted(SMALLER == 1 ? "" : " (1/" + SMALLER + ")")
                        + String.join("\n", lines) + "\n";
        Files.writeString(Path.of("target/bench-investment.md"), table);
        System.out.println(table);
    }
}
