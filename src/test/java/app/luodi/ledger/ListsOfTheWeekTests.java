package app.luodi.ledger;

import static app.luodi.BuiltDistrict.moment;
import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.investment.admission.AdmissionBoard;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Today;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The two lists that the others ask for: what is on Monday's table, and what has started and is not counted. */
@LuodiTest
class ListsOfTheWeekTests {
    private static final String HERE = "listsoftheweek";
    private static @Nullable Built built;

    private record Built(UUID late, UUID begun, UUID counted, UUID small, UUID finished) {}

    @Autowired
    ReadingLedger ledger;

    @Autowired
    AdmissionBoard admissions;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @BeforeEach
    void aDistrictWithStartedProjects() {
        if (built != null) {
            return;
        }
        var district = new BuiltDistrict(HERE, "上会测试区", founding, jdbc, tx);
        var late = district.project("迟到的厂", null, "30");
        district.plans(late, "signed", "2022-06-01");
        var begun = started(district, "开了工的厂", "8");
        var counted = started(district, "入了库的厂", "8");
        var small = started(district, "不够大的店", "0.03");
        var finished = started(district, "竣了工的楼", "8");
        district.reaches(finished, "completed", "2022-09-01");
        new OnBehalf(HERE)
                .run(() -> tx.executeWithoutResult(
                        s -> jdbc.sql("""
                                insert into admission (project_id, path, state, admitted_on, version, changed_at, changed_by)
                                values (?, 'new_construction', 'admitted', '2022-08-01', 0, luodi_now(), 'test')""").param(counted).update()));
        built = new Built(late, begun, counted, small, finished);
    }

    private static UUID started(BuiltDistrict district, String name, String yi) {
        var project = district.project(name, null, yi);
        district.reaches(project, "started", "2022-05-01");
        return project;
    }

    @Test
    void theMeetingIsAboutWhatIsRedAndWhatReachedAMilestoneSinceTheLast() {
        assertThat(on("2022-11-14T09:00", "meeting=week")).containsExactly(is().late());
        assertThat(on("2022-11-14T09:00", "meeting=nosuch")).isEmpty();

        new OnBehalf(HERE)
                .run(() -> tx.executeWithoutResult(
                        s -> jdbc.sql("""
                        insert into stage_event (project_id, kind, act, from_stage, to_stage, on_day, recorded_at, recorded_by)
                        values (?, 'topped_out', 'reached', 'started', 'topped_out', '2022-11-16', '2022-11-16 10:00+08', 'test')""").param(is().begun()).update()));

        assertThat(on("2022-11-21T09:00", "meeting=week")).containsExactlyInAnyOrder(is().late(), is().begun());
        assertThat(on("2022-11-28T09:00", "meeting=week")).containsExactly(is().late());
    }

    @Test
    void notAdmittedAreThoseTheBoardOfAdmissionsWaitsFor() {
        assertThat(on("2022-11-14T09:00", "admission=waiting")).containsExactly(is().begun());
        assertThat(on("2022-11-14T09:00", "admission=admitted")).containsExactly(is().counted());
        assertThat(on("2022-11-14T09:00", "admission=nosuch")).isEmpty();

        var waiting = Today.replay(
                moment("2022-11-14T09:00"),
                () -> keyoffice()
                        .get(() -> admissions.rows().stream()
                                .filter(row -> !row.admission().isAdmitted())
                                .map(AdmissionBoard.Row::project)
                                .toList()));
        assertThat(waiting).containsExactly(is().begun());
    }

    private List<UUID> on(String moment, String query) {
        return Today.replay(
                moment(moment),
                () -> keyoffice()
                        .get(() -> ledger.page(LedgerQuery.read(query), 0, 50).stream()
                                .map(LedgerRow::id)
                                .toList()));
    }

    private static Persona keyoffice() {
        return Persona.of(HERE, Role.KEYOFFICE);
    }

    private static Built is() {
        return java.util.Objects.requireNonNull(built);
    }
}
