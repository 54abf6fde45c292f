package app.luodi.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.kernel.Money;
import app.luodi.projects.ListClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The formulas of domain.md 4.3, each with a published example and with a case that breaks it. */
class RatesTests {
    private static final LocalDate END = LocalDate.of(2022, 12, 31);
    private static final Cohort YEAR = new Cohort(2022, null, END, Cohort.Start.STARTED);

    @Test
    void weinanPerformed291Of292AndTheEndedOneStaysInTheDenominator() {
        var cases = new ArrayList<>(many(291, Map.of("signed", day(3))));
        cases.add(labelled(Map.of("signed", day(3)), "terminated"));
        var figure = Figure.of(Rate.PERFORMED, YEAR, cases);
        assertThat(figure.part()).isEqualTo(291);
        assertThat(figure.whole()).isEqualTo(292);
        assertThat(figure.byCount().orElseThrow().setScale(2, RoundingMode.DOWN))
                .isEqualByComparingTo("99.65");
    }

    @Test
    void zhumadianStarted30Of42Signed() {
        var cases = new ArrayList<>(many(30, Map.of("signed", day(1), "started", day(1))));
        cases.addAll(many(12, Map.of("signed", day(1))));
        assertThat(rate(Rate.STARTED_OF_SIGNED, cases)).isEqualByComparingTo("71.4");
    }

    @Test
    void theChainStandsOverTheStageBefore() {
        var cases = List.of(
                one(Map.of("signed", day(1), "started", day(2), "in_production", day(5), "at_capacity", day(6))),
                one(Map.of("signed", day(1), "started", day(2), "in_production", day(5))),
                one(Map.of("signed", day(1), "started", day(2))),
                one(Map.of("signed", day(1))),
                labelled(Map.of("signed", day(1)), "终止"));
        assertThat(rate(Rate.PERFORMED, cases)).isEqualByComparingTo("80");
        assertThat(rate(Rate.STARTED_OF_SIGNED, cases)).isEqualByComparingTo("60");
        assertThat(rate(Rate.STARTED_OF_PERFORMED, cases)).isEqualByComparingTo("75");
        assertThat(rate(Rate.IN_PRODUCTION, cases)).isEqualByComparingTo("66.7");
        assertThat(rate(Rate.AT_CAPACITY, cases)).isEqualByComparingTo("50");
        assertThat(rate(Rate.PERFORMING, cases)).isEqualByComparingTo("0");
    }

    @Test
    void henanCompleted104PercentAndItIsNotClamped() {
        var cases = new ArrayList<Case>();
        for (var n = 0; n < 100; n++) {
            cases.add(listed(ListClass.FINISHING, Map.of("completed", day(11)), null));
        }
        cases.addAll(many(4, Map.of("completed", day(12))));
        assertThat(rate(Rate.COMPLETED, cases)).isEqualByComparingTo("104");
    }

    @Test
    void jiangmenPrintsStartsOverThePlanAndOverThePlanToDate() {
        var may = new Cohort(2022, null, day(5), Cohort.Start.STARTED);
        var cases = List.of(
                listed(ListClass.NEW, Map.of("started", day(4)), day(4)),
                listed(ListClass.NEW, Map.of(), day(5)),
                listed(ListClass.NEW, Map.of("started", day(5)), day(9)),
                listed(ListClass.NEW, Map.of(), day(10)));
        assertThat(Figure.of(Rate.NEW_STARTED, may, cases).byCount().orElseThrow())
                .isEqualByComparingTo("50");
        assertThat(Figure.of(Rate.STARTED_OF_DUE, may, cases).byCount().orElseThrow())
                .isEqualByComparingTo("100");
    }

    @Test
    void aProjectWithoutLandIsNotAskedForIt() {
        var cases = List.of(
                one(Map.of("signed", day(1), "land_won", day(2))),
                new Case(
                        UUID.randomUUID(),
                        "租赁厂房",
                        null,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of("signed", day(1)),
                        Set.of(),
                        Map.of(),
                        Set.of(),
                        Means.NONE));
        assertThat(Figure.of(Rate.LAND_WON, YEAR, cases).whole()).isEqualTo(1);
        assertThat(rate(Rate.LAND_WON, cases)).isEqualByComparingTo("100");
    }

    @Test
    void whoStartedDependsOnWhichDateIsTheStart() {
        var cases = List.of(
                one(Map.of("signed", day(1), "started", day(3))),
                one(Map.of("signed", day(1), "construction_permit", day(2))),
                verified(Map.of("signed", day(1), "started", day(3))));
        assertThat(started(cases, Cohort.Start.STARTED)).isEqualTo(2);
        assertThat(started(cases, Cohort.Start.VERIFIED)).isEqualTo(1);
        assertThat(started(cases, Cohort.Start.CONSTRUCTION_PERMIT)).isEqualTo(1);
        assertThat(started(cases, Cohort.Start.IN_STATISTICS)).isZero();
    }

    @Test
    void theYearsInvestmentIsWeighedByPlansAndCountedByProjects() {
        var figure = Figure.of(Rate.INVESTED, YEAR, List.of(invested("100", "120"), invested("100", "30")));
        assertThat(figure.byAmount().orElseThrow()).isEqualByComparingTo("75");
        assertThat(figure.byCount().orElseThrow()).isEqualByComparingTo("50");
    }

    /** 阿坝: 15.49% of what was agreed is in place. */
    @Test
    void fundsInPlaceStandOverWhatWasAgreedAndAreNotClamped() {
        var figure = Figure.of(
                Rate.FUNDED,
                YEAR,
                List.of(funded("100", "15.49", false), funded("100", null, false), funded("50", "9", true)));
        assertThat(figure.whole()).isEqualTo(2);
        assertThat(figure.byAmount().orElseThrow()).isEqualByComparingTo("7.745");
        assertThat(figure.unknown()).isEqualTo(1);
        assertThat(Figure.of(Rate.FUNDED, YEAR, List.of(funded("100", "130", false)))
                        .byAmount()
                        .orElseThrow())
                .isEqualByComparingTo("130");
        assertThat(Figure.of(Rate.FUNDED, YEAR, List.of(funded("0", "9", false)))
                        .byAmount())
                .isEmpty();
    }

    /** 河南: of 3319 items 95.7% were done. */
    @Test
    void approvalsAreCountedInItems() {
        var figure = Figure.of(Rate.APPROVED, YEAR, List.of(approved(3000, 2900), approved(319, 276), approved(0, 0)));
        assertThat(figure.whole()).isEqualTo(3319);
        assertThat(figure.byCount().orElseThrow().setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo("95.7");
        assertThat(figure.byAmount()).isEmpty();
    }

    private static Case funded(String agreed, @Nullable String inPlace, boolean ended) {
        return new Case(
                UUID.randomUUID(),
                "项目",
                null,
                false,
                true,
                Money.ofYi(agreed),
                null,
                null,
                null,
                null,
                Map.of("signed", day(1)),
                Set.of(),
                Map.of(),
                ended ? Set.of("terminated") : Set.of(),
                new Means(inPlace == null ? null : Money.ofYi(inPlace), null, 0, 0));
    }

    private static Case approved(int due, int done) {
        var one = one(Map.of("signed", day(1)));
        return new Case(
                one.project(),
                one.name(),
                null,
                false,
                true,
                null,
                null,
                null,
                null,
                null,
                one.reached(),
                Set.of(),
                Map.of(),
                Set.of(),
                new Means(null, null, due, done));
    }

    @Test
    void ahead97_2Less83_3Is13_9Points() {
        var pacing = new Pacing(new BigDecimal("97.2"), new BigDecimal("83.3"));
        assertThat(pacing.points()).isEqualByComparingTo("13.9");
        assertThat(new Pacing(new BigDecimal("40"), new BigDecimal("50"))
                        .relative()
                        .orElseThrow())
                .isEqualByComparingTo("80");
        assertThat(new Pacing(BigDecimal.ZERO, BigDecimal.ZERO).relative()).isEmpty();
    }

    @Test
    void ofNothingThereIsNoRate() {
        assertThat(Rate.values())
                .allSatisfy(rate ->
                        assertThat(Figure.of(rate, YEAR, List.of()).byCount()).isEmpty())
                .allSatisfy(rate ->
                        assertThat(Figure.of(rate, YEAR, List.of()).byAmount()).isEmpty());
    }

    @Test
    void anAmountNobodyKnowsIsLeftOutAndCounted() {
        var figure = Figure.of(Rate.PERFORMED, YEAR, List.of(one(Map.of("signed", day(1)))));
        assertThat(figure.unknown()).isEqualTo(1);
        assertThat(figure.byAmount()).isEmpty();
        assertThat(figure.byCount().orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void poolsAreCountedAsTheYearOpened() {
        var before = LocalDate.of(2021, 6, 1);
        var cases = List.of(
                one(Map.of("signed", before, "started", day(3))),
                one(Map.of("signed", before)),
                one(Map.of("signed", day(1), "started", day(2))),
                one(Map.of("signed", before, "started", before, "in_production", day(4))));
        assertThat(rate(Rate.TO_BUILDING, cases)).isEqualByComparingTo("50");
        assertThat(rate(Rate.TO_YIELDING, cases)).isEqualByComparingTo("100");
    }

    @Test
    void fromLandToStart() {
        var cases = List.of(
                one(Map.of("land_won", day(1), "construction_permit", day(1))),
                one(Map.of("land_won", LocalDate.of(2022, 1, 1), "construction_permit", LocalDate.of(2022, 1, 31))),
                one(Map.of("land_won", LocalDate.of(2022, 1, 1), "construction_permit", LocalDate.of(2022, 3, 31))),
                one(Map.of("construction_permit", day(4))));
        var land = LandToStart.of(YEAR, cases, "land_won", "construction_permit", 30);
        assertThat(land.spans()).hasSize(3);
        assertThat(land.median()).contains(30L);
        assertThat(land.ninetieth()).contains(89L);
        assertThat(land.within()).isEqualTo(2);
        assertThat(LandToStart.of(YEAR, List.of(), "land_won", "started", 30).median())
                .isEmpty();
    }

    private static int started(List<Case> cases, Cohort.Start start) {
        return Figure.of(Rate.STARTED_OF_SIGNED, new Cohort(2022, null, END, start), cases)
                .part();
    }

    private static BigDecimal rate(Rate rate, List<Case> cases) {
        return Figure.of(rate, YEAR, cases).byCount().orElseThrow().setScale(1, RoundingMode.HALF_UP);
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2022, month, 15);
    }

    private static List<Case> many(int count, Map<String, LocalDate> reached) {
        var cases = new ArrayList<Case>();
        for (var n = 0; n < count; n++) {
            cases.add(one(reached));
        }
        return cases;
    }

    private static Case one(Map<String, LocalDate> reached) {
        return build(reached, Set.of(), null, null, null, Set.of(), Map.of());
    }

    private static Case labelled(Map<String, LocalDate> reached, String label) {
        return build(reached, Set.of(label), null, null, null, Set.of(), Map.of());
    }

    private static Case verified(Map<String, LocalDate> reached) {
        return build(reached, Set.of(), null, null, null, Set.of("started"), Map.of());
    }

    private static Case listed(ListClass as, Map<String, LocalDate> reached, @Nullable LocalDate plan) {
        return build(reached, Set.of(), as, null, null, Set.of(), plan == null ? Map.of() : Map.of("started", plan));
    }

    private static Case invested(String planned, String done) {
        return build(Map.of(), Set.of(), null, Money.ofYi(planned), Money.ofYi(done), Set.of(), Map.of());
    }

    private static Case build(
            Map<String, LocalDate> reached,
            Set<String> labels,
            @Nullable ListClass as,
            @Nullable Money planned,
            @Nullable Money done,
            Set<String> verified,
            Map<String, LocalDate> due) {
        return new Case(
                UUID.randomUUID(),
                "项目",
                null,
                false,
                true,
                null,
                null,
                as,
                planned,
                done,
                new HashMap<>(reached),
                verified,
                due,
                labels,
                Means.NONE);
    }
}
