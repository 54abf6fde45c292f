package app.luodi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.DemoTest;
import app.luodi.identity.People;
import app.luodi.investment.InvestmentTotals;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.meetings.Week;
import app.luodi.meetings.WeeklyBoard;
import app.luodi.projects.ListClass;
import app.luodi.targets.Indicator;
import app.luodi.targets.PublishedFigure;
import app.luodi.targets.PublishedFigures;
import app.luodi.targets.Scope;
import app.luodi.targets.Target;
import app.luodi.targets.TargetDraft;
import app.luodi.targets.YearTargets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the documents publish comes out of the boards, after the demo was lived through by its people. */
@DemoTest
class DemoFiguresTests {
    /** As the demo's today begins: whatever the journeys do in the browser comes later. */
    private static final AsOf DAWN =
            new AsOf(OffsetDateTime.parse("2022-11-14T00:00:00+08:00").toInstant());

    private static final AsOf NOVEMBER_2020 =
            new AsOf(OffsetDateTime.parse("2020-11-16T23:59:59+08:00").toInstant());

    @Autowired
    People people;

    @Autowired
    WeeklyBoard weekly;

    @Autowired
    YearTargets targets;

    @Autowired
    PublishedFigures published;

    @Autowired
    InvestmentTotals totals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    private <T extends @Nullable Object> T leaderOf(String district, AsOf moment, Supplier<T> looks) {
        return people.acting("leader." + district, () -> moment.get(looks));
    }

    @Test
    void gaoxinSigned29ProjectsOf405In2022() {
        var signed = gaoxinsWeek().figures().signed();
        assertThat(signed.count()).isEqualTo(29);
        assertThat(signed.amount()).isEqualTo(Money.ofYi("405"));
    }

    private Week gaoxinsWeek() {
        return leaderOf("gaoxin", DAWN, () -> weekly.of(Optional.empty(), Optional.empty()));
    }

    @Test
    void amongThemAreThreeThatWereNamedWithTheirAmounts() {
        assertThat(amount("上海重塑燃料电池产业化基地")).isEqualTo(Money.ofYi("30"));
        assertThat(amount("艾格莱德汽车传感及控制器研发生产基地项目")).isEqualTo(Money.ofYi("17"));
        assertThat(amount("清华河北院清智机器人创新中心")).isEqualTo(Money.ofYi("15"));
    }

    private Money amount(String project) {
        return ask(
                "gaoxin",
                () -> new Money(jdbc.sql("select agreement_amount from project_facts where name = ?")
                        .param(project)
                        .query(Long.class)
                        .single()));
    }

    private <T extends @Nullable Object> T ask(String district, Supplier<T> question) {
        return leaderOf(district, DAWN, () -> transactions.execute(status -> question.get()));
    }

    @Test
    void twoStartedAsTheyTookTheLand() {
        assertThat(ask("gaoxin", () -> jdbc.sql("""
                                select p.name from project_facts p join project_tag t on t.project_id = p.project_id
                                where t.tag = 'land_to_start' order by 1""").query(String.class).list()))
                .containsExactlyInAnyOrder("新开普智慧教育研发产业基地", "郑州机械研究所有限公司高端装备制造产业园");
    }

    @Test
    void gaoxinsBoardShows142ProjectsWithTheirLights() {
        var figures = gaoxinsWeek().figures();
        assertThat(figures.projects()).isEqualTo(142);
        assertThat(figures.lights()).containsEntry(Light.RED, 5).containsEntry(Light.YELLOW, 19);
        assertThat(figures.started().count()).isEqualTo(17);
        assertThat(figures.completed().count()).isEqualTo(8);
        assertThat(figures.investment().orElseThrow().completion()).isEqualByComparingTo("78.4");
    }

    @Test
    void noRealNameIsRedOrYellow() {
        var real = GaoxinProjects.published().stream().map(Biography::name).toList();
        assertThat(gaoxinsWeek().lit())
                .hasSize(24)
                .extracting(Week.LitProject::name)
                .doesNotContainAnyElementsOf(real);
    }

    @Test
    void theNextMeetingIsThe43rdOf2022() {
        assertThat(gaoxinsWeek().occasion().number()).isEqualTo(43);
        assertThat(gaoxinsWeek().occasion().sinceDay()).isEqualTo(LocalDate.of(2022, 11, 7));
    }

    @Test
    void theTargetsOf2020AreAsTheReportSaysThem() {
        var year = leaderOf("gaoxin", DAWN, () -> targets.of(2020));
        assertThat(year.total(Ledger.STATISTICAL).map(target -> target.said().amount()))
                .contains(Money.ofYi("470"));
        var categories = year.categories(Ledger.STATISTICAL).stream()
                .map(Target::said)
                .collect(Collectors.toMap(said -> String.valueOf(said.category()), said -> said));
        assertThat(categories)
                .extractingByKey("infrastructure")
                .extracting(TargetDraft::amount)
                .isEqualTo(Money.ofYi("185"));
        assertThat(categories)
                .extractingByKey("industrial")
                .extracting(TargetDraft::amount)
                .isEqualTo(Money.ofYi("120"));
        assertThat(categories)
                .extractingByKey("livelihood")
                .extracting(TargetDraft::amount)
                .isEqualTo(Money.ofYi("180"));
        assertThat(categories.values())
                .filteredOn(said -> said.growth() != null)
                .singleElement()
                .satisfies(said -> assertThat(said.growth()).isEqualByComparingTo("20"));
        assertThat(year.of(Indicator.SIGNED_AMOUNT, Scope.TOTAL, Ledger.STATISTICAL))
                .singleElement()
                .satisfies(target -> assertThat(target.said().amount()).isEqualTo(Money.ofYi("292")));
        assertThat(year.gap(Indicator.FIXED_ASSET_INVESTMENT, Scope.CATEGORY, Ledger.STATISTICAL)
                        .orElseThrow()
                        .gap())
                .isEqualTo(Money.ofYi("15"));
    }

    @Test
    void asOfNovember2020TheYearStoodAt372Point6() {
        var october = new StatisticsMonth(2020, 10);
        assertThat(leaderOf("gaoxin", NOVEMBER_2020, () -> totals.lastReported(2020, Ledger.STATISTICAL)))
                .contains(october);
        Map<String, Money> slices = leaderOf(
                "gaoxin",
                NOVEMBER_2020,
                () -> totals.by(InvestmentTotals.By.CATEGORY, october, Ledger.STATISTICAL).stream()
                        .collect(Collectors.toMap(slice -> String.valueOf(slice.key()), InvestmentTotals.Slice::ytd)));
        assertThat(slices)
                .containsEntry("infrastructure", Money.ofYi("149.6"))
                .containsEntry("livelihood", Money.ofYi("138.1"))
                .containsEntry("industrial", Money.ofYi("96.8"));
        assertThat(leaderOf("gaoxin", NOVEMBER_2020, () -> totals.months(2020, Ledger.STATISTICAL)))
                .last()
                .satisfies(month -> assertThat(month.ytd()).isEqualTo(Money.ofYi("372.6")));
    }

    @Test
    void gaoxins2021IsGrowthWithoutAnyAmount() {
        assertThat(published("gaoxin", 2021))
                .allSatisfy(figure -> assertThat(figure.amount()).isNull())
                .extracting(figure -> String.valueOf(figure.category()), PublishedFigure::growth)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("null", new BigDecimal("-7.80")),
                        org.assertj.core.groups.Tuple.tuple("industrial", new BigDecimal("57.10")));
        assertThat(leaderOf("gaoxin", DAWN, () -> totals.lastReported(2021, Ledger.STATISTICAL)))
                .isEmpty();
    }

    private List<PublishedFigure> published(String district, int year) {
        return leaderOf(district, DAWN, () -> published.of(year)).stream()
                .map(PublishedFigures.Kept::figure)
                .filter(figure -> !figure.example())
                .toList();
    }

    @Test
    void gaoxins2022IsATargetOfGrowthWithoutAnAmount() {
        var said = leaderOf("gaoxin", DAWN, () -> targets.of(2022))
                .total(Ledger.STATISTICAL)
                .orElseThrow()
                .said();
        assertThat(said.amount()).isNull();
        assertThat(said.growth()).isEqualByComparingTo("20");
        assertThat(said.qualifier()).hasToString("ABOUT");
    }

    @Test
    void zhengdongPublishedAmountAndGrowthOf2021() {
        assertThat(published("zhengdong", 2021)).singleElement().satisfies(figure -> {
            assertThat(figure.amount()).isEqualTo(Money.ofYi("575"));
            assertThat(figure.growth()).isEqualByComparingTo("-17.5");
        });
    }

    @Test
    void zhengdongsTargetOf2022IsAnAmountAndAGrowthThatAgree() {
        var year = leaderOf("zhengdong", DAWN, () -> targets.of(2022));
        var said = year.total(Ledger.STATISTICAL).orElseThrow().said();
        assertThat(said.amount()).isEqualTo(Money.ofYi("605"));
        assertThat(said.growth()).isEqualByComparingTo("5.2");
        assertThat(year.consistency())
                .singleElement()
                .satisfies(both -> assertThat(both.agrees()).isTrue());
        assertThat(year.of(Indicator.STARTS, Scope.TOTAL, Ledger.STATISTICAL))
                .extracting(target -> target.said().cohort())
                .containsExactlyInAnyOrder(ListClass.NEW, ListClass.PREPARING);
    }

    @Test
    void zhengdongsListHas848ProjectsOf4768() {
        assertThat(ask(
                        "zhengdong",
                        () -> jdbc.sql(
                                        "select count(*), sum(total_investment) from project_list l join project_facts p on p.project_id = l.project_id where l.year = 2022")
                                .query((row, n) -> List.of(row.getLong(1), row.getLong(2)))
                                .single()))
                .containsExactly(848L, Money.ofYi("4768").fen());
    }

    @Test
    void zhengdongsCohortsKeptTheirPromiseByTheEndOfSeptember() {
        assertThat(startedByTheEndOfSeptember("new"))
                .isGreaterThanOrEqualTo(0.90)
                .isLessThan(0.95);
        assertThat(startedByTheEndOfSeptember("preparing"))
                .isGreaterThanOrEqualTo(0.50)
                .isLessThan(0.55);
    }

    private double startedByTheEndOfSeptember(String cohort) {
        return ask(
                "zhengdong",
                () -> jdbc.sql("""
                        select avg(case when s.started_on <= date '2022-09-30' then 1.0 else 0.0 end)
                        from project_list l join pipeline_facts s on s.project_id = l.project_id
                        where l.year = 2022 and l.class = ?""").param(cohort).query(Double.class).single());
    }

    @Test
    void zhengdongHasItsAreas() {
        assertThat(ask(
                        "zhengdong",
                        () -> jdbc.sql("select short_name from org_unit where kind = 'area'")
                                .query(String.class)
                                .list()))
                .containsExactlyInAnyOrder("龙湖", "白沙", "东广场");
    }

    @Test
    void theCitySeesBoth() {
        List<String> seen = people.acting(
                "leader.zhengzhou",
                () -> transactions.execute(
                        status -> jdbc.sql("select distinct district_id from project_facts order by 1")
                                .query(String.class)
                                .list()));
        assertThat(seen).containsExactly("gaoxin", "zhengdong");
    }
}
