package app.luodi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.exports.Manifest.Entry;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.RestoringDistricts;
import app.luodi.kernel.Today;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerTotals;
import app.luodi.ledger.ReadingLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A district leaves with everything, and comes back with everything: its rows, its past, its figures. */
@LuodiTest
class LeavingTests {
    @Autowired
    LeavingWithEverything leaving;

    @Autowired
    ArrivingWithEverything arriving;

    @Autowired
    RestoringDistricts restoring;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ReadingLedger ledger;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @TempDir
    Path folder;

    private String here = "";

    @BeforeEach
    void aDistrictWithAPast() {
        here = "leaving" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        var district = new BuiltDistrict(here, "迁出测试区", founding, jdbc, tx);
        var office = district.office("枫杨");
        var factory = district.at("2022-01-10T09:00").project("示例芯片厂", office, "30.5");
        district.reaches(factory, "signed", "2022-01-08");
        district.plansYear(factory, 2022, "5.5");
        district.at("2022-03-10T09:00").plans(factory, "started", "2022-06-01");
        district.at("2022-05-10T09:00").reports(factory, "dispatch", 2022, 4, "1.2");
        district.at("2022-06-10T09:00").reports(factory, "dispatch", 2022, 4, "1.3");
        district.at("2022-07-10T09:00").project("示例云谷", null, null);
    }

    private <T> T at(Role role, Supplier<T> work) {
        return Today.replay(
                BuiltDistrict.moment("2022-11-14T09:00"),
                () -> Persona.of(here, role).get(work));
    }

    private Manifest left(Path to) {
        return at(Role.ADMIN, () -> {
            try (var out = Files.newOutputStream(to)) {
                return leaving.leave(out, (done, all) -> assertThat(done).isLessThanOrEqualTo(all));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void wiped() {
        var tables = at(Role.ADMIN, () -> tx.execute(status -> catalogue.tables())).stream()
                .filter(Catalogue.Table::comesBack)
                .toList();
        restoring.restore(here, rows -> {
            tables.reversed().forEach(table -> rows.clear(table.name()));
            tables.stream().filter(Catalogue.Table::past).forEach(table -> rows.clear("history." + table.name()));
            return true;
        });
    }

    private LedgerTotals now() {
        return at(Role.KEYOFFICE, () -> ledger.totals(LedgerQuery.all()));
    }

    private LedgerTotals then() {
        return at(
                Role.KEYOFFICE,
                () -> new AsOf(BuiltDistrict.moment("2022-05-20T09:00")).get(() -> ledger.totals(LedgerQuery.all())));
    }

    @Test
    void itComesBackWithEqualSumsAndFiguresTodayAndThen() {
        var archive = folder.resolve("one.zip");
        var first = left(archive);
        var now = now();
        var then = then();
        assertThat(then.done()).isNotEqualTo(now.done());
        wiped();
        assertThat(now().count()).isZero();
        var arrived = at(Role.ADMIN, () -> arriving.arrive(archive, (done, all) -> {}))
                .orThrow();
        assertThat(arrived.rows()).isPositive();
        assertThat(now()).isEqualTo(now);
        assertThat(then()).isEqualTo(then);
        assertThat(sums(left(folder.resolve("two.zip")))).isEqualTo(sums(first));
    }

    /** The trail has gone on meanwhile, and stays behind. */
    private static List<Entry> sums(Manifest manifest) {
        return manifest.entries().stream()
                .filter(one -> one.file().endsWith(".jsonl"))
                .filter(one -> Catalogue.ONLY_LEAVE.stream()
                        .noneMatch(table -> one.file().endsWith("/" + table + ".jsonl")))
                .toList();
    }

    @Test
    void secretsStayAndTheManifestSaysSo() throws IOException {
        var archive = folder.resolve("secrets.zip");
        var manifest = left(archive);
        assertThat(manifest.leftOut()).isNotEmpty();
        try (var zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains("tables/project.jsonl", "history/project.jsonl", "xlsx/project.xlsx", "schema.json")
                    .noneMatch(name -> name.contains("list_seal"));
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("tables/account.jsonl"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .doesNotContain("password_hash");
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("tables/project.jsonl"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("示例芯片厂");
        }
    }

    @Test
    void whatIsNotItsOwnOrWasWorkedAtOrWouldCoverProjectsIsRefused() throws IOException {
        var archive = folder.resolve("mine.zip");
        left(archive);
        assertThat(refusal(archive)).isEqualTo("exports.refused.not_empty");
        wiped();
        try (var files = FileSystems.newFileSystem(archive)) {
            var rows = files.getPath("tables/project.jsonl");
            Files.writeString(rows, Files.readString(rows).replace("示例芯片厂", "别的厂"));
        }
        assertThat(refusal(archive)).isEqualTo("exports.refused.changed");
        assertThat(now().count()).isZero();
        Files.writeString(folder.resolve("no.zip"), "not a zip");
        assertThat(refusal(folder.resolve("no.zip"))).isEqualTo("exports.refused.archive");
        here = "leavingother";
        founding.district(here, "另一区");
        assertThat(refusal(archive)).isEqualTo("exports.refused.other_district");
    }

    @Test
    void onlyWhoAdministersTheDistrictLeavesWithIt() {
        assertThatThrownBy(() -> at(
                        Role.KEYOFFICE,
                        () -> leaving.leave(java.io.OutputStream.nullOutputStream(), (done, all) -> {})))
                .isInstanceOf(NoRight.class);
    }

    private String refusal(Path archive) {
        return at(Role.ADMIN, () -> arriving.arrive(archive, (done, all) -> {}))
                        instanceof Outcome.Refused<?>(var reasons)
                ? reasons.getFirst().key()
                : "";
    }
}
