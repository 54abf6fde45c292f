package app.luodi.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.investment.ReportingInvestment.Entry;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class ReportingInvestmentTests {
    private static final String D = "reportingd";
    private static final Persona KEYOFFICE = Persona.of(D, Role.KEYOFFICE);

    @Autowired
    ReportingInvestment reporting;

    @Autowired
    PlanningYear planning;

    @Autowired
    ProjectInvestment investment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    FoundingDistricts founding;

    /** 14 November 2022, ten in the morning. */
    Instant clock = Instant.parse("2022-11-14T02:00:00Z");

    Given given;
    UUID project;

    @BeforeEach
    void aProjectOfTenThousandWan() {
        given = new Given(jdbc, tx, founding);
        given.district(D);
        founding.replays(D);
        project = given.project(D, "新天科技二期", null, 10_000L);
    }

    @Test
    void theYearToDateIsTheMonthBeforePlusTheMonth() {
        reports(2, month(300));
        reports(3, month(200));
        assertThat(stands(3).ytd()).isEqualTo(wan(500));
        assertThat(told(4, both(800, 200))).containsExactly("ytd investment.rule.sum.less");
        assertThat(told(4, both(600, 200))).containsExactly("ytd investment.rule.sum.more");
        reports(4, both(700, 200));
    }

    @Test
    void equipmentAndOtherCostsHoldWhatIsWithinThem() {
        var parts = new Parts(wan(0), wan(0), wan(100), wan(200), new OfWhich(wan(60), wan(50), wan(120), wan(90)));
        assertThat(told(3, ytd(300).with(parts)))
                .containsExactlyInAnyOrder("equipment investment.rule.of_equipment", "other investment.rule.of_other");
        reports(
                3,
                ytd(300).with(new Parts(
                        wan(0), wan(0), wan(100), wan(200), new OfWhich(wan(60), wan(40), wan(120), wan(80)))));
        assertThat(stands(3).parts().ofWhich().landFee()).isEqualTo(wan(80));
    }

    @Test
    void anUnusualMonthAsksAndTheCatchUpOfEarlySpendingIsNoError() {
        reports(2, ytd(1_000));
        assertThat(doubts(3, ytd(4_900))).containsExactly("investment.rule.unusual");
        assertThat(doubts(3, ytd(4_900).withExplanation("补报开工前支出"))).isEmpty();
        project = given.project(D, "单独一年", null, 100_000L);
        assertThat(doubts(9, ytd(5_000))).as("the first figure of a year").isEmpty();
    }

    @Test
    void aMonthThatWasNotReportedIsCarriedForward() {
        reports(2, ytd(300));
        reports(6, month(100));
        assertThat(stands(6).ytd()).isEqualTo(wan(400));
    }

    @Test
    void theFourPartsAddUpToTheYearToDate() {
        assertThat(told(2, ytd(17_200).with(parts(0, 0, 3_180, 14_000))))
                .containsExactly("parts investment.rule.parts.less");
        assertThat(told(2, ytd(17_200).with(new Parts(wan(17_200), null, null, null))))
                .containsExactly("parts investment.rule.some_parts");
        reports(2, ytd(17_200).with(parts(0, 0, 3_200, 14_000)));
        assertThat(stands(2).parts().equipment()).isEqualTo(wan(3_200));
    }

    @Test
    void sinceTheStartIsWhatWasInvestedBeforePlusTheYear() {
        plan(2022, 11_000, 2_000);
        assertThat(told(2, ytd(500).withSinceStart(wan(2_600))))
                .containsExactly("sinceStart investment.rule.since_start.less");
        reports(2, ytd(500));
        assertThat(stands(2).sinceStart()).isEqualTo(wan(2_500));
        plan(2022, 11_000, 2_100, 1);
        assertThat(stands(2).sinceStart()).isEqualTo(wan(2_600));
    }

    @Test
    void theNextYearBeginsWhereTheLastOneEnded() {
        plan(2021, 5_000, 1_000);
        done(new Entry(project, Ledger.DISPATCH, new StatisticsMonth(2021, 12), ytd(4_000), 0));
        reports(2, ytd(100));
        assertThat(stands(2).sinceStart()).isEqualTo(wan(5_100));
    }

    @Test
    void theCumulativeFigureFallsOnlyInAMarkedCorrection() {
        reports(9, ytd(2_980));
        assertThat(told(10, ytd(2_920))).containsExactly("ytd investment.rule.falls");
        assertThat(told(10, month(-60))).containsExactly("ytd investment.rule.falls");
        reports(10, month(-60).withCorrection("设备退货，核减 60 万元"));
        assertThat(stands(10).ytd()).isEqualTo(wan(2_920));
        assertThat(stands(10).correction()).isEqualTo("设备退货，核减 60 万元");
    }

    @Test
    void aRevisedMonthLeavesTheNextOneStanding() {
        reports(5, ytd(500));
        reports(6, ytd(600));
        assertThat(told(5, ytd(650), 1)).containsExactly("ytd investment.rule.above_next");
        done(entry(5, ytd(600), 1));
    }

    @Test
    void nothingIsNegative() {
        assertThat(told(2, ytd(-1))).containsExactly("ytd investment.rule.negative");
        assertThat(told(2, ytd(0).with(parts(10, -10, 0, 0)))).containsExactly("parts investment.rule.negative");
    }

    @Test
    void aMonthThatHasNotBegunIsNotReported() {
        assertThat(told(12, ytd(1))).containsExactly("month investment.rule.future");
        reports(11, ytd(1));
    }

    @Test
    void aReturnNeedsAFigure() {
        assertThat(told(3, new Draft(null, null, Parts.NONE, null, "桩基", null, null, null, false)))
                .containsExactly("ytd investment.rule.empty");
    }

    @Test
    void aboveTheTotalByATenthAsksForASentenceButIsSaved() {
        var reported = on(() -> reporting.report(project, Ledger.DISPATCH, m(2), ytd(11_001), 0))
                .orThrow();
        assertThat(reported.doubts()).extracting(Outcome.Refusal::key).containsExactly("investment.rule.above_total");
        var explained = on(() -> reporting.report(
                        project, Ledger.DISPATCH, m(3), ytd(11_002).withExplanation("概算调整，文件已报"), 0))
                .orThrow();
        assertThat(explained.doubts()).isEmpty();
    }

    @Test
    void manyAreSavedTogetherOrNotAtAll() {
        var other = given.project(D, "科瑞激光", null, null);
        var refused = on(() -> reporting.reportAll(List.of(
                entry(2, ytd(100), 0), new Entry(other, Ledger.DISPATCH, m(2), both(5, 4), 0), entry(3, ytd(90), 0))));
        assertThat(reasons(refused)).containsExactly("1.ytd investment.rule.sum.less", "2.ytd investment.rule.falls");
        assertThat(on(() -> investment.of(project)).returns()).isEmpty();
        on(() -> reporting.reportAll(List.of(entry(3, month(20), 0), entry(2, month(100), 0))))
                .orThrow();
        assertThat(stands(3).ytd()).isEqualTo(wan(120));
    }

    @Test
    void whoHasNotSeenTheLatestVersionIsTold() {
        reports(2, ytd(100));
        assertThat(told(2, ytd(110), 0)).containsExactly("version investment.return.stale");
        done(entry(2, ytd(110), 1));
        assertThat(told(2, ytd(120), 1)).containsExactly("version investment.return.stale");
    }

    @Test
    void everyRevisionStaysReadable() {
        reports(2, ytd(100));
        var between = clock;
        clock = clock.plus(Duration.ofDays(1));
        done(entry(2, ytd(110).withProgress("桩基完成"), 1));
        var revisions = on(() -> investment.revisions(project, Ledger.DISPATCH, m(2)));
        assertThat(revisions).extracting(Return::ytd).containsExactly(wan(110), wan(100));
        assertThat(revisions.getFirst().changedBy()).isEqualTo("keyoffice");
        var then = new AsOf(between).get(() -> KEYOFFICE.get(() -> investment.of(project)));
        assertThat(then.returns()).extracting(Return::ytd).containsExactly(wan(100));
        assertThat(new AsOf(between)
                        .get(() -> KEYOFFICE.get(() -> investment.revisions(project, Ledger.DISPATCH, m(2)))))
                .hasSize(1);
    }

    @Test
    void sayingTheSameAgainLeavesNoTrace() {
        reports(2, ytd(100));
        done(entry(2, ytd(100), 1));
        assertThat(stands(2).version()).isEqualTo(1);
    }

    @Test
    void theStatisticalLedgerBelongsToTheBureauAlone() {
        assertThatThrownBy(() -> on(() -> reporting.report(project, Ledger.STATISTICAL, m(2), ytd(1), 0)))
                .isInstanceOf(NoRight.class);
        var bureau = Persona.of(D, Role.STATISTICS);
        assertThatThrownBy(() -> bureau.get(() -> reporting.report(project, Ledger.DISPATCH, m(2), ytd(1), 0)))
                .isInstanceOf(NoRight.class);
        reports(2, ytd(500));
        assertThat(reasons(at(() -> bureau.get(() -> reporting.report(project, Ledger.STATISTICAL, m(2), ytd(40), 0)))))
                .as("先入库，后有数")
                .containsExactly("ytd investment.admission.needed");
        given.run(D, """
                insert into admission (project_id, path, state, admitted_on, version, changed_at, changed_by)
                select id, 'small', 'admitted', '2022-01-20', 1, now(), 't' from project where id = '%s'""".formatted(project));
        at(() -> bureau.get(() -> reporting.report(project, Ledger.STATISTICAL, m(2), ytd(40), 0)))
                .orThrow();
        assertThat(stands(2).ytd()).isEqualTo(wan(500));
        assertThat(on(() -> investment.find(project, Ledger.STATISTICAL, m(2)))
                        .orElseThrow()
                        .ytd())
                .isEqualTo(wan(40));
    }

    @Test
    void aClerkReportsTheProjectsOfTheOwnArea() {
        var gouzhao = given.office(D, "沟赵" + UUID.randomUUID());
        var own = given.project(D, "立方节能", gouzhao, null);
        var clerk = Persona.clerk(D, gouzhao);
        at(() -> clerk.get(() -> reporting.report(own, Ledger.DISPATCH, m(2), ytd(75), 0)))
                .orThrow();
        assertThatThrownBy(() -> clerk.get(() -> reporting.report(project, Ledger.DISPATCH, m(2), ytd(1), 0)))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void aProjectOfAnotherDistrictIsNotThere() {
        given.district("reportinge");
        var foreign = given.project("reportinge", "别区项目", null, null);
        assertThatThrownBy(() -> on(() -> reporting.report(foreign, Ledger.DISPATCH, m(2), ytd(1), 0)))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static StatisticsMonth m(int month) {
        return new StatisticsMonth(2022, month);
    }

    private static Money wan(long wan) {
        return Money.ofWan(Long.toString(wan));
    }

    private static Draft ytd(long wan) {
        return Draft.ofYearToDate(wan(wan));
    }

    private static Draft month(long wan) {
        return Draft.ofMonth(wan(wan));
    }

    private static Draft both(long ytd, long month) {
        return new Draft(wan(ytd), wan(month), Parts.NONE, null, null, null, null, null, false);
    }

    private static Parts parts(long construction, long installation, long equipment, long other) {
        return new Parts(wan(construction), wan(installation), wan(equipment), wan(other));
    }

    private Entry entry(int month, Draft draft, int seen) {
        return new Entry(project, Ledger.DISPATCH, m(month), draft, seen);
    }

    private List<String> doubts(int month, Draft draft) {
        return on(() -> java.util.Objects.requireNonNull(tx.execute(status -> {
                    status.setRollbackOnly();
                    return reporting
                            .report(project, Ledger.DISPATCH, m(month), draft, 0)
                            .orThrow();
                })))
                .doubts()
                .stream()
                .map(Outcome.Refusal::key)
                .toList();
    }

    private void reports(int month, Draft draft) {
        done(entry(month, draft, 0));
    }

    private void done(Entry entry) {
        on(() -> reporting.report(entry.project(), entry.ledger(), entry.month(), entry.draft(), entry.seenVersion()))
                .orThrow();
    }

    private List<String> told(int month, Draft draft) {
        return told(month, draft, 0);
    }

    private List<String> told(int month, Draft draft, int seen) {
        return reasons(on(() -> reporting.report(project, Ledger.DISPATCH, m(month), draft, seen)));
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

    private void plan(int year, long amount, long before) {
        plan(year, amount, before, 0);
    }

    private void plan(int year, long amount, long before, int seen) {
        on(() -> planning.plan(new PlanningYear.Entry(project, year, wan(amount), wan(before), null, false, seen)))
                .orThrow();
    }

    private Return stands(int month) {
        return on(() -> investment.find(project, Ledger.DISPATCH, m(month))).orElseThrow();
    }

    private <T> T on(Supplier<T> work) {
        return at(() -> KEYOFFICE.get(work));
    }

    private <T> T at(Supplier<T> work) {
        clock = clock.plus(Duration.ofMinutes(1));
        return Today.replay(clock, work);
    }
}
