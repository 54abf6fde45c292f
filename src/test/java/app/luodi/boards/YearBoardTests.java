package app.luodi.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.investment.InvestmentTotals.Contribution;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class YearBoardTests {
    private static final AtomicInteger DISTRICTS = new AtomicInteger();

    @Autowired
    YearBoard board;

    @Autowired
    InvestmentTotals totals;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private BuiltDistrict district;

    @BeforeEach
    void aDistrict() {
        district = new BuiltDistrict("year" + DISTRICTS.incrementAndGet(), "年度固投测试区", founding, jdbc, tx);
        district.at("2020-01-05T09:00");
    }

    @Test
    void standsAgainstTheTargetAndThePaceOfItsCurve() {
        var project = district.project("国家超算郑州中心", null, "400");
        district.target(2020, "total", null, "470", null);
        district.paced(2020, 2, 6, 15, 24, 34, 45, 53, 62, 72, 82, 91, 100);
        district.reports(project, "statistical", 2020, 9, "331.9");
        district.reports(project, "statistical", 2020, 10, "372.6");
        district.reports(project, "dispatch", 2020, 10, "999");

        var year = at("2020-11-16T09:00", 2020, Ledger.STATISTICAL);

        assertThat(year.through()).contains(new StatisticsMonth(2020, 10));
        assertThat(year.total().done()).isEqualTo(Money.ofYi("372.6"));
        assertThat(year.total().completion()).isEqualByComparingTo("79.276596");
        assertThat(year.total().pace()).isEqualByComparingTo("82");
        assertThat(year.total().ahead()).isEqualByComparingTo("-2.723404");
        assertThat(year.months().get(7).done()).isEqualTo(Money.ofYi("331.9"));
        assertThat(year.months().get(7).pace()).isEqualTo(Money.ofYi("338.4"));
        assertThat(year.months().get(9).done()).isNull();
        assertThat(year.growthOnly()).isFalse();
    }

    @Test
    void aMonthOfWhichOnlyAFewReturnsAreInDoesNotCountYet() {
        var early = district.project("早报的", null, "4");
        var other = district.project("还没报的", null, "4");
        district.reports(early, "statistical", 2020, 9, "1");
        district.reports(other, "statistical", 2020, 9, "1");
        district.reports(early, "statistical", 2020, 10, "2");

        assertThat(at("2020-11-05T09:00", 2020, Ledger.STATISTICAL).through()).contains(new StatisticsMonth(2020, 9));
        assertThat(at("2020-11-10T09:00", 2020, Ledger.STATISTICAL).through()).contains(new StatisticsMonth(2020, 10));
    }

    @Test
    void categoriesOverlapAndTheirSumIsNotTheTotal() {
        district.category("infrastructure", "基建", 1);
        district.category("industry", "工业", 2);
        district.category("livelihood", "民生", 3);
        var both = district.project("既是基建又是民生", null, "30");
        var factory = district.project("工厂", null, "20");
        district.tagged(both, "infrastructure");
        district.tagged(both, "livelihood");
        district.tagged(factory, "industry");
        district.target(2020, "total", null, "470", null);
        district.target(2020, "category", "infrastructure", "185", null);
        district.target(2020, "category", "industry", "120", "20");
        district.target(2020, "category", "livelihood", "180", null);
        district.reports(both, "statistical", 2020, 10, "12");
        district.reports(factory, "statistical", 2020, 10, "7");

        var year = at("2020-11-16T09:00", 2020, Ledger.STATISTICAL);

        assertThat(year.total().done()).isEqualTo(Money.ofYi("19"));
        assertThat(year.categoryDone()).contains(Money.ofYi("31"));
        assertThat(year.categoryTargets()).contains(Money.ofYi("485"));
        assertThat(year.categories())
                .extracting(Year.Category::name, category -> category.against().done())
                .containsExactly(
                        tuple("基建", Money.ofYi("12")), tuple("工业", Money.ofYi("7")), tuple("民生", Money.ofYi("12")));
    }

    @Test
    void everySumIsTheSumOfTheRowsItOpens() {
        district.category("industry", "工业", 1);
        var office = district.office("枫杨");
        for (var i = 1; i <= 7; i++) {
            var project = district.project("项目" + i, i % 2 == 0 ? office : null, "10");
            if (i % 3 == 0) {
                district.tagged(project, "industry");
            }
            district.reports(project, "statistical", 2020, 9, i + ".1");
            district.reports(project, "statistical", 2020, 10, i + ".37");
        }

        var year = at("2020-11-16T09:00", 2020, Ledger.STATISTICAL);
        var october = new StatisticsMonth(2020, 10);

        keyoffice().does(() -> {
            assertThat(year.categories().getFirst().against().done())
                    .isEqualTo(sum(totals.behind(By.CATEGORY, "industry", october, Ledger.STATISTICAL)));
            assertThat(year.offices())
                    .allSatisfy(row -> assertThat(row.against().done())
                            .isEqualTo(sum(totals.behind(By.OFFICE, row.unit(), october, Ledger.STATISTICAL))));
            assertThat(year.total().done())
                    .isEqualTo(year.offices().stream()
                            .map(row -> row.against().done())
                            .reduce(Money.ZERO, Money::plus));
        });
    }

    @Test
    void officesAreRankedByTheirDistanceToPaceAndWhatBelongsToNoneIsNot() {
        var first = district.office("枫杨");
        var second = district.office("石佛");
        var one = district.project("枫杨的", first, "10");
        var two = district.project("石佛的", second, "10");
        var none = district.project("区本级的", null, "10");
        district.target(2020, "office", first, "10", null);
        district.target(2020, "office", second, "10", null);
        district.reports(one, "statistical", 2020, 9, "5");
        district.reports(two, "statistical", 2020, 9, "6");
        district.reports(one, "statistical", 2020, 10, "9");
        district.reports(two, "statistical", 2020, 10, "6.5");
        district.reports(none, "statistical", 2020, 10, "1");

        assertThat(at("2020-11-16T09:00", 2020, Ledger.STATISTICAL).offices())
                .extracting(Year.Office::name, Year.Office::rank, Year.Office::moved)
                .containsExactly(
                        tuple("枫杨", Optional.of(1), 1),
                        tuple("石佛", Optional.of(2), -1),
                        tuple(null, Optional.empty(), 0));
    }

    @Test
    void aYearWithGrowthOnlyShowsNoAmountAnywhere() {
        district.category("industry", "工业", 1);
        district.published(2021, 12, "total", null, null, "-7.8");
        district.published(2021, 12, "category", "industry", null, "57.1");
        district.target(2022, "total", null, null, "20");

        var year = at("2022-11-14T09:00", 2022, Ledger.STATISTICAL);

        assertThat(year.growthOnly()).isTrue();
        assertThat(year.total().target().orElseThrow().growth()).isEqualByComparingTo("20");
        assertThat(year.total().target().orElseThrow().amount()).isNull();
        assertThat(year.total().done()).isNull();
        assertThat(year.forecast()).isEmpty();
        assertThat(year.months()).allSatisfy(month -> {
            assertThat(month.done()).isNull();
            assertThat(month.pace()).isNull();
            assertThat(month.lastYear()).isNull();
        });
        assertThat(year.months().getLast().growthLastYear()).isEqualByComparingTo("-7.8");
        assertThat(year.categories()
                        .getFirst()
                        .against()
                        .latest(2021)
                        .orElseThrow()
                        .growth())
                .isEqualByComparingTo("57.1");
    }

    @Test
    void aPublishedAmountStandsWhereNoProjectReported() {
        district.published(2021, 12, "total", null, "575", "-17.5");
        district.target(2022, "total", null, "605", "5.2");

        var before = at("2022-11-14T09:00", 2021, Ledger.STATISTICAL);
        var now = at("2022-11-14T09:00", 2022, Ledger.STATISTICAL);

        assertThat(before.total().done()).isEqualTo(Money.ofYi("575"));
        assertThat(before.reported()).isFalse();
        assertThat(now.months().getLast().lastYear()).isEqualTo(Money.ofYi("575"));
        assertThat(now.total().target().orElseThrow().growth()).isEqualByComparingTo("5.2");
        assertThat(now.growthOnly()).isFalse();
    }

    @Test
    void asOfAnEarlierDayTheBoardIsWhatItWas() {
        var project = district.project("长城基地", null, "20");
        district.target(2020, "total", null, "470", null);
        district.at("2020-10-12T09:00");
        district.reports(project, "statistical", 2020, 9, "10");
        district.at("2020-11-09T09:00");
        var then = district.now();
        var seen = asOf(then);

        district.at("2020-11-12T09:00");
        district.reports(project, "statistical", 2020, 9, "11");
        district.reports(project, "statistical", 2020, 10, "13");

        assertThat(asOf(then)).isEqualTo(seen);
        assertThat(seen.total().done()).isEqualTo(Money.ofYi("10"));
        assertThat(at("2020-11-16T09:00", 2020, Ledger.STATISTICAL).total().done())
                .isEqualTo(Money.ofYi("13"));
    }

    @Test
    void theOtherLedgerStandsBesideAndIsNeverAdded() {
        var project = district.project("两本账", null, "20");
        district.plansYear(project, 2020, "10");
        district.reports(project, "statistical", 2020, 10, "3");
        district.reports(project, "dispatch", 2020, 10, "8");

        var year = at("2020-11-16T09:00", 2020, Ledger.STATISTICAL);

        assertThat(year.total().done()).isEqualTo(Money.ofYi("3"));
        assertThat(year.other().orElseThrow().done()).isEqualTo(Money.ofYi("8"));
        assertThat(year.other().orElseThrow().completion()).isEqualByComparingTo("80");
        assertThat(at("2020-11-16T09:00", 2020, Ledger.DISPATCH).total().done()).isEqualTo(Money.ofYi("8"));
    }

    private Year asOf(java.time.Instant moment) {
        return Today.replay(
                BuiltDistrict.moment("2020-11-16T09:00"),
                () -> keyoffice().get(() -> new AsOf(moment).get(() -> board.of(2020, Ledger.STATISTICAL))));
    }

    private Year at(String local, int year, Ledger ledger) {
        district.at(local);
        return Today.replay(district.now(), () -> keyoffice().get(() -> board.of(year, ledger)));
    }

    private static Money sum(java.util.List<Contribution> rows) {
        return rows.stream().map(Contribution::ytd).reduce(Money.ZERO, Money::plus);
    }

    private Persona keyoffice() {
        return Persona.of(district.id(), Role.KEYOFFICE);
    }
}
