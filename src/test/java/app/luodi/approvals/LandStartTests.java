package app.luodi.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.approvals.Proof.Case;
import app.luodi.approvals.Proof.Verdict;
import app.luodi.approvals.Readiness.Kind;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 拿地即开工: prepared, and proven. */
@LuodiTest
class LandStartTests {
    @Autowired
    LayingApprovals laying;

    @Autowired
    HandlingApprovals handling;

    @Autowired
    ReadingApprovals reading;

    @Autowired
    ReadingReadiness readiness;

    @Autowired
    ReadingProof proofs;

    @Autowired
    PlanningLandStart starts;

    @Autowired
    ListingApprovals listing;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @SuppressWarnings("NullAway.Init")
    ApprovalBench bench;

    @SuppressWarnings("NullAway.Init")
    BuiltDistrict district;

    @BeforeEach
    void aDistrict() {
        district = ApprovalBench.district("landstart", founding, jdbc, tx);
        bench = new ApprovalBench(district, laying, handling, reading);
    }

    private UUID planned(String name, String contract) {
        var project = bench.laid(name, null);
        district.plans(project, "land_contract", contract);
        bench.as(bench.office, () -> starts.plan(project)).orThrow();
        return project;
    }

    private Readiness of(UUID project) {
        return bench.as(bench.office, () -> readiness.of(project)).orElseThrow().readiness();
    }

    private Proof proof(boolean all) {
        return bench.as(bench.office, () -> proofs.of(null, all));
    }

    private Case proven(UUID project) {
        return proof(true).cases().stream()
                .filter(one -> one.project().equals(project))
                .findFirst()
                .orElseThrow();
    }

    /** The four certificates of 海沧, after the contract of 2022-06-28. */
    private UUID certified(String name, String contract, String permit) {
        var project = bench.laid(name, null);
        district.reaches(project, "land_contract", contract);
        List.of("land_permit", "title", "works_permit", "construction_permit")
                .forEach(step -> bench.records(
                                project,
                                step,
                                draft -> draft.mode(HandlingMode.PROMISE)
                                        .issued(step.equals("construction_permit") ? permit : contract))
                        .orThrow());
        return project;
    }

    @Test
    void whatIsLeftIsCountedBackFromTheDayOfTheLand() {
        var project = planned("甲项目", "2022-12-21");
        bench.records(project, "filing", draft -> draft.issued("2022-11-01")).orThrow();
        bench.records(project, "conditions", draft -> draft.issued("2022-11-02"))
                .orThrow();
        var before = of(project);
        assertThat(before.count(Kind.READY)).isEqualTo(5);
        assertThat(before.today().isQualified()).isFalse();
        var fire = before.lines().stream()
                .filter(line -> line.item().step().code().equals("fire"))
                .findFirst()
                .orElseThrow();
        assertThat(fire.kind()).isEqualTo(Kind.MISSING);
        assertThat(fire.latest()).isEqualTo("2022-12-21");
        var drawings = before.lines().stream()
                .filter(line -> line.item().step().code().equals("drawings"))
                .findFirst()
                .orElseThrow();
        // seven working days for the fire review after it
        assertThat(drawings.latest()).isEqualTo("2022-12-12");
        assertThat(drawings.critical()).isTrue();
        List.of("scheme", "works_permit", "civil_defence", "drawings", "fire", "quality")
                .forEach(step -> bench.records(
                                project,
                                step,
                                draft -> draft.reviewing("2022-11-03").reviewed("2022-11-11"))
                        .orThrow());
        bench.records(project, "contracts", draft -> draft.issued("2022-11-11").mode(HandlingMode.PROMISE))
                .orThrow();
        List.of("heritage", "cleared")
                .forEach(step -> bench.records(project, step, draft -> draft.issued("2022-11-11"))
                        .orThrow());
        var after = of(project);
        assertThat(after.left()).extracting(line -> line.item().step().code()).isEmpty();
        assertThat(after.planned().orElseThrow().isQualified()).isTrue();
        assertThat(after.today().isQualified()).isTrue();
    }

    @Test
    void aProjectWithoutLandCannotBeAmongThem() {
        var project = district.project("租厂房", null, "1.00");
        bench.as(
                bench.office,
                () -> tx.execute(status -> jdbc.sql(
                                "update milestone set applies = false where project_id = ? and kind = 'land_contract'")
                        .param(project)
                        .update()));
        assertThat(bench.as(bench.office, () -> starts.plan(project))).isInstanceOf(Outcome.Refused.class);
        var proof = proof(true);
        assertThat(proof.cases()).isEmpty();
        assertThat(proof.withoutLand()).isEqualTo(1);
    }

    @Test
    void daysAndCertificatesMakeItQualifyAndTheReasonIsToldWhereNot() {
        var fast = certified("快", "2022-06-28", "2022-07-04");
        var slow = certified("慢", "2022-06-28", "2022-07-20");
        var bare = bench.laid("缺证", null);
        district.reaches(bare, "land_contract", "2022-06-28");
        district.reaches(bare, "construction_permit", "2022-06-30");
        assertThat(proven(fast).days()).hasValue(4);
        assertThat(proven(fast).verdict()).isEqualTo(Verdict.QUALIFIED);
        assertThat(proven(slow).verdict()).isEqualTo(Verdict.NOT_QUALIFIED);
        assertThat(proven(slow).reasons()).extracting(Refusal::key).containsExactly("approvals.proof.toolong");
        assertThat(proven(bare).missing()).containsExactly("建设用地规划许可证", "建设工程规划许可证", "不动产权证（土地）");
        assertThat(proven(bare).reasons()).extracting(Refusal::key).containsExactly("approvals.proof.certificates");
        var proof = proof(true);
        assertThat(proof.count(Verdict.QUALIFIED)).isEqualTo(1);
        assertThat(proof.decided()).isEqualTo(3);
        assertThat(proof.median()).hasValue(4);
        assertThat(proof.ninetieth()).hasValue(16);
    }

    @Test
    void aClaimWithoutDatesIsUnverifiedAndStandsInNoDenominator() {
        var claimed = district.project("新开普", null, null);
        district.reaches(claimed, "started", "2022-07-05");
        bench.as(bench.office, () -> starts.claim(claimed, "2022年工作回顾")).orThrow();
        var one = proven(claimed);
        assertThat(one.verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(one.reasons())
                .extracting(Refusal::key)
                .containsExactly("approvals.proof.no.land_contract", "approvals.proof.no.construction_permit");
        assertThat(proof(false).decided()).isZero();
        assertThat(bench.as(bench.office, () -> starts.claim(claimed, " "))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoWaitsForLandOrIsStillCountingIsNotDecided() {
        var waiting = planned("未拿地", "2022-12-21");
        var counting = planned("计时中", "2022-11-01");
        district.reaches(counting, "land_contract", "2022-11-10");
        var late = planned("超期", "2022-09-01");
        district.reaches(late, "land_contract", "2022-10-10");
        assertThat(proven(counting).verdict()).isEqualTo(Verdict.RUNNING);
        assertThat(proven(late).verdict()).isEqualTo(Verdict.NOT_QUALIFIED);
        var mine = proof(false);
        assertThat(mine.cases().stream()
                        .filter(one -> one.project().equals(waiting))
                        .map(Case::verdict))
                .containsExactly(Verdict.WAITING);
        assertThat(mine.decided()).isEqualTo(1);
    }

    @Test
    void medianIsTheLowerOfTwoAndNineOfTenIsTheNinthOfTen() {
        assertThat(Proof.at(0.5, IntStream.of(9, 1, 5, 3))).hasValue(3);
        assertThat(Proof.at(0.9, IntStream.rangeClosed(1, 10))).hasValue(9);
        assertThat(Proof.at(0.9, IntStream.of(7))).hasValue(7);
        assertThat(Proof.at(0.5, IntStream.empty())).isEmpty();
    }

    @Test
    void theProofOfAnEarlierDayIsWhatWasKnownThen() {
        var project = certified("快", "2022-06-28", "2022-07-04");
        var then = bench.office.get(
                () -> new AsOf(BuiltDistrict.moment("2022-11-14T08:00")).get(() -> proofs.of(null, true)));
        assertThat(then.cases()).noneMatch(one -> one.project().equals(project) && one.verdict() == Verdict.QUALIFIED);
    }

    @Test
    void theLawsDaysWarnWithTheirExtensions() {
        var project = certified("领证未开工", "2022-06-01", "2022-07-01");
        assertThat(bench.as(bench.office, () -> listing.warnings(project)).get("construction_permit"))
                .extracting(Warning::kind, Warning::on)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Warning.Kind.PERMIT_START, LocalDate.of(2022, 10, 1)));
        bench.records(project, "construction_permit", draft -> draft.because("", 1))
                .orThrow();
        assertThat(bench.as(bench.office, () -> listing.warnings(project)).get("construction_permit"))
                .isEmpty();
        bench.records(project, "filing", draft -> draft.owes("2022-11-20", null).issued("2022-05-01"))
                .orThrow();
        assertThat(bench.as(bench.office, () -> listing.warnings(project)).get("filing"))
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.MAKE_GOOD);
        var warned = new ApprovalQuery(null, null, null, null, null, null, true);
        assertThat(bench.as(bench.office, () -> listing.page(warned, 0, 10)))
                .extracting(row -> row.item().step().code())
                .containsExactly("filing");
    }

    @Test
    void whoHoldsWhatHowLongIsListedByAuthority() {
        var project = bench.laid("甲", null);
        bench.records(project, "heritage", draft -> draft.accepted("2022-09-30"))
                .orThrow();
        bench.records(project, "conditions", draft -> draft.accepted("2022-11-09"))
                .orThrow();
        var holders = bench.as(bench.office, listing::holders);
        assertThat(holders).extracting(Holder::authority).containsExactly("文物部门", "自规局");
        assertThat(holders.getFirst().over()).isEqualTo(1);
        assertThat(holders.getLast().median()).hasValue(3);
        var query = new ApprovalQuery("自规局", null, ApprovalQuery.IN_HAND, null, null, null, false);
        assertThat(bench.as(bench.office, () -> listing.count(query))).isEqualTo(1);
        assertThat(bench.as(bench.office, () -> listing.page(query, 0, 10))
                        .getFirst()
                        .held())
                .hasValue(3);
    }
}
