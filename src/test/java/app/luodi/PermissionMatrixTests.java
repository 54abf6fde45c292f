package app.luodi;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.approvals.DecidingTemplates;
import app.luodi.approvals.LayingApprovals;
import app.luodi.audit.ReadingTrail;
import app.luodi.audit.TrailQuery;
import app.luodi.forecast.Change;
import app.luodi.forecast.KeepingScenarios;
import app.luodi.identity.Act;
import app.luodi.identity.ManagingAccounts;
import app.luodi.identity.ManagingUnits;
import app.luodi.identity.NoRight;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.Role;
import app.luodi.identity.UnitDraft;
import app.luodi.identity.settings.DistrictSettings;
import app.luodi.identity.settings.Setting;
import app.luodi.investment.Draft;
import app.luodi.investment.PlanningYear;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.Review;
import app.luodi.investment.ReviewingReturns;
import app.luodi.investment.admission.Admission;
import app.luodi.investment.admission.AdmittingProjects;
import app.luodi.investment.admission.Path;
import app.luodi.investment.funds.Fund;
import app.luodi.investment.funds.KeepingFunds;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.WhenText;
import app.luodi.land.KeepingParcels;
import app.luodi.land.Parcel;
import app.luodi.land.ParcelBench;
import app.luodi.ledger.ExportingLedger;
import app.luodi.ledger.KeepingViews;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.SavedView;
import app.luodi.lights.AdoptingRules;
import app.luodi.lights.ExemptingProjects;
import app.luodi.lights.ExplainingReds;
import app.luodi.meetings.HoldingMeetings;
import app.luodi.pipeline.HaltingProjects;
import app.luodi.pipeline.MovingProjects;
import app.luodi.pipeline.PlanningMilestones;
import app.luodi.pipeline.ProjectPath;
import app.luodi.pipeline.VerifyingMilestones;
import app.luodi.pipeline.site.ReportingFromSite;
import app.luodi.pipeline.site.SiteReport;
import app.luodi.projects.Contact;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringProjects;
import app.luodi.ranking.PublishingRanking;
import app.luodi.schemes.DefiningSchemes;
import app.luodi.targets.Indicator;
import app.luodi.targets.Scope;
import app.luodi.targets.SettingTargets;
import app.luodi.targets.TargetDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Every cell of {@code permissions.tsv}, executed: the real use case, for a project of the own area and for another. */
@LuodiTest
class PermissionMatrixTests {
    private static final String HERE = "matrixtests";
    private static final int AMONG_THE_FIRST = 0;

    @Autowired
    ApplicationContext beans;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private final Map<Act, Predicate<UUID>> acts = new EnumMap<>(Act.class);
    private UUID own = UUID.randomUUID();
    private UUID projectOfOwn = own;
    private UUID projectOfOther = own;

    @BeforeEach
    void aDistrictWithTwoAreas() {
        var district = new BuiltDistrict(HERE, "矩阵区", founding, jdbc, tx);
        own = district.office("石佛" + UUID.randomUUID());
        projectOfOwn = called(district.project("本片区项目", own, "1.00"), own);
        var other = district.office("沟赵" + UUID.randomUUID());
        projectOfOther = called(district.project("他片区项目", other, "1.00"), other);
        fillActs();
    }

    private UUID called(UUID project, UUID office) {
        Persona.of(HERE, Role.KEYOFFICE)
                .does(() -> use(RegisteringProjects.class)
                        .edit(project, AMONG_THE_FIRST, draft(office))
                        .orThrow());
        return project;
    }

    private static ProjectDraft draft(UUID office) {
        return ProjectDraft.named("有联系人的项目")
                .with(ProjectField.OFFICE, office)
                .with(ProjectField.CONTACTS, List.of(new Contact("王某某", "13800001234", null)));
    }

    private void fillActs() {
        act(Act.VIEW_PROJECTS, project -> use(FindingProjects.class).byId(project));
        acts.put(Act.SEE_CONTACTS, this::seesContacts);
        act(Act.REGISTER_PROJECT, project -> use(RegisteringProjects.class).register(ProjectDraft.named("新项目")));
        act(Act.EDIT_PROJECT, project -> use(RegisteringProjects.class).edit(project, 1, draft(office(project))));
        act(Act.MOVE_SIGNING, project -> moves(project, "signed"));
        act(Act.MOVE_PROJECT, project -> moves(project, "started"));
        act(Act.PLAN_MILESTONES, project -> use(PlanningMilestones.class).plan(project, "completed", day(), "排期"));
        act(Act.VERIFY_MILESTONE, project -> use(VerifyingMilestones.class).verify(project, "signed", null));
        act(Act.HALT_PROJECT, project -> use(HaltingProjects.class).resume(project, "继续"));
        act(Act.KEEP_LAND, project -> use(KeepingParcels.class).keep(parcel(project)));
        act(Act.REPORT_SITE, project -> use(ReportingFromSite.class).report(project, telling(), List.of()));
        act(
                Act.PLAN_YEAR,
                project -> use(PlanningYear.class).plan(PlanningYear.Entry.first(project, 2022, Money.ofYi("1"))));
        act(Act.REPORT_INVESTMENT, project -> reports(project, Ledger.DISPATCH));
        act(Act.REVIEW_RETURNS, project -> use(ReviewingReturns.class).accept(List.of(submitted(project))));
        act(Act.RECORD_STATISTICS, project -> reports(project, Ledger.STATISTICAL));
        act(
                Act.IMPORT_LEDGER,
                project -> use(app.luodi.imports.ReceivingLedgers.class).latest(1));
        act(
                Act.PREPARE_ADMISSION,
                project -> use(AdmittingProjects.class).prepare(project, Path.SMALL, Admission.Said.NOTHING, 0));
        act(Act.ADMIT_PROJECT, project -> use(AdmittingProjects.class).admit(project, LocalDate.of(2022, 3, 1), null));
        act(
                Act.RECORD_FUNDS,
                project -> use(KeepingFunds.class)
                        .keep(new Fund(null, project, Fund.Kind.OWN, null, null, null, null, null, null, 0)));
        act(Act.SET_LIGHT_RULES, project -> use(AdoptingRules.class).withdraw(1));
        act(Act.EXPLAIN_LIGHT, project -> use(ExplainingReds.class).explain(project, "图审退回"));
        act(Act.APPROVE_EXEMPTION, project -> use(ExemptingProjects.class).decide(project, 1, true, null));
        act(Act.SET_TARGETS, project -> use(SettingTargets.class).set(target()));
        act(Act.RECORD_APPROVALS, project -> use(LayingApprovals.class).lay(project));
        act(Act.SET_APPROVALS, project -> use(DecidingTemplates.class).decide(ProjectPath.OFFICE, List.of(), null, 0));
        act(Act.SCORE_UNITS, project -> use(PublishingRanking.class).takeInTemplates());
        act(Act.APPROVE_RANKING, project -> use(PublishingRanking.class).decide(UUID.randomUUID(), true, null));
        act(
                Act.APPEAL_RANKING,
                project -> use(PublishingRanking.class)
                        .appeal(UUID.randomUUID(), project.equals(projectOfOwn) ? own : projectOfOther, "不服"));
        act(Act.SET_SCHEMES, project -> use(DefiningSchemes.class).takeInCommonOnes());
        act(
                Act.KEEP_SCENARIO,
                project -> use(KeepingScenarios.class)
                        .keep(2022, Ledger.STATISTICAL, "方案", List.of(new Change.Drop(project))));
        act(Act.HOLD_MEETING, project -> use(HoldingMeetings.class).hold());
        act(
                Act.SHARE_VIEW,
                project -> use(KeepingViews.class)
                        .keep(new SavedView.Draft("共享" + UUID.randomUUID(), "light=red", true, true)));
        act(Act.EXPORT, project -> use(ExportingLedger.class).export(LedgerQuery.all(), rows -> {}));
        act(Act.READ_TRAIL, project -> use(ReadingTrail.class).read(TrailQuery.all(), 0, 1));
        act(Act.MANAGE_ACCOUNTS, project -> use(ManagingAccounts.class).all());
        act(
                Act.MANAGE_UNITS,
                project -> use(ManagingUnits.class)
                        .add(new UnitDraft(OrgUnit.Kind.BUREAU, "新局" + project, "", null, null, 1)));
        act(
                Act.MANAGE_SETTINGS,
                project -> use(DistrictSettings.class).decide(Setting.text("identity.setting.contact"), "王五", 0));
    }

    @TestFactory
    Stream<DynamicTest> everyCellHolds() throws IOException {
        var rows = new ClassPathResource("permissions.tsv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .toList();
        var roles = rows.getFirst().stream().skip(1).map(Role::of).toList();
        return rows.stream()
                .skip(1)
                .flatMap(row -> roles.stream()
                        .map(role -> cell(Act.of(row.getFirst()), role, row.get(1 + roles.indexOf(role)))));
    }

    @Test
    void everyActIsAskedForBySomeUseCase() {
        assertThat(acts.keySet()).containsExactlyInAnyOrder(Act.values());
    }

    @Test
    void aCityReadsAndChangesNothingWhateverItsAccountSays() {
        founding.city("matrixcity", "矩阵市");
        founding.cityReads("matrixcity", HERE);
        var city = Persona.ofCity("matrixcity");
        acts.forEach((act, call) -> assertThat(passesTheWalls(city, act))
                .as(act.code())
                .isEqualTo(act == Act.VIEW_PROJECTS || act == Act.EXPORT));
    }

    /** Where a use case locks a row before it asks for the right, the database has refused already. */
    private boolean passesTheWalls(Persona city, Act act) {
        try {
            return allowed(city, act, projectOfOwn);
        } catch (DataAccessException refusedByTheDatabase) {
            return false;
        }
    }

    private DynamicTest cell(Act act, Role role, String reach) {
        return DynamicTest.dynamicTest(role.code() + " " + act.code() + ": " + reach, () -> {
            var person = role == Role.OFFICE ? Persona.clerk(HERE, own) : Persona.of(HERE, role);
            assertThat(allowed(person, act, projectOfOwn)).as("own area").isEqualTo(!reach.equals("-"));
            assertThat(allowed(person, act, projectOfOther)).as("another area").isEqualTo(reach.equals("all"));
        });
    }

    /** Tries it and takes it back. */
    private boolean allowed(Persona person, Act act, UUID project) {
        var call = java.util.Objects.requireNonNull(acts.get(act), () -> "No call for " + act);
        return person.get(() -> Boolean.TRUE.equals(tx.execute(status -> {
            status.setRollbackOnly();
            return call.test(project);
        })));
    }

    private void act(Act act, java.util.function.Consumer<UUID> call) {
        acts.put(act, project -> {
            try {
                call.accept(project);
                return true;
            } catch (NoRight refused) {
                assertThat(refused.act()).isEqualTo(act);
                return false;
            }
        });
    }

    private boolean seesContacts(UUID project) {
        try {
            return use(FindingProjects.class)
                    .byId(project)
                    .map(found -> found.content().get(ProjectField.CONTACTS, List.of()))
                    .filter(contacts -> contacts.getFirst().person().equals("王某某"))
                    .isPresent();
        } catch (NoRight refused) {
            return false;
        }
    }

    private void moves(UUID project, String kind) {
        use(MovingProjects.class).move(project, kind, day(), null, null, null);
    }

    private void reports(UUID project, Ledger ledger) {
        use(ReportingInvestment.class)
                .report(project, ledger, new StatisticsMonth(2022, 3), Draft.ofYearToDate(Money.ofYi("0.5")), 0);
    }

    private static ReportingFromSite.Telling telling() {
        return new ReportingFromSite.Telling(
                UUID.randomUUID(), SiteReport.About.PROGRESS, null, LocalDate.of(2022, 3, 1), null, "主体施工");
    }

    private static Review submitted(UUID project) {
        return new Review(
                project,
                Ledger.DISPATCH,
                new StatisticsMonth(2022, 3),
                Review.State.SUBMITTED,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                "示例",
                null,
                null,
                null,
                1);
    }

    private UUID office(UUID project) {
        return project.equals(projectOfOwn)
                ? own
                : use(FindingProjects.class).officeOf(project).orElseThrow();
    }

    private static Parcel parcel(UUID project) {
        return ParcelBench.parcel("宗地" + project, "1000.00", project);
    }

    private static WhenText day() {
        return WhenText.day(LocalDate.of(2022, 3, 1));
    }

    private static TargetDraft target() {
        return new TargetDraft(
                2022,
                Ledger.STATISTICAL,
                Indicator.FIXED_ASSET_INVESTMENT,
                Scope.TOTAL,
                null,
                null,
                Money.ofYi("605"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "示例",
                null,
                null,
                true);
    }

    private <T> T use(Class<T> useCase) {
        return beans.getBean(useCase);
    }
}
