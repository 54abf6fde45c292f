package app.luodi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.ListClass;
import app.luodi.projects.Tags;
import app.luodi.targets.BandFilling.Band;
import app.luodi.targets.BandFilling.Candidate;
import app.luodi.targets.Judged.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Every shape of domain.md 4.1 with a published example, and with a case that breaks it. */
@LuodiTest
class TargetShapesTests {
    @Autowired
    SettingTargets setting;

    @Autowired
    JudgingTargets judging;

    @Autowired
    PublishedFigures published;

    @Autowired
    Comparators comparators;

    @Autowired
    PacingCurves curves;

    @Autowired
    YearTargets years;

    @Autowired
    Tags tags;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    String id = "";

    @SuppressWarnings("NullAway.Init")
    BuiltDistrict district;

    Persona keyoffice = Persona.of("none", Role.KEYOFFICE);
    Persona bureau = keyoffice;

    @BeforeEach
    void aDistrict() {
        id = "shapes" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        district = new BuiltDistrict(id, id, founding, jdbc, tx);
        keyoffice = Persona.of(id, Role.KEYOFFICE);
        bureau = Persona.of(id, Role.STATISTICS);
    }

    @Test
    void anAmountIsJudgedByTheReturnsAndItsPace() {
        var project = district.project("国家超算郑州中心", null, "400");
        district.reports(project, "statistical", 2020, 12, "470");
        set(amount(2020, "470", Qualifier.ENSURE));
        assertThat(only(2020).measures().getFirst().actual()).isEqualByComparingTo("470");
        assertThat(only(2020).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aGrowthOf20PercentOrSoIsKeptWithin2Points() {
        set(growth(2021, "20", Qualifier.ABOUT));
        assertThat(only(2021).verdict()).isEqualTo(Verdict.UNKNOWN);
        grew(2021, 12, "18.1");
        assertThat(only(2021).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aGrowthThatMustBeEnsuredAllowsNothing() {
        set(growth(2021, "20", Qualifier.ENSURE));
        grew(2021, 12, "19.9");
        assertThat(only(2021).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void amountAndGrowthAreTwoMeasuresAndNeitherStandsForTheOther() {
        set(both(2021, "605", "5.2"));
        var project = district.project("郑东", null, "700");
        district.reports(project, "statistical", 2021, 12, "605");
        var judged = only(2021);
        assertThat(judged.shape()).isEqualTo(Shape.BOTH);
        assertThat(judged.measures()).extracting(Judged.Measure::verdict).containsExactly(Verdict.MET, Verdict.UNKNOWN);
    }

    @Test
    void aGrowthAtConstantPricesIsNeverHeldAgainstAmounts() {
        bureau.get(() -> published.record(figure(2020, 12, "1270.3", null))).orThrow();
        set(both(2021, "1400", "8").with(TargetTerms.at(Prices.CONSTANT)));
        assertThat(keyoffice.get(() -> years.of(2021)).consistency()).isEmpty();
        set(both(2021, "1400", "8")
                .with(new TargetTerms(
                        null, null, null, Prices.CURRENT, null, "现价", null, null, TargetTerms.Answers.NOBODY, null)));
        assertThat(keyoffice.get(() -> years.of(2021)).consistency())
                .singleElement()
                .satisfies(one -> assertThat(one.agrees()).isFalse());
    }

    @Test
    void newSigningsAreCountedAndPhasesNotTwice() {
        set(counted(2022, 29));
        var parent = district.project("一期二期", null, "30");
        district.reaches(parent, "signed", "2022-03-01");
        var phase = district.project("二期", null, "10");
        district.reaches(phase, "signed", "2022-03-01");
        keyoffice.does(() -> tx.executeWithoutResult(
                status -> jdbc.sql("update project set parent_id = ?, version = version + 1 where id = ?")
                        .params(parent, phase)
                        .update()));
        assertThat(only(2022).measures().getFirst().actual()).isEqualByComparingTo("1");
    }

    @Test
    void the125PlanIsFilledWithEachProjectOnce() {
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        var five = UUID.randomUUID();
        var bands = List.of(
                new Band(one, Money.ofYi("100"), null, 1),
                new Band(two, Money.ofYi("30"), null, 2),
                new Band(five, Money.ofYi("5"), null, 5));
        var candidates = signed("120", "110", "40", "6", "7", "8", "9", "5");
        var once = BandFilling.fill(bands, candidates, true);
        assertThat(once.get(one)).hasSize(1);
        assertThat(once.get(two)).hasSize(2);
        assertThat(once.get(five)).hasSize(5);
        var often = BandFilling.fill(bands, candidates, false);
        assertThat(often.get(one)).hasSize(2);
        assertThat(often.get(two)).hasSize(3);
        assertThat(often.get(five)).hasSize(8);
    }

    @Test
    void aBandGivesAProjectUpWhereAnotherNeedsIt() {
        var headquarters = UUID.randomUUID();
        var chain = UUID.randomUUID();
        var both = new Candidate(UUID.randomUUID(), Money.ofYi("50"), Set.of("总部", "主导产业链"));
        var chainOnly = new Candidate(UUID.randomUUID(), Money.ofYi("40"), Set.of("主导产业链"));
        var filled = BandFilling.fill(
                List.of(
                        new Band(chain, Money.ofYi("30"), "主导产业链", 1),
                        new Band(headquarters, Money.ofYi("10"), "总部", 1)),
                List.of(both, chainOnly),
                true);
        assertThat(filled.get(headquarters)).containsExactly(both.project());
        assertThat(filled.get(chain)).containsExactly(chainOnly.project());
    }

    @Test
    void aBandWithAnAttributeNoLabelStandsForIsNotJudged() {
        var project = district.project("百亿级总部", null, "100");
        district.reaches(project, "signed", "2022-03-01");
        set(banded(2022, 1, "100", "总部"));
        assertThat(only(2022).verdict()).isEqualTo(Verdict.UNKNOWN);
        keyoffice.does(() -> tags.define(new Tags.Tag("headquarters", "总部", Tags.Kind.LABEL), 1));
        assertThat(only(2022).measures().getFirst().actual()).isEqualByComparingTo("0");
        district.tagged(project, "headquarters");
        assertThat(only(2022).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void ninetyPercentOfTheNewStartsByTheEndOfSeptember() {
        IntStream.range(0, 10).forEach(n -> {
            var project = district.project("新开工" + n, null, "1");
            listed(project, 2021, "new");
            if (n < 9) {
                district.reaches(project, "started", n < 8 ? "2021-09-30" : "2021-10-01");
            }
        });
        set(share(2021, "90", ListClass.NEW, LocalDate.of(2021, 9, 30)));
        var measure = only(2021).measures().getFirst();
        assertThat(measure.actual()).isEqualByComparingTo("80");
        assertThat(measure.part()).isEqualTo(8);
        assertThat(measure.of()).isEqualTo(10);
        assertThat(measure.verdict()).isEqualTo(Verdict.MISSED);
        var rows = keyoffice.get(() -> judging.rows(only(2021).target().id())).orElseThrow();
        assertThat(rows.counted()).isEqualTo(8);
    }

    @Test
    void aShareOfNothingIsUnknown() {
        set(share(2021, "50", ListClass.PREPARING, LocalDate.of(2021, 9, 30)));
        assertThat(only(2021).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void funds25To30() {
        var target = set(counted(2022, 25).with(TargetTerms.range(30)));
        assertThat(Shape.of(target.said())).isEqualTo(Shape.RANGE);
        assertThat(refused(counted(2022, 25).with(TargetTerms.range(24))))
                .containsExactly("numberTo targets.rule.range");
    }

    @Test
    void threePointsAboveTheCity() {
        var above = growthless(2021, Indicator.FIXED_ASSET_INVESTMENT).with(TargetTerms.above("全市", "3"));
        set(above);
        grew(2021, 11, "12");
        grew(2021, 12, "11.5");
        compared(2021, 11, "8");
        assertThat(only(2021).measures().getFirst().actual()).isEqualByComparingTo("4");
        compared(2021, 12, "9");
        assertThat(only(2021).measures().getFirst().actual()).isEqualByComparingTo("2.5");
        assertThat(only(2021).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(refused(growthless(2022, Indicator.FIXED_ASSET_INVESTMENT).with(TargetTerms.above(" ", "3"))))
                .containsExactly("comparator targets.rule.comparator");
    }

    @Test
    void aLevelWithoutAUnitIsRefused() {
        assertThat(refused(growthless(2022, Indicator.RESEARCH_INTENSITY).with(TargetTerms.level("9", null))))
                .containsExactly("levelUnit targets.rule.unitless");
        set(growthless(2021, Indicator.RESEARCH_INTENSITY).with(TargetTerms.level("9", "%")));
        bureau.get(() -> published.record(new PublishedFigure(
                        new StatisticsMonth(2021, 12),
                        Indicator.RESEARCH_INTENSITY,
                        Scope.TOTAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "统计公报",
                        null,
                        false,
                        new TargetTerms.Level(new BigDecimal("9.1"), "%"))))
                .orThrow();
        assertThat(only(2021).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aBatchOfMajorProjectsByTheEndOfJune() {
        var by = new TargetDraft(
                        2021,
                        Ledger.STATISTICAL,
                        Indicator.STARTS,
                        Scope.TOTAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2021, 6, 30),
                        null,
                        null,
                        null,
                        null,
                        "郑东新区2022年度工作大会",
                        null,
                        null,
                        false)
                .with(TargetTerms.worded("一批重大项目落地开工"));
        assertThat(Shape.of(set(by).said())).isEqualTo(Shape.BY_DATE);
        assertThat(only(2021).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(refused(new TargetDraft(
                        2021,
                        Ledger.STATISTICAL,
                        Indicator.STARTS,
                        Scope.TOTAL,
                        null,
                        null,
                        null,
                        null,
                        3,
                        null,
                        null,
                        LocalDate.of(2022, 6, 30),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false)))
                .containsExactly("byDay targets.rule.day");
    }

    @Test
    void aTargetOfSeveralYearsBeginsBeforeItsYear() {
        set(amount(2025, "1000", Qualifier.STRIVE).with(TargetTerms.since(2020)));
        assertThat(refused(amount(2025, "1000", null).with(TargetTerms.since(2025))))
                .containsExactly("sinceYear targets.rule.since");
    }

    @Test
    void partsOfAllKindsKeepTheirGapToTheWhole() {
        set(amount(2022, "470", null));
        set(of(2022, Scope.LEADER, "300", TargetTerms.ofLeader("林乙")));
        set(of(2022, Scope.LEADER, "180", TargetTerms.ofLeader("何丁")));
        var gap = keyoffice
                .get(() -> years.of(2022))
                .gap(Indicator.FIXED_ASSET_INVESTMENT, Scope.LEADER, Ledger.STATISTICAL)
                .orElseThrow();
        assertThat(gap.gap()).isEqualTo(Money.ofYi("10"));
        assertThat(refused(of(2022, Scope.LEADER, "1", TargetTerms.NONE)))
                .containsExactly("leader targets.rule.leader");
    }

    @Test
    void aCurveIsTakenFromPastYears() {
        var project = district.project("往年", null, "100");
        district.reports(project, "statistical", 2020, 2, "10");
        district.reports(project, "statistical", 2020, 6, "50");
        district.reports(project, "statistical", 2020, 12, "100");
        var pace = keyoffice
                .get(() -> curves.ofYears(List.of(2020, 2019), Ledger.STATISTICAL))
                .orElseThrow();
        assertThat(pace.at(1)).isEqualByComparingTo("5");
        assertThat(pace.at(6)).isEqualByComparingTo("50");
        assertThat(pace.at(12)).isEqualByComparingTo("100");
        assertThat(keyoffice.get(() -> curves.ofYears(List.of(2019), Ledger.STATISTICAL)))
                .isEmpty();
    }

    private void listed(UUID project, int year, String as) {
        keyoffice.does(() -> tx.executeWithoutResult(
                status -> jdbc.sql("insert into project_list (year, project_id, class) values (?, ?, ?)")
                        .params(year, project, as)
                        .update()));
    }

    private static List<Candidate> signed(String... yi) {
        return java.util.Arrays.stream(yi)
                .map(one -> new Candidate(UUID.randomUUID(), Money.ofYi(one), Set.of()))
                .toList();
    }

    private void grew(int year, int month, String growth) {
        bureau.get(() -> published.record(figure(year, month, null, growth))).orThrow();
    }

    private void compared(int year, int month, String growth) {
        bureau.get(() -> comparators.record(new Comparators.Figure(
                        Indicator.FIXED_ASSET_INVESTMENT,
                        "全市",
                        new StatisticsMonth(year, month),
                        new BigDecimal(growth),
                        "统计月报")))
                .orThrow();
    }

    private static PublishedFigure figure(int year, int month, @Nullable String yi, @Nullable String growth) {
        return new PublishedFigure(
                new StatisticsMonth(year, month),
                Indicator.FIXED_ASSET_INVESTMENT,
                Scope.TOTAL,
                null,
                null,
                yi == null ? null : Money.ofYi(yi),
                null,
                growth == null ? null : new BigDecimal(growth),
                null,
                "统计公报",
                null,
                false);
    }

    private Target set(TargetDraft draft) {
        return keyoffice.get(() -> setting.set(draft)).orThrow();
    }

    private Judged only(int year) {
        var judged = keyoffice.get(() -> judging.of(year));
        assertThat(judged).hasSize(1);
        return judged.getFirst();
    }

    private List<String> refused(TargetDraft draft) {
        return switch (keyoffice.get(() -> setting.set(draft))) {
            case Outcome.Done<Target> done -> List.of();
            case Outcome.Refused<Target>(var reasons) ->
                reasons.stream()
                        .map(reason -> reason.field() + " " + reason.key())
                        .toList();
        };
    }

    private static TargetDraft amount(int year, String yi, @Nullable Qualifier qualifier) {
        return draft(year, Indicator.FIXED_ASSET_INVESTMENT, Scope.TOTAL, yi, null, null, qualifier);
    }

    private static TargetDraft of(int year, Scope scope, String yi, TargetTerms terms) {
        return draft(year, Indicator.FIXED_ASSET_INVESTMENT, scope, yi, null, null, null)
                .with(terms);
    }

    private static TargetDraft growth(int year, String growth, Qualifier qualifier) {
        return draft(year, Indicator.FIXED_ASSET_INVESTMENT, Scope.TOTAL, null, growth, null, qualifier);
    }

    private static TargetDraft both(int year, String yi, String growth) {
        return draft(year, Indicator.FIXED_ASSET_INVESTMENT, Scope.TOTAL, yi, growth, null, null);
    }

    private static TargetDraft counted(int year, int number) {
        return draft(year, Indicator.SIGNED_PROJECTS, Scope.TOTAL, null, null, number, null);
    }

    private static TargetDraft growthless(int year, Indicator indicator) {
        return draft(year, indicator, Scope.TOTAL, null, null, null, null);
    }

    private static TargetDraft draft(
            int year,
            Indicator indicator,
            Scope scope,
            @Nullable String yi,
            @Nullable String growth,
            @Nullable Integer number,
            @Nullable Qualifier qualifier) {
        return new TargetDraft(
                year,
                Ledger.STATISTICAL,
                indicator,
                scope,
                null,
                null,
                yi == null ? null : Money.ofYi(yi),
                growth == null ? null : new BigDecimal(growth),
                number,
                null,
                null,
                null,
                null,
                null,
                qualifier,
                null,
                "工作报告",
                null,
                null,
                false);
    }

    private static TargetDraft banded(int year, int number, String band, String attribute) {
        return new TargetDraft(
                year,
                Ledger.STATISTICAL,
                Indicator.SIGNED_PROJECTS,
                Scope.TOTAL,
                null,
                null,
                null,
                null,
                number,
                null,
                null,
                null,
                Money.ofYi(band),
                attribute,
                null,
                null,
                "工作报告",
                null,
                null,
                false);
    }

    private static TargetDraft share(int year, String share, ListClass cohort, LocalDate day) {
        return new TargetDraft(
                year,
                Ledger.STATISTICAL,
                Indicator.STARTS,
                Scope.TOTAL,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal(share),
                cohort,
                day,
                null,
                null,
                Qualifier.AT_LEAST,
                null,
                "工作大会",
                null,
                null,
                false);
    }
}
