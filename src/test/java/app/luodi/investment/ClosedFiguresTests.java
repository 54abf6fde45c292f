package app.luodi.investment;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.investment.ReportingInvestment.Entry;
import app.luodi.investment.closed.ClosedFigures;
import app.luodi.investment.closed.Closing;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class ClosedFiguresTests {
    private static final StatisticsMonth FEBRUARY = new StatisticsMonth(2022, 2);

    @Autowired
    ReportingInvestment reporting;

    @Autowired
    ClosingPeriods closing;

    @Autowired
    ClosedFigures closed;

    @Autowired
    InvestmentTotals totals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    FoundingDistricts founding;

    String district = "";
    Persona keyoffice = Persona.of("none", Role.KEYOFFICE);
    UUID first = new UUID(0, 0);
    UUID second = first;

    @BeforeEach
    void aMonthOfTwoProjects() {
        district = "closed" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        var given = new Given(jdbc, tx, founding);
        given.district(district);
        founding.replays(district);
        keyoffice = Persona.of(district, Role.KEYOFFICE);
        first = given.project(district, "甲", given.office(district, "枫杨"), null);
        second = given.project(district, "乙", given.office(district, "沟赵"), null);
        on(
                "2022-03-05",
                () -> reporting
                        .reportAll(java.util.List.of(entry(first, "100.0001", 0), entry(second, "40", 0)))
                        .orThrow());
    }

    @Test
    void aClosedMonthKeepsItsFiguresToTheFenWhileLiveOnesGoOn() {
        on("2022-03-20", () -> closing.close(Ledger.DISPATCH, FEBRUARY).orThrow());
        on("2022-03-25", () -> closing.reopen(Ledger.DISPATCH, FEBRUARY, "更正").orThrow());
        on(
                "2022-03-26",
                () -> jdbc("update investment_return set ytd = ytd - 100000000, version = 2 where project_id = '"
                        + first + "'"));

        var one = closings().getFirst();
        assertThat(one.total().ytd()).isEqualTo(Money.ofWan("140.0001"));
        assertThat(one.total().now()).isEqualTo(Money.ofWan("40.0001"));
        assertThat(one.total().changed()).isEqualTo(Money.ofWan("-100"));
        assertThat(one.figures())
                .filteredOn(figure -> figure.split().equals("office"))
                .extracting(Closing.Figure::name, Closing.Figure::ytd, Closing.Figure::projects)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("枫杨", Money.ofWan("100.0001"), 1),
                        org.assertj.core.api.Assertions.tuple("沟赵", Money.ofWan("40"), 1));
        // the board as of the closing shows the same, to the 分
        assertThat(on("2022-04-01", () -> new AsOf(one.at()).get(() -> totals.total(FEBRUARY, Ledger.DISPATCH))))
                .isEqualTo(one.total().ytd());
    }

    @Test
    void closedOnceMoreItIsAnotherClosingAndTheFirstStays() {
        on("2022-03-20", () -> closing.close(Ledger.DISPATCH, FEBRUARY).orThrow());
        on("2022-03-25", () -> closing.reopen(Ledger.DISPATCH, FEBRUARY, "更正").orThrow());
        on(
                "2022-03-26",
                () -> jdbc("update investment_return set ytd = ytd + 100000000, version = 2 where project_id = '"
                        + second + "'"));
        on("2022-03-28", () -> closing.close(Ledger.DISPATCH, FEBRUARY).orThrow());

        assertThat(closings()).extracting(Closing::number).containsExactly(2, 1);
        assertThat(closings())
                .extracting(one -> one.total().ytd())
                .containsExactly(Money.ofWan("240.0001"), Money.ofWan("140.0001"));
        assertThat(keyoffice.get(() -> totals.by(By.OFFICE, FEBRUARY, Ledger.DISPATCH)))
                .hasSize(2);
    }

    private java.util.List<Closing> closings() {
        return on("2022-04-01", () -> closed.of(2022, Ledger.DISPATCH));
    }

    private int jdbc(String sql) {
        return java.util.Objects.requireNonNull(
                tx.execute(status -> jdbc.sql(sql).update()));
    }

    private <T> T on(String day, Supplier<T> work) {
        return Today.replay(Instant.parse(day + "T02:00:00Z"), () -> keyoffice.get(work));
    }

    private static Entry entry(UUID project, String wan, int seen) {
        return new Entry(project, Ledger.DISPATCH, FEBRUARY, Draft.ofYearToDate(Money.ofWan(wan)), seen);
    }
}
