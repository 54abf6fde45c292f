package app.luodi.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.kernel.Money;
import app.luodi.shell.parts.MoneyText.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17,200       | 17200",
                "１７，２００   | 17200",
                "1.2亿        | 12000",
                "1.2 亿元     | 12000",
                "3,400万      | 3400",
                "500000元     | 50",
                "￥500000元   | 50",
                "-60          | -60",
                "−60          | -60",
                "0            | 0",
                ".5           | 0.5",
            })
    void readsAmountsAsPeopleTypeThem(String typed, String wan) {
        assertThat(MoneyText.read(typed, Unit.WAN)).contains(Money.ofWan(wan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"约3百", "三百", "", "1.2.3", "12亿5千万", "abc", "0.00000001"})
    void whatIsNoAmountIsNotGuessed(String typed) {
        assertThat(MoneyText.read(typed, Unit.WAN)).isEmpty();
    }

    @Test
    void aBareNumberHasTheUnitOfTheField() {
        assertThat(MoneyText.read("30", Unit.YI)).contains(Money.ofYi("30"));
        assertThat(MoneyText.read("30", Unit.YUAN)).contains(Money.ofWan("0.003"));
    }
}
