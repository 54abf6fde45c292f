package app.luodi.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.investment.admission.Admission;
import app.luodi.investment.admission.Admission.Said;
import app.luodi.investment.admission.AdmissionBoard;
import app.luodi.investment.admission.AdmittingProjects;
import app.luodi.investment.admission.Paper;
import app.luodi.investment.admission.Path;
import app.luodi.investment.admission.ReconcilingLedgers;
import app.luodi.investment.admission.ReconcilingLedgers.Kind;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class AdmissionTests {
    private static final StatisticsMonth OCTOBER = new StatisticsMonth(2022, 10);

    @Autowired
    AdmittingProjects admitting;

    @Autowired
    AdmissionBoard board;

    @Autowired
    ReconcilingLedgers reconciling;

    @Autowired
    ReportingInvestment reporting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    FoundingDistricts founding;

    Instant clock = Instant.parse("2022-11-14T02:00:00Z");
    Given given;
    String district;
    Persona clerk;
    Persona office;
    Persona bureau;
    UUID project;

    @BeforeEach
    void aProjectThatHasStarted() {
        given = new Given(jdbc, tx, founding);
        district = "admit" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        given.district(district);
        founding.replays(district);
        var area = given.office(district, "沟赵");
        project = given.project(district, "甲项目", area, 60_000L);
        clerk = Persona.clerk(district, area);
        office = Persona.of(district, Role.KEYOFFICE);
        bureau = Persona.of(district, Role.STATISTICS);
        started(project, "2022-09-01");
    }

    @Test
    void whoHasStartedAndIsNotAdmittedTurnsYellowThenRedAndSaysWhatIsLost() {
        var fresh = given.project(district, "乙项目", null, 60_000L);
        started(fresh, "2022-10-30");
        var month = given.project(district, "丙项目", null, 60_000L);
        started(month, "2022-10-10");
        started(given.project(district, "小项目", null, 400L), "2022-01-01");
        started(given.project(district, "不知多大的项目", null, null), "2022-01-01");
        as(office, () -> reporting.report(project, Ledger.DISPATCH, OCTOBER, Draft.ofYearToDate(wan(900)), 0))
                .orThrow();
        var rows = as(office, () -> board.rows());
        assertThat(rows).extracting(AdmissionBoard.Row::name).containsExactly("甲项目", "丙项目", "乙项目");
        assertThat(rows).extracting(AdmissionBoard.Row::light).containsExactly(Light.RED, Light.YELLOW, Light.GREEN);
        assertThat(rows.getFirst().days()).isEqualTo(74);
        assertThat(rows.getFirst().lost()).isEqualTo(wan(900));
        assertThat(rows.getFirst().missing())
                .containsExactly(Paper.CONTENT, Paper.FILING, Paper.CONTRACT, Paper.PHOTOS);
        assertThat(as(office, () -> board.ofUnknownSize())).isEqualTo(1);
    }

    @Test
    void theNextCutOffIsTheDistrictsDayAndEarlierInDecember() {
        assertThat(as(office, () -> board.nextCutOff())).isEqualTo("2022-11-20");
        clock = Instant.parse("2022-11-21T02:00:00Z");
        assertThat(as(office, () -> board.nextCutOff())).isEqualTo("2022-12-08");
        clock = Instant.parse("2022-12-09T02:00:00Z");
        assertThat(as(office, () -> board.nextCutOff())).isEqualTo("2023-01-20");
    }

    @Test
    void anApplicationNeedsItsCompulsoryPapersAndNoContradiction() {
        assertThat(reasons(as(clerk, () -> admitting.apply(project))))
                .contains("investment.admission.missing.photos")
                .hasSize(4);
        List.of(Paper.CONTENT, Paper.FILING, Paper.CONTRACT, Paper.PHOTOS)
                .forEach(paper -> as(clerk, () -> admitting.hold(project, paper, Paper.State.HELD))
                        .orThrow());
        says(new Said(
                "甲公司",
                "乙公司",
                "丙公司",
                "甲项目二期",
                LocalDate.of(2022, 5, 2),
                LocalDate.of(2022, 5, 1),
                wan(50_000),
                wan(60_000)));
        assertThat(reasons(as(clerk, () -> admitting.apply(project))))
                .containsExactly(
                        "investment.admission.check.filing_owner",
                        "investment.admission.check.contract_party",
                        "investment.admission.check.filing_after_contract",
                        "investment.admission.check.totals",
                        "investment.admission.check.eia_name");
        says(new Said("甲公司（郑州）", "甲公司(郑州)", null, null, null, null, wan(60_000), wan(60_000)));
        assertThat(as(clerk, () -> admitting.apply(project)).orThrow().state()).isEqualTo(Admission.State.APPLIED);
        as(bureau, () -> admitting.reject(project, "照片不清")).orThrow();
        as(clerk, () -> admitting.apply(project)).orThrow();
        assertThat(as(bureau, () -> admitting.admit(project, LocalDate.of(2022, 11, 14), "K1"))
                        .orThrow()
                        .isAdmitted())
                .isTrue();
        assertThat(as(office, () -> board.rows()).getFirst().missing()).isEmpty();
    }

    @Test
    void nobodyButTheBureauAdmits() {
        assertThatThrownBy(() -> as(office, () -> admitting.admit(project, LocalDate.of(2022, 11, 1), null)))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void aDifferenceOfTheLedgersHasItsKindAndIsExplainedOnce() {
        as(office, () -> reporting.report(project, Ledger.DISPATCH, OCTOBER, Draft.ofYearToDate(wan(900)), 0))
                .orThrow();
        assertThat(difference().kind()).isEqualTo(Kind.NOT_ADMITTED);
        as(bureau, () -> admitting.admit(project, LocalDate.of(2022, 10, 20), null))
                .orThrow();
        assertThat(difference().kind()).isEqualTo(Kind.NOT_RECORDED);
        as(bureau, () -> reporting.report(project, Ledger.STATISTICAL, OCTOBER, Draft.ofYearToDate(wan(700)), 0))
                .orThrow();
        assertThat(difference().kind()).isEqualTo(Kind.OPEN);
        assertThat(difference().difference()).isEqualTo(wan(200));
        as(office, () -> reconciling.explain(project, OCTOBER, Kind.SCOPE, "土地款不计", 0))
                .orThrow();
        assertThat(difference().kind()).isEqualTo(Kind.SCOPE);
        assertThat(reasons(as(bureau, () -> reconciling.explain(project, OCTOBER, Kind.TIMING, "晚报", 0))))
                .containsExactly(AdmittingProjects.STALE);
        assertThat(reasons(as(bureau, () -> reconciling.explain(project, OCTOBER, Kind.OPEN, "?", 1))))
                .containsExactly("investment.difference.kind");
    }

    private ReconcilingLedgers.Row difference() {
        return as(office, () -> reconciling.rows(OCTOBER)).getFirst();
    }

    private void says(Said said) {
        var seen = as(office, () -> board.rows()).getFirst().admission().version();
        as(clerk, () -> admitting.prepare(project, Path.NEW_CONSTRUCTION, said, seen))
                .orThrow();
    }

    private void started(UUID whose, String on) {
        given.run(district, """
                insert into milestone (project_id, kind, actual_from, actual_to, version, changed_at, changed_by)
                values ('%s', 'started', '%s', '%s', 1, now(), 't')""".formatted(whose, on, on));
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var reasons) ->
                reasons.stream().map(Outcome.Refusal::key).toList();
        };
    }

    private static Money wan(long amount) {
        return Money.ofWan(String.valueOf(amount));
    }

    private <T> T as(Persona who, Supplier<T> act) {
        clock = clock.plusSeconds(1);
        return Today.replay(clock, () -> who.get(act));
    }
}
