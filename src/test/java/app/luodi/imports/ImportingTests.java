package app.luodi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.imports.Decisions.NameChoice;
import app.luodi.imports.Intake.Fate;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringProjects;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class ImportingTests {
    private static final String WEEKLY = "01-gaoxin-weekly-ledger.xlsx";
    private static final String NEXT_WEEK = "10-gaoxin-weekly-ledger-next-week.xlsx";
    private static final String TWO_LEVELS = "03-gaoxin-two-level-units-duplicates.xlsx";
    private static final String PLANNED = "select count(*) from milestone_facts where plan_text is not null";
    private static final String LARGE = "05-zhengdong-848-projects.xlsx";

    @Autowired
    ReceivingLedgers receiving;

    @Autowired
    CommittingImports committing;

    @Autowired
    RegisteringProjects registering;

    @Autowired
    app.luodi.projects.FindingProjects finding;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private String here = "";

    @BeforeEach
    void aDistrictOfItsOwn() {
        here = "importing" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        founding.district(here, "导入测试区");
    }

    private <T> T keyOffice(java.util.function.Supplier<T> work) {
        return Persona.of(here, Role.KEYOFFICE).get(work);
    }

    private UUID received(String file) {
        var id = keyOffice(() -> Ledgers.read(receiving, receiving.receive(file, Ledgers.bytes(file))));
        assertThat(keyOffice(() -> receiving.find(id)).state()).isEqualTo(Batch.State.RECOGNISED);
        return id;
    }

    private Intake intake(UUID id) {
        return keyOffice(() -> receiving.intake(id)).orElseThrow();
    }

    /** Says what a key office would: October, and that every unknown name is new. */
    private void answered(UUID id) {
        var said = new Decisions(
                List.of(),
                List.of(),
                intake(id).questions().stream()
                        .filter(question -> question.kind().equals("name"))
                        .map(question -> new NameChoice(question.field(), question.text(), NameChoice.NEW))
                        .toList(),
                List.of(),
                "2022-10",
                List.of(),
                List.of(),
                List.of(),
                null);
        keyOffice(() -> receiving.decide(id, said)).orThrow();
    }

    private Batch committed(String file) {
        var id = received(file);
        answered(id);
        return keyOffice(() -> committing.commit(id)).orThrow();
    }

    private long count(String table) {
        return number("select count(*) from " + table);
    }

    private long number(String sql) {
        return keyOffice(() -> java.util.Objects.requireNonNull(
                tx.execute(status -> jdbc.sql(sql).query(Long.class).single())));
    }

    @Test
    void eightHundredAndFortyEightProjectsComeInToTheFen() {
        var batch = committed(LARGE);
        assertThat(batch.state()).isEqualTo(Batch.State.COMMITTED);
        assertThat(batch.count("registered")).isEqualTo(848);
        assertThat(number("select sum(total_investment) from project_facts")).isEqualTo(47_680_000_000_000L);
        assertThat(number("select sum(amount) from plan_facts where year = 2022"))
                .isEqualTo(8_730_600_000_000L);
        assertThat(number("select count(*) from project_facts where office_id is null"))
                .isZero();
        assertThat(number("select count(*) from list_facts where year = 2022 and class = 'carried'"))
                .isEqualTo(312);
        assertThat(count("standing")).isEqualTo(848);
        assertThat(number("select count(*) from import_batch where content is not null"))
                .isZero();
    }

    @Test
    void nothingIsAskedInVainAndNothingUnansweredIsStored() {
        var id = received(WEEKLY);
        var before = intake(id);
        assertThat(before.count(Fate.NEW)).isEqualTo(34);
        assertThat(before.open()).extracting(Intake.Question::kind).contains("name", "month");
        answered(id);
        assertThat(intake(id).open()).isEmpty();
    }

    @Test
    void theNextWeekIsTwelveCellsThreeRowsAndTwoGone() {
        committed(WEEKLY);
        var history = count("history.project");
        var id = received(NEXT_WEEK);
        answered(id);
        var intake = intake(id);
        assertThat(intake.rows().stream().flatMap(row -> row.differences().stream()))
                .extracting(Intake.Difference::key)
                .containsExactlyInAnyOrder(
                        "ytd_done@2022-10",
                        "image_progress@2022-10",
                        "annual_plan@2022",
                        "is_started",
                        "plan_start",
                        "total_investment",
                        "ytd_done@2022-10",
                        "leader",
                        "office",
                        "problem@2022-10",
                        "plan_finish",
                        "lead_unit");
        assertThat(intake.count(Fate.NEW)).isEqualTo(3);
        assertThat(intake.vanished()).hasSize(2);
        var batch = keyOffice(() -> committing.commit(id)).orThrow();
        assertThat(batch.count("registered")).isEqualTo(3);
        assertThat(count("project")).isEqualTo(37);
        // unchanged rows write nothing: three new projects, and those whose own row of the register has changed
        assertThat(count("history.project") - history).isLessThanOrEqualTo(3 + 6);
        var again = received(NEXT_WEEK);
        answered(again);
        assertThat(intake(again).taken()).isZero();
    }

    @Test
    void anImportIsTakenBackAsOneAct() {
        committed(WEEKLY);
        var before = sums();
        var batch = committed(NEXT_WEEK);
        assertThat(sums()).isNotEqualTo(before);
        keyOffice(() -> committing.undo(batch.id())).orThrow();
        assertThat(sums()).isEqualTo(before);
    }

    @Test
    void aBuildingPeriodIsTakenBackWithItsImport() {
        for (var name : List.of("清华河北院清智机器人创新中心", "上海重塑燃料电池产业化基地", "郑州天健湖智联网产业园（一期）")) {
            keyOffice(() -> registering.register(app.luodi.projects.ProjectDraft.named(name)))
                    .orThrow();
        }
        var batch = committed(TWO_LEVELS);
        assertThat(batch.count("changed")).isPositive();
        assertThat(number(PLANNED)).isPositive();
        keyOffice(() -> committing.undo(batch.id())).orThrow();
        assertThat(number(PLANNED)).isZero();
    }

    private List<Long> sums() {
        return Stream.of(
                        "select count(*) from project",
                        "select sum(total_investment) from project",
                        "select coalesce(sum(amount), 0) from plan_facts",
                        "select coalesce(sum(ytd), 0) from return_facts",
                        "select sum(hashtext(concat(kind, plan_text, actual_text)))::bigint from milestone_facts",
                        "select sum(hashtext(concat(leader, office_id, lead_unit_id, remarks)))::bigint from project")
                .map(this::number)
                .toList();
    }

    @Test
    void whatSomebodyHasChangedSinceIsNotTakenBack() {
        var batch = committed(WEEKLY);
        var project = keyOffice(() -> finding.search("艾格莱德", 1)).getFirst().id();
        keyOffice(() -> {
            var stands = finding.byId(project).orElseThrow();
            return registering.edit(project, stands.version(), stands.content().with(ProjectField.REMARKS, "现场核实过"));
        });
        var refused = keyOffice(() -> committing.undo(batch.id()));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        said -> assertThat(said.reasons().toString()).contains("changed_since", "艾格莱德"));
        assertThat(count("project")).isEqualTo(34);
    }

    @Test
    void aKnownCodeMeansTheKnownProjectWhateverItIsCalled() {
        keyOffice(() -> registering.register(app.luodi.projects.ProjectDraft.named("占用了代码的项目")
                .with(
                        ProjectField.CODE,
                        app.luodi.projects.ProjectCode.read("2206-410172-04-01-010148")
                                .orElseThrow())));
        var id = received(WEEKLY);
        assertThat(intake(id).rows().getFirst().project()).isNotNull();
    }

    @Test
    void anotherDistrictSeesNothingOfIt() {
        var id = received(WEEKLY);
        founding.district(here + "x", "邻区");
        Persona.of(here + "x", Role.KEYOFFICE).does(() -> {
            assertThatThrownBy(() -> receiving.find(id)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> committing.commit(id)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> committing.undo(id)).isInstanceOf(NoSuchElementException.class);
            assertThat(receiving.latest(10)).isEmpty();
        });
    }

    @Test
    void onlyTheKeyOfficeImports() {
        for (var role : List.of(Role.LEADER, Role.PROMOTION, Role.OFFICE, Role.STATISTICS, Role.ADMIN, Role.AUDITOR)) {
            Persona.of(here, role)
                    .does(() -> assertThatThrownBy(() -> receiving.latest(1)).isInstanceOf(NoRight.class));
        }
    }

    @Test
    void whatIsNoWorkbookIsRefusedAndNothingStays() {
        var id = keyOffice(() ->
                Ledgers.read(receiving, receiving.receive("台账.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0})));
        var batch = keyOffice(() -> receiving.find(id));
        assertThat(batch.state()).isEqualTo(Batch.State.FAILED);
        assertThat(batch.failure()).startsWith("imports.refused.");
        assertThat(number("select count(*) from import_batch where content is not null"))
                .isZero();
    }

    @Test
    void twoImportsOfTheSameFileAtOnceRegisterItOnce() throws InterruptedException {
        var first = received(WEEKLY);
        var second = received(WEEKLY);
        answered(first);
        answered(second);
        var threads = Stream.of(first, second)
                .map(id -> Thread.startVirtualThread(() -> keyOffice(() -> committing.commit(id))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(count("project")).isEqualTo(34);
    }

    @Test
    void aFailureHalfWayLeavesNothing() {
        var id = received(LARGE);
        answered(id);
        var refused = keyOffice(() -> committing.commit(id, (phase, rows) -> !phase.equals("end")));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(count("project")).isZero();
        assertThat(count("import_source")).isZero();
        assertThat(keyOffice(() -> receiving.find(id)).state()).isEqualTo(Batch.State.ANSWERED);
    }
}
