package app.luodi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.imports.Intake.Comes;
import app.luodi.imports.Intake.Difference;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Money;
import app.luodi.kernel.Today;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.page.LedgerHandouts;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringProjects;
import app.luodi.sheets.Format;
import app.luodi.sheets.HandingOut;
import app.luodi.sheets.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A ledger is handed out, edited in a spreadsheet, and comes back: exactly what was edited changes. */
@LuodiTest
class RoundTripTests {
    private static final int FIRST = 4;

    @Autowired
    ReceivingLedgers receiving;

    @Autowired
    CommittingImports committing;

    @Autowired
    LedgerHandouts handouts;

    @Autowired
    HandingOut handing;

    @Autowired
    FindingProjects finding;

    @Autowired
    RegisteringProjects registering;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private String here = "";
    private UUID factory = UUID.randomUUID();
    private UUID tower = UUID.randomUUID();

    @BeforeEach
    void threeProjects() {
        here = "roundtrip" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        var district = new BuiltDistrict(here, "往返测试区", founding, jdbc, tx);
        var office = district.office("枫杨");
        district.office("双桥");
        factory = district.project("示例芯片厂", office, "30.123456");
        district.reaches(factory, "signed", "2022-03-18");
        district.plans(factory, "started", "2022-12-28");
        district.plansYear(factory, 2022, "5.5");
        tower = district.project("示例云谷（一期）", office, "12");
        district.reaches(tower, "signed", "2021-02-01");
        district.project("示例云谷（二期）", null, null);
    }

    private <T> T at(String moment, Supplier<T> work) {
        return Today.replay(
                BuiltDistrict.moment(moment),
                () -> Persona.of(here, Role.KEYOFFICE).get(work));
    }

    private byte[] handedOut() {
        return at("2022-11-14T09:00", () -> {
            var out = new ByteArrayOutputStream();
            handing.write(
                    handouts.of(LedgerQuery.read("sort=name"), List.of(LedgerColumn.values()), Optional.empty(), 3),
                    Format.XLSX,
                    out,
                    rows -> {});
            return out.toByteArray();
        });
    }

    private static byte[] edited(byte[] file, Consumer<XSSFSheet> edit) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            edit.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Cell cell(XSSFSheet sheet, String name, LedgerColumn column) {
        for (var row = FIRST; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row).getCell(0).getStringCellValue().equals(name)) {
                return sheet.getRow(row)
                        .getCell(
                                column.ordinal(),
                                org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError(name);
    }

    private UUID received(byte[] file) {
        return at("2022-11-14T11:00", () -> receiving.receive("项目台账.xlsx", file));
    }

    private Intake intake(UUID id) {
        return at("2022-11-14T11:00", () -> receiving.intake(id)).orElseThrow();
    }

    private static List<Difference> differences(Intake intake) {
        return intake.rows().stream().flatMap(row -> row.differences().stream()).toList();
    }

    @Test
    void whatNobodyEditedChangesNothing() {
        var intake = intake(received(handedOut()));
        assertThat(intake.comes()).isEqualTo(Comes.HOME);
        assertThat(intake.rows()).hasSize(3).allMatch(row -> row.fate() == Intake.Fate.UNCHANGED);
        assertThat(differences(intake)).isEmpty();
        assertThat(intake.questions()).isEmpty();
        assertThat(intake.rows()).allMatch(row -> row.left().isEmpty());
    }

    @Test
    void oneCellThatWasEditedIsOneChangeAndCanBeTakenBack() {
        var file = edited(
                handedOut(), sheet -> cell(sheet, "示例芯片厂", LedgerColumn.TOTAL).setCellValue(31.5));
        var id = received(file);
        assertThat(differences(intake(id)))
                .singleElement()
                .satisfies(one -> assertThat(one.key()).isEqualTo("total_investment"))
                .satisfies(one -> assertThat(one.conflict()).isFalse());
        at("2022-11-14T11:00", () -> committing.commit(id)).orThrow();
        assertThat(content(factory).get(ProjectField.TOTAL_INVESTMENT)).isEqualTo(Money.ofYi("31.5"));
        assertThat(content(tower).get(ProjectField.TOTAL_INVESTMENT)).isEqualTo(Money.ofYi("12"));
        at("2022-11-14T11:05", () -> committing.undo(id)).orThrow();
        assertThat(content(factory).get(ProjectField.TOTAL_INVESTMENT)).isEqualTo(Money.ofYi("30.123456"));
    }

    @Test
    void theKeyNamesTheProjectWhateverElseIsEditedSortedOrWipedOut() {
        var file = edited(handedOut(), sheet -> {
            cell(sheet, "示例芯片厂", LedgerColumn.OFFICE).setCellValue("双桥");
            cell(sheet, "示例芯片厂", LedgerColumn.STARTED).setCellValue(LocalDate.of(2023, 1, 5));
            cell(sheet, "示例芯片厂", LedgerColumn.PLANNED).setCellValue(6);
            cell(sheet, "示例芯片厂", LedgerColumn.NAME).setCellValue("示例晶圆厂");
            cell(sheet, "示例云谷（一期）", LedgerColumn.LEADER).setBlank();
            // the two stand the other way round
            sheet.shiftRows(FIRST, FIRST, 20);
        });
        var intake = intake(received(file));
        assertThat(differences(intake))
                .extracting(Difference::key)
                .containsExactlyInAnyOrder("office", "plan_start", "annual_plan@2022", "project_name", "leader");
        assertThat(intake.rows())
                .filteredOn(row -> row.name().equals("示例晶圆厂"))
                .singleElement()
                .satisfies(row -> assertThat(row.project()).isEqualTo(factory));
    }

    @Test
    void whereTheProductChangedMeanwhileAPersonChooses() {
        var file = edited(
                handedOut(), sheet -> cell(sheet, "示例芯片厂", LedgerColumn.TOTAL).setCellValue(31.5));
        at("2022-11-14T10:00", () -> {
            var project = finding.all(List.of(factory)).getFirst();
            return registering.edit(
                    factory,
                    project.version(),
                    project.content()
                            .with(ProjectField.TOTAL_INVESTMENT, Money.ofYi("40"))
                            .with(ProjectField.OWNER, "示例公司"));
        });
        assertThat(differences(intake(received(file)))).singleElement().satisfies(one -> {
            assertThat(one.conflict()).isTrue();
            assertThat(List.of(one.mine(), one.file(), one.last()))
                    .containsExactly("400000000000", "315000000000", "301234560000");
            assertThat(one.take()).isEqualTo(Difference.MINE);
        });
    }

    @Test
    void whatTheProductComputesIsNotTakenAndSaidSo() {
        var file = edited(
                handedOut(), sheet -> cell(sheet, "示例芯片厂", LedgerColumn.STAGE).setCellValue("已投产"));
        var intake = intake(received(file));
        assertThat(differences(intake)).isEmpty();
        assertThat(intake.rows().stream().flatMap(row -> row.left().stream()))
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isEqualTo(LeftOut.Why.COMPUTED));
    }

    @Test
    void aFileOfAnotherDistrictOrWithKeysMadeUpIsReadLikeAnyLedger() {
        var keys = LedgerColumn.values().length;
        var forged = edited(handedOut(), sheet -> {
            var book = sheet.getWorkbook();
            book.getSheet(Origin.SHEET).getRow(1).getCell(1).setCellValue("elsewhere");
        });
        assertThat(intake(received(forged)).comes()).isEqualTo(Comes.FOREIGN);
        var madeUp = edited(
                handedOut(),
                sheet -> sheet.getRow(FIRST)
                        .getCell(keys)
                        .setCellValue(UUID.randomUUID() + ".00112233445566778899aabbccddeeff"));
        assertThat(intake(received(madeUp)).comes()).isEqualTo(Comes.HOME);
    }

    /** The same list was opened in LibreOffice 7.4, one total changed to 31.5, and saved there as xlsx. */
    @Test
    void oneCellChangedInLibreOfficeComesBackAsOneChange() throws IOException {
        var saved = Ledgers.bytes("round-trip-libreoffice.xlsx");
        var intake = intake(received(asIfSavedFrom(handedOut(), saved)));
        assertThat(intake.comes()).isEqualTo(Comes.HOME);
        assertThat(differences(intake))
                .singleElement()
                .satisfies(one -> assertThat(one.key()).isEqualTo("total_investment"))
                .satisfies(one -> assertThat(one.file()).isEqualTo("315000000000"));
        assertThat(intake.rows()).allMatch(row -> row.left().isEmpty() && row.project() != null);
    }

    /** The saved file with the keys of today's list in place of those it was saved with; nothing else of it is touched. */
    private static byte[] asIfSavedFrom(byte[] list, byte[] saved) throws IOException {
        var now = hidden(list);
        var then = hidden(saved);
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(saved));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.readAllBytes();
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    var text = new String(content, StandardCharsets.UTF_8);
                    for (var one : then.entrySet()) {
                        text = text.replace(one.getValue(), now.getOrDefault(one.getKey(), ""));
                    }
                    content = text.getBytes(StandardCharsets.UTF_8);
                }
                to.write(content);
            }
        }
        return out.toByteArray();
    }

    /** What nobody sees: what the hidden sheet tells, and the key beside each name. */
    private static Map<String, String> hidden(byte[] file) throws IOException {
        var hidden = new LinkedHashMap<String, String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            for (var row = FIRST; row < FIRST + 3; row++) {
                var line = sheet.getRow(row);
                hidden.put(
                        line.getCell(0).getStringCellValue(),
                        line.getCell(LedgerColumn.values().length).getStringCellValue());
            }
            for (var line : book.getSheet(Origin.SHEET)) {
                if (!List.of("columns", "language", "year")
                        .contains(line.getCell(0).getStringCellValue())) {
                    hidden.put(
                            line.getCell(0).getStringCellValue(),
                            line.getCell(1).getStringCellValue());
                }
            }
        }
        return hidden;
    }

    private app.luodi.projects.ProjectDraft content(UUID project) {
        return at(
                "2022-11-14T12:00",
                () -> finding.all(List.of(project)).getFirst().content());
    }
}
