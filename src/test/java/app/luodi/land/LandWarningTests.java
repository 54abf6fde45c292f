package app.luodi.land;

import static app.luodi.land.ParcelBench.day;
import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.land.LandWarning.Kind;
import app.luodi.land.Parcel.Check;
import app.luodi.land.Parcel.Duties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandWarningTests {
    private static final LandWarning.Days USUAL = new LandWarning.Days(90, 30, 180, 365, 730, 90, 30, 365);
    private static final Parcel PARCEL = ParcelBench.parcel("GX-1", "66666.67", UUID.randomUUID())
            .with(ParcelBench.won(SupplyMode.AUCTION, null, "2021-05-01", "2021-05-10"));

    private static List<LandWarning> on(String today, Parcel parcel, @Nullable LocalDate pausedSince) {
        return LandWarning.of(parcel, LocalDate.parse(today), USUAL, pausedSince);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-01, ,",
        "2021-08-03, START_SOON, NONE",
        "2021-10-02, START_SOON, YELLOW",
        "2021-11-01, START_OVERDUE, YELLOW",
        "2022-04-29, START_OVERDUE, YELLOW",
        "2022-04-30, IDLE_NEAR, RED",
        "2022-11-01, IDLE_NEAR, RED",
        "2022-11-02, IDLE, RED",
        "2023-10-31, IDLE, RED",
        "2023-11-01, TAKE_BACK, RED"
    })
    void theStartOfTheContractWarnsBeforeAndUntilTheLandIsTakenBack(
            String today, @Nullable Kind kind, @Nullable Light light) {
        var warnings = on(today, PARCEL.with(ParcelBench.toStart("2021-11-01", null)), null);
        assertThat(warnings).hasSize(kind == null ? 0 : 1).allMatch(one -> one.kind() == kind && one.light() == light);
    }

    @Test
    void whoHasStartedIsNotWarnedOfIdleLand() {
        assertThat(on("2023-11-01", PARCEL.with(ParcelBench.toStart("2021-11-01", "2022-10-30")), null))
                .isEmpty();
    }

    @Test
    void anAgreedExtensionMovesTheDayThatCounts() {
        var extended = new Duties(day("2021-11-01"), day("2022-08-01"), "考古发掘，郑自然资函〔2021〕8号", null, null, null, null);
        assertThat(on("2022-06-01", PARCEL.with(extended), null))
                .extracting(LandWarning::kind)
                .containsExactly(Kind.START_SOON);
    }

    @Test
    void theIdleLandFeeIsAFifthOfThePrice() {
        assertThat(on("2022-12-01", PARCEL.with(ParcelBench.toStart("2021-11-01", null)), null))
                .extracting(LandWarning::fee)
                .containsExactly(Money.ofWan("600"));
    }

    @Test
    void worksThatStoppedForAYearWithLessThanAThirdBuiltAreIdleLandToo() {
        var begun = new Duties(day("2021-11-01"), null, null, day("2021-10-01"), new BigDecimal("20"), null, null);
        var third = new Duties(day("2021-11-01"), null, null, day("2021-10-01"), new BigDecimal("33.34"), null, null);
        var paused = LocalDate.of(2022, 1, 1);
        assertThat(on("2022-12-31", PARCEL.with(begun), paused)).isEmpty();
        assertThat(on("2023-01-01", PARCEL.with(begun), paused))
                .extracting(LandWarning::kind)
                .containsExactly(Kind.STOPPED);
        assertThat(on("2023-01-01", PARCEL.with(third), paused)).isEmpty();
        assertThat(on("2023-01-01", PARCEL.with(begun), null)).isEmpty();
    }

    @Test
    void completionChecksAndTheEndOfTheTermWarnToo() {
        var parcel = new Parcel(
                null,
                PARCEL.ground(),
                ParcelBench.won(SupplyMode.FLEXIBLE, 20, "2003-01-10", "2003-02-01"),
                new Duties(day("2003-06-01"), null, null, day("2003-06-01"), null, day("2022-12-31"), null),
                List.of(),
                List.of(),
                List.of(
                        new Check(LocalDate.of(2022, 11, 1), "亩均税收", null, null),
                        new Check(LocalDate.of(2022, 12, 1), "投资强度", null, null),
                        new Check(LocalDate.of(2022, 1, 1), "首检", LocalDate.of(2022, 1, 5), "合格")),
                false,
                0);
        assertThat(on("2022-11-14", parcel, null))
                .extracting(LandWarning::kind)
                .containsExactly(Kind.CHECK_OVERDUE, Kind.COMPLETE_SOON, Kind.CHECK_SOON, Kind.RENEWAL);
    }

    @Test
    void anIndicatorIsMetAtItsPromiseAndMissedBelowIt() {
        assertThat(control("350", "350").met()).contains(true);
        assertThat(control("350", "349.99").met()).contains(false);
        assertThat(control("350", "349.99").difference()).contains(new BigDecimal("-0.01"));
        assertThat(control("350", null).met()).isEmpty();
        var energy = new Control(
                "energy",
                null,
                Control.Better.AT_MOST,
                "吨标煤/万元",
                new BigDecimal("0.2"),
                null,
                new BigDecimal("0.3"),
                null,
                null);
        assertThat(energy.met()).contains(false);
    }

    @Test
    void aMuIsAFifteenthOfAHectareExactly() {
        assertThat(Area.of("10000.00").mu()).isEqualByComparingTo("15");
        assertThat(Area.of("66666.67").mu()).isEqualByComparingTo("100.000005");
        assertThat(Area.read(new BigDecimal("1.005"))).isEmpty();
    }

    private static Control control(String promised, @Nullable String achieved) {
        return new Control(
                "investment",
                null,
                Control.Better.AT_LEAST,
                "万元/亩",
                new BigDecimal(promised),
                null,
                achieved == null ? null : new BigDecimal(achieved),
                null,
                null);
    }
}
