package app.luodi.investment;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.investment.ReportingInvestment.Entry;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class InvestmentTotalsTests {
    private static final StatisticsMonth MARCH = new StatisticsMonth(2022, 3);

    @Autowired
    ReportingInvestment reporting;

    @Autowired
    InvestmentTotals totals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    Environment environment;

    Given given;
    String district;
    Persona keyoffice;
    UUID first;
    UUID second;

    @BeforeEach
    void twoProjectsOfTwoOfficesWhoseCategoriesOverlap() {
        district = "totals" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        given = new Given(jdbc, tx, founding);
        given.district(district);
        founding.replays(district);
        keyoffice = Persona.of(district, Role.KEYOFFICE);
        first = given.project(district, "甲", given.office(district, "枫杨"), null);
        second = given.project(district, "乙", given.office(district, "沟赵"), null);
        given.run(
                district,
                "insert into tag (code, name, kind, position) values ('infra', '基建', 'category', 1), ('people', '民生', 'category', 2)");
        given.run(district, "insert into project_tag (project_id, tag) select id, 'infra' from project");
        given.run(
                district,
                "insert into project_tag (project_id, tag) select id, 'people' from project where name = '乙'");
        reports("2022-04-05T01:00:00Z", entry(first, 2, 100, 0), entry(second, 2, 40, 0), entry(first, 3, 300, 0));
    }

    @Test
    void aMonthThatWasNotReportedIsCarriedForwardAndCounted() {
        var months = keyoffice.get(() -> totals.months(2022, Ledger.DISPATCH));
        assertThat(months.getFirst().ytd()).isEqualTo(wan(140));
        assertThat(months.getFirst().reported()).isEqualTo(2);
        assertThat(months.get(1).ytd()).isEqualTo(wan(340));
        assertThat(months.get(1).reported()).isEqualTo(1);
        assertThat(keyoffice.get(() -> totals.lastReported(2022, Ledger.DISPATCH)))
                .contains(MARCH);
        assertThat(keyoffice.get(() -> totals.lastReported(2022, Ledger.STATISTICAL)))
                .isEmpty();
    }

    @Test
    void whatWentWrongInTheProjectYearsIsPutRightFromTheReturns() throws SQLException {
        given.run(district, "update investment_year set m02 = m02 + 1, m11 = 0 where m02 = 100000000");
        given.run(district, "delete from investment_year where m02 = 40000000");

        assertThat(rebuilt()).isEqualTo(2);

        assertThat(keyoffice.get(() -> totals.months(2022, Ledger.DISPATCH)))
                .extracting(InvestmentTotals.MonthTotal::ytd)
                .startsWith(wan(140), wan(340))
                .endsWith(wan(340));
        assertThat(rebuilt()).isZero();
    }

    /** Over all districts, as their owner. */
    private long rebuilt() throws SQLException {
        try (var owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.liquibase.url"),
                        environment.getRequiredProperty("spring.liquibase.user"),
                        environment.getRequiredProperty("spring.liquibase.password"));
                var statement = owner.createStatement();
                var answer = statement.executeQuery("select investment_year_rebuild()")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Test
    void aBoardOpensWithTheLedgerThatHasFiguresAndElseWithTheStatisticalOne() {
        assertThat(keyoffice.get(() -> totals.opensWith(2022))).isEqualTo(Ledger.DISPATCH);
        assertThat(keyoffice.get(() -> totals.opensWith(2021))).isEqualTo(Ledger.STATISTICAL);
    }

    @Test
    void overlappingCategoriesEachCountTheWholeProject() {
        var slices = keyoffice.get(() -> totals.by(By.CATEGORY, MARCH, Ledger.DISPATCH));
        assertThat(slices).extracting(InvestmentTotals.Slice::name).containsExactly("基建", "民生");
        assertThat(slices).extracting(InvestmentTotals.Slice::ytd).containsExactly(wan(340), wan(40));
        assertThat(slices.getFirst().inMonth()).isEqualTo(wan(200));
    }

    @Test
    void everySliceOpensRowsThatAddUpToIt() {
        for (var by : By.values()) {
            for (var slice : keyoffice.get(() -> totals.by(by, MARCH, Ledger.DISPATCH))) {
                var rows = keyoffice.get(() -> totals.behind(by, slice.key(), MARCH, Ledger.DISPATCH));
                assertThat(rows.stream().map(InvestmentTotals.Contribution::ytd).reduce(Money.ZERO, Money::plus))
                        .as("%s %s", by, slice.name())
                        .isEqualTo(slice.ytd());
                assertThat(rows).hasSize(slice.projects());
            }
        }
    }

    @Test
    void theLargestContributeAndThoseBehindTheirPlanLag() {
        given.run(
                district,
                "insert into annual_plan (project_id, year, amount, version, changed_at, changed_by) select id, 2022, 1000000000, 1, now(), 't' from project");
        assertThat(keyoffice.get(() -> totals.contributors(MARCH, Ledger.DISPATCH, 1)))
                .extracting(InvestmentTotals.Contribution::name)
                .containsExactly("甲");
        assertThat(keyoffice.get(() -> totals.laggards(MARCH, Ledger.DISPATCH, new BigDecimal("25"), 5)))
                .extracting(InvestmentTotals.Contribution::name)
                .containsExactly("乙");
    }

    @Test
    void anEarlierMomentAnswersWhatWasThenShown() {
        reports("2022-04-09T01:00:00Z", entry(first, 3, 350, 1));
        assertThat(keyoffice
                        .get(() -> totals.months(2022, Ledger.DISPATCH))
                        .get(1)
                        .ytd())
                .isEqualTo(wan(390));
        var then = new AsOf(Instant.parse("2022-04-07T00:00:00Z"));
        assertThat(then.get(() -> keyoffice.get(() -> totals.months(2022, Ledger.DISPATCH)))
                        .get(1)
                        .ytd())
                .isEqualTo(wan(340));
    }

    /** time-and-rollups.md B: a year's sums read one row a project, and never the monthly rows of any year. */
    @Test
    void noSumReadsMonthlyRows() {
        var sums = """
                select sum(f.m03) from investment_facts f
                join project_facts p on p.district_id = f.district_id and p.project_id = f.project_id
                where f.year = 2022 and f.ledger = 'dispatch' group by p.office_id""";
        var plan = new OnBehalf(district)
                .get(() -> tx.execute(s -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    return String.join(
                            "\n",
                            jdbc.sql("explain " + sums).query(String.class).list());
                }));
        assertThat(plan).doesNotContain("investment_return").doesNotContain("Seq Scan on investment_year");
        assertThat(plan)
                .containsPattern("Index Cond: .*district_id = current_setting.*year = 2022.*ledger = 'dispatch'");
    }

    private void reports(String at, Entry... entries) {
        Today.replay(Instant.parse(at), () -> keyoffice.get(() -> reporting.reportAll(List.of(entries))))
                .orThrow();
    }

    private static Entry entry(UUID project, int month, long ytd, int seen) {
        return new Entry(
                project, Ledger.DISPATCH, new StatisticsMonth(2022, month), Draft.ofYearToDate(wan(ytd)), seen);
    }

    private static Money wan(long wan) {
        return Money.ofWan(Long.toString(wan));
    }
}
