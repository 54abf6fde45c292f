package app.luodi.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.ListClass;
import app.luodi.projects.Tags;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class TargetsTests {
    @Autowired
    SettingTargets setting;

    @Autowired
    PacingCurves curves;

    @Autowired
    PublishedFigures published;

    @Autowired
    YearTargets years;

    @Autowired
    Tags tags;

    @Autowired
    FoundingDistricts founding;

    String district = "";
    Persona keyoffice = Persona.of("none", Role.KEYOFFICE);
    Persona bureau = keyoffice;

    @BeforeEach
    void aDistrictOfItsOwn() {
        district = "targets" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        founding.district(district, district);
        keyoffice = Persona.of(district, Role.KEYOFFICE);
        bureau = Persona.of(district, Role.STATISTICS);
        keyoffice.does(() -> {
            tags.define(new Tags.Tag("infrastructure", "基建", Tags.Kind.CATEGORY), 1);
            tags.define(new Tags.Tag("livelihood", "民生", Tags.Kind.CATEGORY), 2);
            tags.define(new Tags.Tag("industrial", "工业", Tags.Kind.CATEGORY), 3);
        });
    }

    @Test
    void partsThatReachBeyondTheWholeAreLegalAndShown() {
        set(amount(2020, null, "470"));
        set(amount(2020, "infrastructure", "185"));
        set(amount(2020, "industrial", "120"));
        set(amount(2020, "livelihood", "180"));
        var year = keyoffice.get(() -> years.of(2020));
        var gap = year.gap(Indicator.FIXED_ASSET_INVESTMENT, Scope.CATEGORY, Ledger.STATISTICAL)
                .orElseThrow();
        assertThat(gap.parts()).isEqualTo(Money.ofYi("485"));
        assertThat(gap.gap()).isEqualTo(Money.ofYi("15"));
        assertThat(year.categories(Ledger.STATISTICAL)).extracting(Target::of).containsExactly("基建", "民生", "工业");
        assertThat(year.total(Ledger.DISPATCH)).isEmpty();
    }

    @Test
    void aGrowthStandsWithoutAnAmountAndNoneIsDerived() {
        bureau.get(() -> published.record(figure(2021, null, "-7.8"))).orThrow();
        var target = set(growth(2022, null, "20", Qualifier.ABOUT));
        assertThat(target.said().amount()).isNull();
        assertThat(target.said().growth()).isEqualByComparingTo("20");
        assertThat(keyoffice.get(() -> years.of(2022)).consistency()).isEmpty();
        assertThat(keyoffice
                        .get(() -> years.of(2022))
                        .gap(Indicator.FIXED_ASSET_INVESTMENT, Scope.CATEGORY, Ledger.STATISTICAL))
                .isEmpty();
    }

    @Test
    void amountAndGrowthAreHeldAgainstEachOtherWhereThatIsLegal() {
        bureau.get(() -> published.record(figure(2021, "575", "-17.5"))).orThrow();
        set(growth(2022, "605", "5.2", null));
        var one = keyoffice.get(() -> years.of(2022)).consistency().getFirst();
        assertThat(one.agrees()).isTrue();
        assertThat(one.amountsSay()).isBetween(new BigDecimal("5.21"), new BigDecimal("5.22"));
    }

    @Test
    void aGrossProductInConstantPricesIsNotChecked() {
        bureau.get(() -> published.record(new PublishedFigure(
                        new StatisticsMonth(2021, 12),
                        Indicator.GROSS_PRODUCT,
                        Scope.TOTAL,
                        null,
                        null,
                        Money.ofYi("1270.3"),
                        null,
                        null,
                        null,
                        "政府工作报告",
                        null,
                        false)))
                .orThrow();
        set(draft(2022, Indicator.GROSS_PRODUCT, null, "1400", "8", null, null, null));
        assertThat(keyoffice.get(() -> years.of(2022)).consistency()).isEmpty();
    }

    @Test
    void aShareOfACohortByADay() {
        var target = set(new TargetDraft(
                2022,
                Ledger.STATISTICAL,
                Indicator.STARTS,
                Scope.TOTAL,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal("90"),
                ListClass.NEW,
                LocalDate.of(2022, 9, 30),
                null,
                null,
                Qualifier.AT_LEAST,
                null,
                "郑东新区2022年度工作大会",
                LocalDate.of(2022, 2, 24),
                null,
                false));
        assertThat(target.said().cohort()).isEqualTo(ListClass.NEW);
        assertThat(refused(new TargetDraft(
                        2022,
                        Ledger.STATISTICAL,
                        Indicator.STARTS,
                        Scope.TOTAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("90"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false)))
                .containsExactly("cohort targets.rule.cohort");
    }

    @Test
    void bandedCountsOfTheSameKindStandBesideEachOther() {
        set(draft(2022, Indicator.SIGNED_PROJECTS, null, null, null, 1, "100", "总部"));
        set(draft(2022, Indicator.SIGNED_PROJECTS, null, null, null, 2, "30", "高质量"));
        assertThat(keyoffice.get(() -> years.of(2022)).others()).hasSize(2);
        assertThat(refused(draft(2022, Indicator.SIGNED_PROJECTS, null, null, null, 3, "30", "高质量")))
                .containsExactly("indicator targets.rule.twice");
    }

    @Test
    void aTargetAsksForSomething() {
        assertThat(refused(draft(2022, Indicator.SIGNED_AMOUNT, null, null, null, null, null, null)))
                .containsExactly("amount targets.rule.empty");
        assertThat(refused(amount(2022, null, "-1"))).containsExactly("amount targets.rule.negative");
        assertThat(refused(amount(1022, null, "1"))).containsExactly("year targets.rule.year");
    }

    @Test
    void whoHasNotSeenTheLatestVersionIsTold() {
        var first = set(amount(2022, null, "600"));
        keyoffice
                .get(() -> setting.change(first.id(), amount(2022, null, "605"), 1))
                .orThrow();
        assertThat(reasons(keyoffice.get(() -> setting.change(first.id(), amount(2022, null, "610"), 1))))
                .containsExactly("version targets.stale");
        assertThat(reasons(keyoffice.get(() -> setting.remove(first.id(), 1))))
                .containsExactly("version targets.stale");
        keyoffice.get(() -> setting.remove(first.id(), 2)).orThrow();
        assertThat(keyoffice.get(() -> years.of(2022)).all()).isEmpty();
    }

    @Test
    void theYearPassesEvenlyUnlessACurveSaysOtherwise() {
        var october = new StatisticsMonth(2020, 10);
        assertThat(set(amount(2020, null, "470")).pace().at(october)).isEqualByComparingTo("83.333");
        var curve = keyoffice
                .get(() -> curves.draw("往年进度", points(3, 6, 15, 24, 34, 45, 53, 62, 72, 82, 91, 100)))
                .orThrow();
        var base = amount(2020, "industrial", "120");
        var paced = set(new TargetDraft(
                2020,
                base.ledger(),
                base.indicator(),
                base.scope(),
                base.category(),
                null,
                base.amount(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                curve.id(),
                null,
                null,
                null,
                false));
        assertThat(paced.pace().at(october)).isEqualByComparingTo("82");
        assertThat(paced.pace().due(Money.ofYi("120"), october)).isEqualTo(Money.ofYi("98.4"));
        assertThat(paced.curveName()).isEqualTo("往年进度");
    }

    @Test
    void aCurveRisesToTheWhole() {
        assertThat(reasons(
                        keyoffice.get(() -> curves.draw("x", points(3, 2, 15, 24, 34, 45, 53, 62, 72, 82, 91, 100)))))
                .containsExactly("points targets.curve.falls");
        assertThat(reasons(keyoffice.get(() -> curves.draw("x", points(3, 6, 15, 24, 34, 45, 53, 62, 72, 82, 91, 99)))))
                .containsExactly("points targets.curve.whole");
        assertThat(reasons(keyoffice.get(() -> curves.draw(" ", points(100))))).contains("points targets.curve.twelve");
    }

    @Test
    void onlyTheKeyOfficeSetsTargetsAndOnlyTheBureauRecordsFigures() {
        assertThatThrownBy(() -> bureau.get(() -> setting.set(amount(2022, null, "1"))))
                .isInstanceOf(NoRight.class);
        assertThatThrownBy(() -> keyoffice.get(() -> published.record(figure(2021, "1", null))))
                .isInstanceOf(NoRight.class);
        assertThatThrownBy(() -> bureau.get(() -> curves.draw("x", points(100))))
                .isInstanceOf(NoRight.class);
    }

    private Target set(TargetDraft draft) {
        return keyoffice.get(() -> setting.set(draft)).orThrow();
    }

    private List<String> refused(TargetDraft draft) {
        return reasons(keyoffice.get(() -> setting.set(draft)));
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var reasons) ->
                reasons.stream()
                        .map(reason -> reason.field() + " " + reason.key())
                        .toList();
        };
    }

    private static TargetDraft amount(int year, @Nullable String category, String yi) {
        return draft(year, Indicator.FIXED_ASSET_INVESTMENT, category, yi, null, null, null, null);
    }

    private static TargetDraft growth(int year, @Nullable String yi, String growth, @Nullable Qualifier qualifier) {
        return new TargetDraft(
                year,
                Ledger.STATISTICAL,
                Indicator.FIXED_ASSET_INVESTMENT,
                Scope.TOTAL,
                null,
                null,
                yi == null ? null : Money.ofYi(yi),
                new BigDecimal(growth),
                null,
                null,
                null,
                null,
                null,
                null,
                qualifier,
                null,
                null,
                null,
                null,
                false);
    }

    private static TargetDraft draft(
            int year,
            Indicator indicator,
            @Nullable String category,
            @Nullable String yi,
            @Nullable String growth,
            @Nullable Integer number,
            @Nullable String band,
            @Nullable String attribute) {
        return new TargetDraft(
                year,
                Ledger.STATISTICAL,
                indicator,
                category == null ? Scope.TOTAL : Scope.CATEGORY,
                category,
                null,
                yi == null ? null : Money.ofYi(yi),
                growth == null ? null : new BigDecimal(growth),
                number,
                null,
                null,
                null,
                band == null ? null : Money.ofYi(band),
                attribute,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static PublishedFigure figure(int year, @Nullable String yi, @Nullable String growth) {
        return new PublishedFigure(
                new StatisticsMonth(year, 12),
                Indicator.FIXED_ASSET_INVESTMENT,
                Scope.TOTAL,
                null,
                null,
                yi == null ? null : Money.ofYi(yi),
                null,
                growth == null ? null : new BigDecimal(growth),
                null,
                "工作大会",
                null,
                false);
    }

    private static List<BigDecimal> points(int... points) {
        return Arrays.stream(points).mapToObj(BigDecimal::valueOf).toList();
    }
}
