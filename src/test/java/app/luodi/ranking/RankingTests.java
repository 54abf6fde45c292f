package app.luodi.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.ranking.Rule.Counted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class RankingTests {
    private static final int YEAR = 2022;

    @Autowired
    ReadingRanking reading;

    @Autowired
    PublishingRanking publishing;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @SuppressWarnings("NullAway.Init")
    BuiltDistrict district;

    String id = "";
    Persona keyoffice = Persona.of("none", Role.KEYOFFICE);
    Persona leader = keyoffice;

    @BeforeEach
    void aDistrict() {
        id = "ranking" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        district = new BuiltDistrict(id, id, founding, jdbc, tx);
        keyoffice = Persona.of(id, Role.KEYOFFICE);
        leader = Persona.of(id, Role.LEADER);
    }

    @Test
    void zhumadiansSigningCompletionIsFullWith28Of27And177_7Of54() {
        assertThat(Scoring.signingCompletion(dec("28"), dec("27"), dec("177.7"), dec("54"))
                        .orElseThrow())
                .isEqualByComparingTo("100");
        assertThat(Scoring.signingCompletion(dec("13.5"), dec("27"), dec("177.7"), dec("54"))
                        .orElseThrow())
                .isEqualByComparingTo("75");
        assertThat(Scoring.signingCompletion(dec("28"), BigDecimal.ZERO, dec("1"), dec("54")))
                .isEmpty();
    }

    @Test
    void zhumadiansSevenIndicatorsBring50PointsAndNoMore() {
        var full = Scoring.score(Templates.ZHUMADIAN.rules(), rule -> Optional.of(dec("120")), List.of());
        assertThat(full.total()).isEqualByComparingTo("50");
        assertThat(full.lines()).hasSize(7);
        var started = Scoring.score(
                List.of(Rule.ratio("started_of_signed", Counted.COUNT, "10")),
                rule -> Optional.of(dec("71.428571")),
                List.of());
        assertThat(started.total()).isEqualByComparingTo("7.14");
    }

    @Test
    void yanansPointsPerEvent() {
        var values = Map.of("new_started", dec("3"), "in_production", dec("1"), "invested", dec("80"));
        var score = Scoring.score(
                Templates.YANAN.rules(),
                rule -> Optional.of(
                        rule.counted() == Counted.VOLUME
                                ? dec("10.5")
                                : java.util.Objects.requireNonNull(values.get(rule.metric()))),
                List.of(
                        new Scoring.Entry(dec("30"), "集中开工仪式", "延办〔2022〕3号"),
                        new Scoring.Entry(dec("-5"), "通报批评", "督查通报第2期")));
        assertThat(score.total()).isEqualByComparingTo("138");
        assertThat(score.lines())
                .extracting(line -> line.got().stripTrailingZeros().toPlainString())
                .containsExactly("15", "48", "20", "30", "30", "-5");
    }

    @Test
    void whatCannotBeMeasuredBringsNothingAndSaysSo() {
        var score = Scoring.score(
                List.of(Rule.ratio("performed", Counted.COUNT, "5")), rule -> Optional.empty(), List.of());
        assertThat(score.total()).isEqualByComparingTo("0");
        assertThat(score.lines().getFirst().value()).isEmpty();
    }

    @Test
    void capAndFloorHold() {
        var rule = new Rule("invested", Counted.AMOUNT, Rule.Works.RATIO, dec("60"), dec("70"), dec("10"), null);
        assertThat(got(rule, "200")).isEqualByComparingTo("70");
        assertThat(got(rule, "1")).isEqualByComparingTo("10");
        assertThat(got(Rule.items("ceremony", "30", "120"), "9")).isEqualByComparingTo("120");
    }

    @Test
    void weightsThatDoNotMakeUpTheFullMarksAreRefused() {
        var rules = List.of(
                Rule.ratio("performed", Counted.COUNT, "20"), Rule.ratio("started_of_signed", Counted.COUNT, "25"));
        assertThat(refused(rules, "50")).containsExactly("ranking.rule.sum");
        assertThat(refused(List.of(Rule.items("in_production", "20", null)), "50"))
                .containsExactly("ranking.rule.open");
        assertThat(refused(List.of(Rule.ratio("nonsense", Counted.COUNT, "5")), null))
                .containsExactly("ranking.rule.metric");
        assertThat(refused(List.of(Rule.ratio("performed", Counted.COUNT, "0")), null))
                .containsExactly("ranking.rule.weight");
        assertThat(refused(
                        List.of(new Rule("invested", Counted.VOLUME, Rule.Works.BAND, dec("30"), null, null, null)),
                        null))
                .containsExactly("ranking.rule.threshold");
        assertThat(refused(rules, "45")).isEmpty();
    }

    private List<String> refused(List<Rule> rules, @org.jspecify.annotations.Nullable String full) {
        var outcome = keyoffice.get(() -> publishing.write(
                "办法", "office", rules, new RuleSet.About(full == null ? null : dec(full), null, false)));
        return outcome instanceof Outcome.Refused<RuleSet>(var reasons)
                ? reasons.stream().map(Outcome.Refusal::key).toList()
                : List.of();
    }

    @Test
    void aNewEditionLeavesTheOldOneAndWhatItScoredAsTheyWere() {
        office("石佛", 4, 4);
        var first = keyoffice
                .get(() ->
                        publishing.write("办法", "office", List.of(Rule.ratio("started_of_signed", Counted.COUNT, "10"))))
                .orThrow();
        var kept = keyoffice
                .get(() -> publishing.submit(first.id(), YEAR, "三月", score -> List.of("那时的话")))
                .orThrow();
        var second = keyoffice
                .get(() ->
                        publishing.write("办法", "office", List.of(Rule.ratio("started_of_signed", Counted.COUNT, "80"))))
                .orThrow();
        assertThat(second.edition()).isEqualTo(2);
        assertThat(keyoffice
                        .get(() -> reading.published(second.id()))
                        .getFirst()
                        .scores())
                .isEqualTo(kept.scores());
        assertThat(keyoffice
                        .get(() -> reading.of(first.id(), YEAR))
                        .getFirst()
                        .score()
                        .total())
                .isEqualByComparingTo(kept.scores().getFirst().score());
    }

    @Test
    void theProposedDivisionOfPointsIsMarkedAsAnExample() {
        keyoffice.get(() -> publishing.takeInTemplates()).orThrow();
        assertThat(keyoffice.get(() -> reading.rules())).hasSize(2).allSatisfy(set -> {
            assertThat(set.about().example()).isTrue();
            assertThat(set.about().note()).contains("示例");
        });
    }

    @Test
    void theTableIsRankedAmongPeersAndRemembersTheLastRank() {
        var rules = rules();
        var first = office("石佛", 4, 4);
        var second = office("沟赵", 4, 2);
        var third = office("双桥", 4, 1);
        assertThat(ranks(rules)).containsExactly(first + " 1", second + " 2", third + " 3");
        publish(rules);
        keyoffice
                .get(() -> publishing.enter(rules, YEAR, third.toString(), dec("9"), "观摩第一", "通报1号"))
                .orThrow();
        var table = keyoffice.get(() -> reading.of(rules, YEAR));
        assertThat(table.getFirst().subject()).isEqualTo(third.toString());
        assertThat(table.getFirst().moved()).isEqualTo(2);
        keyoffice.does(() -> publishing.group(third.toString(), "功能区"));
        assertThat(keyoffice.get(() -> reading.of(rules, YEAR)))
                .filteredOn(one -> one.subject().equals(first.toString()))
                .singleElement()
                .satisfies(one -> assertThat(one.rank()).isEqualTo(1));
    }

    @Test
    void whatWasPublishedIsNeverScoredAgain() {
        var rules = rules();
        var office = office("石佛", 2, 1);
        var published = publish(rules);
        keyoffice
                .get(() -> publishing.enter(rules, YEAR, office.toString(), dec("5"), "补记", "通报2号"))
                .orThrow();
        var kept = keyoffice.get(() -> reading.published(rules)).getFirst();
        assertThat(kept.id()).isEqualTo(published);
        assertThat(kept.scores().getFirst().score()).isEqualByComparingTo("5");
        assertThat(kept.scores().getFirst().derivation()).containsExactly("1 行");
        assertThat(reasons(leader.get(() -> publishing.decide(published, false, "不对"))))
                .containsExactly("ranking.rule.decided");
    }

    @Test
    void anAppealIsOfTheOwnAreaAndAnsweredOnce() {
        var rules = rules();
        var office = office("石佛", 2, 1);
        var other = office("沟赵", 2, 2);
        var published = publish(rules);
        var clerk = Persona.clerk(id, office);
        assertThatThrownBy(() -> clerk.get(() -> publishing.appeal(published, other, "不服")))
                .isInstanceOf(NoRight.class);
        assertThat(reasons(clerk.get(() -> publishing.appeal(published, office, " "))))
                .containsExactly("ranking.rule.said");
        var appeal = clerk.get(() -> publishing.appeal(published, office, "有一个项目 3 月已开工"))
                .orThrow();
        keyoffice.get(() -> publishing.answer(appeal, "情况属实，下期补记")).orThrow();
        assertThat(reasons(keyoffice.get(() -> publishing.answer(appeal, "再答"))))
                .containsExactly("ranking.rule.answered");
        var elsewhere = keyoffice
                .get(() -> publishing.submit(rules, YEAR, "尚未公布", score -> List.of()))
                .orThrow();
        assertThat(reasons(clerk.get(() -> publishing.appeal(elsewhere.id(), office, "不服"))))
                .containsExactly("ranking.rule.late");
    }

    @Test
    void anEntryCitesItsDocumentAndRulesSaySomething() {
        var rules = rules();
        assertThat(reasons(keyoffice.get(() -> publishing.enter(rules, YEAR, "x", dec("5"), "表扬", " "))))
                .containsExactly("ranking.rule.document");
        assertThat(reasons(keyoffice.get(() -> publishing.enter(rules, YEAR, "x", BigDecimal.ZERO, "表扬", "1号"))))
                .containsExactly("ranking.rule.points");
        assertThat(reasons(keyoffice.get(() -> publishing.write("空", "office", List.of()))))
                .containsExactly("ranking.rule.empty");
    }

    @Test
    void aChangedSetOfRulesIsANewEdition() {
        var rules = rules();
        var next = keyoffice
                .get(() -> publishing.write("开工", "office", List.of(Rule.ratio("performed", Counted.COUNT, "5"))))
                .orThrow();
        assertThat(next.edition()).isEqualTo(2);
        assertThat(keyoffice.get(() -> reading.rules()))
                .filteredOn(one -> one.id().equals(rules))
                .singleElement()
                .satisfies(one -> assertThat(one.edition()).isEqualTo(1));
    }

    private UUID rules() {
        return keyoffice
                .get(() ->
                        publishing.write("开工", "office", List.of(Rule.ratio("started_of_signed", Counted.COUNT, "10"))))
                .orThrow()
                .id();
    }

    private UUID publish(UUID rules) {
        var submitted = keyoffice
                .get(() -> publishing.submit(
                        rules, YEAR, "一季度", score -> List.of(score.lines().size() + " 行")))
                .orThrow();
        leader.get(() -> publishing.decide(submitted.id(), true, null)).orThrow();
        return submitted.id();
    }

    private UUID office(String name, int signed, int started) {
        var office = district.office(name);
        for (var n = 0; n < signed; n++) {
            var project = district.project(name + n, office, "1");
            district.reaches(project, "signed", "2022-02-01");
            if (n < started) {
                district.reaches(project, "started", "2022-03-01");
            }
        }
        return office;
    }

    private List<String> ranks(UUID rules) {
        return keyoffice.get(() -> reading.of(rules, YEAR)).stream()
                .map(one -> one.subject() + " " + one.rank())
                .toList();
    }

    private static BigDecimal got(Rule rule, String value) {
        return Scoring.score(List.of(rule), one -> Optional.of(dec(value)), List.of())
                .total();
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var reasons) ->
                reasons.stream().map(Outcome.Refusal::key).toList();
        };
    }
}
