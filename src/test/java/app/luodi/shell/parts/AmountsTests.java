package app.luodi.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AmountsTests {
    @Test
    void boardsShowYiWithTwoDecimalsAndSeparators() {
        assertThat(Amounts.yi(Money.ofYi("1570.375"))).isEqualTo("1,570.38");
        assertThat(Amounts.yi(Money.ofYi("30"))).isEqualTo("30.00");
    }

    @Test
    void formsShowWanWithoutDecimals() {
        assertThat(Amounts.wan(Money.ofWan("17200"))).isEqualTo("17,200");
        assertThat(Amounts.wanExact(Money.ofWan("17200.5"))).isEqualTo("17,200.5");
    }

    @Test
    void theUnknownIsADashAndNeverZero() {
        assertThat(Amounts.yi(null)).isEqualTo("—");
        assertThat(Amounts.wan(null)).isEqualTo("—");
        assertThat(Amounts.percent(null)).isEqualTo("—");
        assertThat(Amounts.rate(null, Money.ofYi("1"))).isNull();
        assertThat(Amounts.rate(Money.ofYi("1"), Money.ZERO)).isNull();
    }

    @Test
    void differencesCarryATrueMinusOrAPlus() {
        assertThat(Amounts.points(new BigDecimal("-2.74"))).isEqualTo("−2.7");
        assertThat(Amounts.points(new BigDecimal("2.4"))).isEqualTo("+2.4");
        assertThat(Amounts.signed(26)).isEqualTo("+26");
        assertThat(Amounts.signed(0)).isEqualTo("0");
        assertThat(Amounts.growth(new BigDecimal("-7.8"))).isEqualTo("−7.8%");
    }

    @Test
    void aTinyDifferenceRoundedAwayHasNoSign() {
        assertThat(Amounts.points(new BigDecimal("-0.04"))).isEqualTo("0.0");
    }

    @Test
    void ratesAreNotClamped() {
        assertThat(Amounts.percent(Amounts.rate(Money.ofYi("3"), Money.ofYi("2"))))
                .isEqualTo("150.0%");
    }

    @Test
    void writtenDatesStayAsWritten() {
        assertThat(Amounts.when("2022年3月底", LocalDate.of(2022, 3, 31))).isEqualTo("2022年3月底");
        assertThat(Amounts.when("", LocalDate.of(2022, 3, 31))).isEqualTo("2022-03-31");
        assertThat(Amounts.shortDate(LocalDate.of(2022, 11, 4), LocalDate.of(2022, 11, 14)))
                .isEqualTo("11-04");
        assertThat(Amounts.shortDate(LocalDate.of(2023, 1, 15), LocalDate.of(2022, 11, 14)))
                .isEqualTo("2023-01-15");
        assertThat(Amounts.dayOfWeek(LocalDate.of(2022, 11, 14))).isEqualTo("2022-11-14 周一");
    }
}
