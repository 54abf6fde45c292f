package app.luodi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.kernel.Outcome.Refused;
import app.luodi.kernel.WhenText.Precision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTextTests {
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 14);

    @ParameterizedTest
    @CsvSource({
        "2022-03-05, 2022-03-05, 2022-03-05, DAY",
        "2022.3.5, 2022-03-05, 2022-03-05, DAY",
        "2022/03/05, 2022-03-05, 2022-03-05, DAY",
        "2022年3月5日, 2022-03-05, 2022-03-05, DAY",
        "２０２２年３月５日, 2022-03-05, 2022-03-05, DAY",
        "20220305, 2022-03-05, 2022-03-05, DAY",
        "3月5日, 2022-03-05, 2022-03-05, DAY",
        "明年3月5日, 2023-03-05, 2023-03-05, DAY",
        "2022.3, 2022-03-01, 2022-03-31, MONTH",
        "2022-10, 2022-10-01, 2022-10-31, MONTH",
        "2022年3月, 2022-03-01, 2022-03-31, MONTH",
        "202203, 2022-03-01, 2022-03-31, MONTH",
        "十二月, 2022-12-01, 2022-12-31, MONTH",
        "2022年3月底, 2022-03-31, 2022-03-31, MONTH_END",
        "2024年2月底, 2024-02-29, 2024-02-29, MONTH_END",
        "9月末, 2022-09-30, 2022-09-30, MONTH_END",
        "月底, 2022-11-30, 2022-11-30, MONTH_END",
        "3月上旬, 2022-03-01, 2022-03-10, TEN_DAYS",
        "3月中旬, 2022-03-11, 2022-03-20, TEN_DAYS",
        "3月下旬, 2022-03-21, 2022-03-31, TEN_DAYS",
        "2023年2月下旬, 2023-02-21, 2023-02-28, TEN_DAYS",
        "三季度, 2022-07-01, 2022-09-30, QUARTER",
        "2023年第一季度, 2023-01-01, 2023-03-31, QUARTER",
        "2023Q2, 2023-04-01, 2023-06-30, QUARTER",
        "三季度前, 2022-01-01, 2022-09-30, BY",
        "2022年9月底前, 2022-01-01, 2022-09-30, BY",
        "12月15日前, 2022-01-01, 2022-12-15, BY",
        "三季度末, 2022-09-30, 2022-09-30, MONTH_END",
        "上半年, 2022-01-01, 2022-06-30, HALF_YEAR",
        "2023年下半年, 2023-07-01, 2023-12-31, HALF_YEAR",
        "年底, 2022-12-31, 2022-12-31, YEAR_END",
        "2025年底, 2025-12-31, 2025-12-31, YEAR_END",
        "年底前, 2022-01-01, 2022-12-31, BY",
        "年内, 2022-01-01, 2022-12-31, YEAR",
        "2023年内, 2023-01-01, 2023-12-31, YEAR",
        "明年, 2023-01-01, 2023-12-31, YEAR",
        "2025, 2025-01-01, 2025-12-31, YEAR",
        "本周, 2022-11-14, 2022-11-20, WEEK",
        "2022-2025, 2022-01-01, 2025-12-31, RANGE",
        "2021.5-2023.6, 2021-05-01, 2023-06-30, RANGE",
        "2021-01/2023-12, 2021-01-01, 2023-12-31, RANGE",
        "2023年6月-2025年, 2023-06-01, 2025-12-31, RANGE",
        "2023年6月至2025年12月, 2023-06-01, 2025-12-31, RANGE",
        "2021—2023年, 2021-01-01, 2023-12-31, RANGE",
    })
    void isUnderstoodAsTheOfficesWriteIt(String written, LocalDate from, LocalDate to, Precision precision) {
        var when = WhenText.parse(written, TODAY).orThrow();
        assertThat(when).isEqualTo(new WhenText(written, from, to));
        assertThat(when.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9月前", "2022年9月前", "2022年前"})
    void asksWhereBeforeHasTwoMeanings(String written) {
        assertThat(refusalOf(written)).isEqualTo("kernel.when.before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4/2022", "05-06-22", "22.3", "11-14", "22年3月"})
    void asksWhereTheOrderOfDayAndMonthIsUnclear(String written) {
        assertThat(refusalOf(written)).isEqualTo("kernel.when.order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "待定", "——", "/", "不涉及", "长期"})
    void saysThatThereIsNoDate(String written) {
        assertThat(refusalOf(written)).isEqualTo("kernel.when.none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "2022.13", "2022年13月", "2022-00-10"})
    void saysThatThereIsNoSuchDay(String written) {
        assertThat(refusalOf(written)).isEqualTo("kernel.when.noday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"尽快", "春节后", "3", "2022年3月底左右", "五季度", "2023-2022", "abc"})
    void doesNotGuessWhatItCannotRead(String written) {
        assertThat(refusalOf(written)).isEqualTo("kernel.when.unreadable");
    }

    @Test
    void isKeptAsWrittenAndComparedByTheLastDay() {
        var endOfMarch = WhenText.parse(" 2022年3月底 ", TODAY).orThrow();
        assertThat(endOfMarch).hasToString("2022年3月底");
        assertThat(endOfMarch)
                .isGreaterThan(WhenText.day(LocalDate.of(2022, 3, 30)))
                .isLessThan(WhenText.parse("三季度前", TODAY).orThrow())
                .isEqualByComparingTo(WhenText.parse("2022.3", TODAY).orThrow());
    }

    @Test
    void keepsItsPrecisionWhenReadBackInAnotherYear() {
        var kept = new WhenText("三季度前", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 9, 30));
        assertThat(kept.precision()).isEqualTo(Precision.BY);
    }

    private static String refusalOf(String written) {
        return WhenText.parse(written, TODAY) instanceof Refused<WhenText>(var reasons)
                ? reasons.getFirst().key()
                : "understood";
    }
}
