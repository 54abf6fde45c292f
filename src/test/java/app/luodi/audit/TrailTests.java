package app.luodi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.audit.ReadingTrail.Proof;
import app.luodi.identity.AccountDraft;
import app.luodi.identity.Districts;
import app.luodi.identity.FoundingAccounts;
import app.luodi.identity.ManagingAccounts;
import app.luodi.identity.NoRight;
import app.luodi.identity.Rights;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.identity.SigningIn;
import app.luodi.kernel.Acted;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.WhenText;
import app.luodi.ledger.ExportingLedger;
import app.luodi.ledger.LedgerQuery;
import app.luodi.pipeline.MovingProjects;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.RegisteringProjects;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Who did what when is kept with what was done, and a change of it shows. */
@LuodiTest
class TrailTests {
    @Autowired
    ReadingTrail trail;

    @Autowired
    RegisteringProjects registering;

    @Autowired
    MovingProjects moving;

    @Autowired
    ManagingAccounts accounts;

    @Autowired
    ExportingLedger exporting;

    @Autowired
    SigningIn signingIn;

    @Autowired
    FoundingAccounts founding;

    @Autowired
    FoundingDistricts districts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations tx;

    @Autowired
    Trail lines;

    @Autowired
    Districts known;

    @Autowired
    Rights rights;

    @Value("${spring.liquibase.url}")
    String url;

    private String district() {
        var id = "trail" + UUID.randomUUID().toString().substring(0, 8);
        districts.district(id, "留痕区");
        return id;
    }

    private List<TrailEntry> lines(String district) {
        return Persona.of(district, Role.AUDITOR).get(() -> trail.read(TrailQuery.all(), 0, 1000));
    }

    private static List<String> acts(List<TrailEntry> lines) {
        return lines.stream().map(TrailEntry::act).toList().reversed();
    }

    @Test
    void whatIsDoneToAProjectStandsWithWhoDidIt() {
        var here = district();
        var office = Persona.of(here, Role.KEYOFFICE);
        var project = office.get(
                () -> registering.register(ProjectDraft.named("某某项目")).orThrow().id());
        office.does(() -> moving.move(project, "signed", WhenText.day(LocalDate.of(2022, 3, 1)), "协议", null, null)
                .orThrow());
        office.does(() -> exporting.export(LedgerQuery.all(), rows -> {}));
        assertThat(acts(lines(here))).containsExactly("project.registered", "milestone.reached", "export.ledger");
        var moved = lines(here).get(1);
        assertThat(moved.subject()).isEqualTo(project);
        assertThat(moved.name()).isEqualTo("某某项目");
        assertThat(moved.loginName()).isEqualTo("keyoffice." + here);
        assertThat(moved.details()).containsEntry("kind", "signed").containsEntry("became", "2022-03-01");
    }

    @Test
    void signInsFailuresAndLocksStandToo() {
        var here = district();
        founding.person("wang." + here, "王五", "a-long-password", new Membership(Role.LEADER, null));
        signingIn.withPassword("wang." + here, "a-long-password", "1.2.3.4");
        IntStream.range(0, 5).forEach(n -> signingIn.withPassword("wang." + here, "wrong", "5.6.7." + n));
        signingIn.withPassword("nobody." + here, "wrong", "5.6.7.9");
        signingIn.withPassword("nobody.nowhere" + here, "wrong", "5.6.7.9");
        assertThat(acts(lines(here)))
                .containsExactly(
                        "signin.done",
                        "signin.failed",
                        "signin.failed",
                        "signin.failed",
                        "signin.failed",
                        "signin.locked",
                        "signin.failed");
        assertThat(lines(here).getLast().details()).containsEntry("address", "1.2.3.4");
        assertThat(lines(here).getFirst().loginName()).isEqualTo("nobody." + here);
    }

    @Test
    void rightsThatChangeStandWithWhatTheyWere() {
        var here = district();
        var admin = Persona.of(here, Role.ADMIN);
        admin.does(() -> accounts.create("boss", false, draft(Role.ADMIN)).orThrow());
        var made = admin.get(
                () -> accounts.create("wang", false, draft(Role.LEADER)).orThrow());
        admin.does(() -> accounts.edit(made.account(), 0, draft(Role.AUDITOR)).orThrow());
        admin.does(() -> accounts.disable(made.account(), 1, true).orThrow());
        assertThat(acts(lines(here)))
                .containsExactly("account.created", "account.created", "account.edited", "account.disabled");
        assertThat(lines(here).get(1).details()).isEqualTo(Map.of("roles", "auditor", "were", "leader"));
        assertThat(lines(here).toString()).doesNotContain(made.secret());
    }

    private static AccountDraft draft(Role role) {
        return new AccountDraft("王五", List.of(new Membership(role, null)));
    }

    @Test
    void whatIsTakenBackLeavesNoTrail() {
        var here = district();
        Persona.of(here, Role.KEYOFFICE).does(() -> {
            tx.executeWithoutResult(status -> {
                registering.register(ProjectDraft.named("不算")).orThrow();
                status.setRollbackOnly();
            });
            assertThatThrownBy(() -> tx.executeWithoutResult(status -> {
                        registering.register(ProjectDraft.named("也不算")).orThrow();
                        throw new IllegalStateException("on purpose");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        });
        assertThat(lines(here)).isEmpty();
    }

    @Test
    void manyWritersMakeOneUnbrokenChain() throws InterruptedException {
        var here = district();
        var writers = IntStream.range(0, 8)
                .mapToObj(writer -> Thread.ofVirtual()
                        .start(() -> new OnBehalf(here)
                                .run(() ->
                                        IntStream.range(0, 100).forEach(n -> act("project.edited", writer + "/" + n)))))
                .toList();
        for (var writer : writers) {
            writer.join();
        }
        assertThat(lines(here)).hasSize(800);
        assertThat(proof(here))
                .isInstanceOfSatisfying(
                        Proof.Whole.class, whole -> assertThat(whole.lines()).isEqualTo(800));
    }

    private void act(String act, String name) {
        tx.executeWithoutResult(status -> events.publishEvent(Acted.of(act).called(name)));
    }

    private Proof proof(String district) {
        return Persona.of(district, Role.AUDITOR).get(() -> trail.prove());
    }

    @Test
    void whoeverChangesALineIsFoundOutEvenTheOwnerOfTheDatabase() {
        var here = district();
        new OnBehalf(here).run(() -> IntStream.rangeClosed(1, 40).forEach(n -> act("project.edited", "项目" + n)));
        var random = new Random(7);
        var tampers = List.of(
                "update audit_entry set person = '别人' where number = %d",
                "update audit_entry set act = 'project.registered' where number = %d",
                "update audit_entry set at = at - interval '1 second' where number = %d",
                "update audit_entry set name = name || '甲' where number = %d",
                "update audit_entry set login_name = 'x' where number = %d",
                "update audit_entry set subject = gen_random_uuid() where number = %d",
                "update audit_entry set details = '{\"a\": \"b\"}' where number = %d",
                "update audit_entry set hash = sha256('x') where number = %d",
                "update audit_entry set previous = sha256('x') where number = %d",
                "delete from audit_entry where number = %d",
                "update audit_entry set number = 1000 where number = %d");
        for (var round = 0; round < 60; round++) {
            var number = 1 + random.nextInt(39);
            var tamper = tampers.get(round % tampers.size()).formatted(number) + " and district_id = '" + here + "'";
            var found = tampered(here, tamper);
            assertThat(found)
                    .as(tamper)
                    .isInstanceOfSatisfying(
                            Proof.Broken.class,
                            broken -> assertThat(broken.first()).isBetween((long) number, number + 1L));
        }
        assertThat(proof(here)).isInstanceOf(Proof.Whole.class);
    }

    /** What the check says after the owner of the database has tampered; everything is put back. */
    private Proof tampered(String district, String tamper) {
        try (var connection = DriverManager.getConnection(url, "luodi_owner", "o");
                var owner = connection.createStatement()) {
            owner.execute("create temp table kept as select * from audit_entry where district_id = '" + district + "'");
            assertThat(owner.executeUpdate(tamper)).isEqualTo(1);
            var found = proof(district);
            connection.setAutoCommit(false);
            owner.execute("alter table audit_entry disable trigger audit_chain");
            owner.execute("delete from audit_entry where district_id = '" + district + "'");
            owner.execute("insert into audit_entry select * from kept");
            owner.execute("alter table audit_entry enable trigger audit_chain");
            connection.commit();
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void linesCutOffTheEndAreMissedByWhoWroteDownTheLastOutside(@TempDir Path folder) throws SQLException {
        var here = district();
        new OnBehalf(here).run(() -> IntStream.rangeClosed(1, 10).forEach(n -> act("project.edited", "项目" + n)));
        var anchors = new Anchors(lines, known, tx, folder.toString());
        var reading = new ReadingTrail(lines, anchors, rights, events);
        anchors.drop(here);
        anchors.drop(here);
        assertThat(anchors.of(here)).hasSize(1);
        new OnBehalf(here).run(() -> act("project.edited", "项目11"));
        assertThat(proven(here, reading)).isInstanceOf(Proof.Whole.class);
        try (var connection = DriverManager.getConnection(url, "luodi_owner", "o");
                var owner = connection.createStatement()) {
            owner.executeUpdate("delete from audit_entry where number > 7 and district_id = '" + here + "'");
        }
        assertThat(proof(here)).as("the chain alone does not miss them").isInstanceOf(Proof.Whole.class);
        assertThat(proven(here, reading)).isEqualTo(new Proof.Broken(10));
    }

    private Proof proven(String district, ReadingTrail reading) {
        return Persona.of(district, Role.AUDITOR)
                .get(() -> java.util.Objects.requireNonNull(tx.execute(status -> reading.prove())));
    }

    @Test
    void whoMayNotReadItIsStopped() {
        var here = district();
        assertThatThrownBy(() -> Persona.of(here, Role.ADMIN).does(() -> trail.read(TrailQuery.all(), 0, 1)))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void linesAreFoundByPersonActAndDay() {
        var here = district();
        Persona.of(here, Role.KEYOFFICE)
                .does(() -> registering.register(ProjectDraft.named("石佛某某项目")).orThrow());
        Persona.of(here, Role.PROMOTION)
                .does(() -> registering.register(ProjectDraft.named("沟赵某某项目")).orThrow());
        var today = LocalDate.now(app.luodi.kernel.Today.ZONE);
        Persona.of(here, Role.AUDITOR).does(() -> {
            assertThat(trail.count(new TrailQuery("石佛", "", "", null, null))).isEqualTo(1);
            assertThat(trail.count(new TrailQuery("", "promotion." + here, "", null, null)))
                    .isEqualTo(1);
            assertThat(trail.count(new TrailQuery("", "", "project", today, today)))
                    .isEqualTo(2);
            assertThat(trail.count(new TrailQuery("", "", "signin", null, null)))
                    .isZero();
            assertThat(trail.count(new TrailQuery("", "", "", today.plusDays(1), null)))
                    .isZero();
            assertThat(trail.people().stream().map(Map.Entry::getKey).toList())
                    .containsExactlyInAnyOrder("keyoffice." + here, "promotion." + here);
        });
    }

    @Test
    void aNameThatLooksLikeAnotherLineIsOneLine() {
        var here = district();
        new OnBehalf(here).run(() -> act("project.edited", "甲\r\n2022-11-14 王五 \u001b[2J乙\u202e丙"));
        assertThat(lines(here).getFirst().name()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
    }
}
