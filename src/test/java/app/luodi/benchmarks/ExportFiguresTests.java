package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.exports.FillingTemplates;
import app.luodi.exports.KeepingTemplates;
import app.luodi.identity.Role;
import app.luodi.imports.CommittingImports;
import app.luodi.imports.Decisions;
import app.luodi.imports.Decisions.NameChoice;
import app.luodi.imports.Ledgers;
import app.luodi.imports.ReceivingLedgers;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.page.LedgerHandouts;
import app.luodi.sheets.Format;
import app.luodi.sheets.HandingOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten thousand projects handed out: as a workbook, as text, and in the form of a superior. */
@Tag("bench")
@LuodiTest
class ExportFiguresTests {
    private static final String FILE = "06-speed-10000-rows.xlsx";
    private static final String HERE = "benchexport";
    private static final double NANOS = 1e9;
    private static final double AIM = 3;

    @Autowired
    ReceivingLedgers receiving;

    @Autowired
    CommittingImports committing;

    @Autowired
    LedgerHandouts handouts;

    @Autowired
    HandingOut handing;

    @Autowired
    KeepingTemplates templates;

    @Autowired
    FillingTemplates filling;

    @Autowired
    FoundingDistricts founding;

    private static <T> T keyOffice(Supplier<T> work) {
        return Persona.of(HERE, Role.KEYOFFICE).get(work);
    }

    /** The best of three: what else the machine does is not measured. */
    private static double seconds(Supplier<Long> work) {
        var best = Double.MAX_VALUE;
        for (var time = 0; time < 3; time++) {
            var start = System.nanoTime();
            assertThat(keyOffice(work)).isGreaterThan(9_000);
            best = Math.min(best, (System.nanoTime() - start) / NANOS);
        }
        return best;
    }

    @Test
    void tenThousandRowsAreOutWithinThreeSeconds() throws IOException {
        founding.district(HERE, "导出基准区");
        moveIn();
        var form = form();
        var template = keyOffice(() -> templates.receive("表.xlsx", form).orThrow());
        var xlsx = seconds(() -> written(Format.XLSX));
        var csv = seconds(() -> written(Format.CSV));
        var filled = seconds(() -> filling.fill(
                        template.id(),
                        LedgerQuery.read("sort=name"),
                        Optional.empty(),
                        new ByteArrayOutputStream(),
                        row -> {})
                .orThrow());
        System.out.printf(
                Locale.ROOT,
                "%nExport of 10,000 rows: aim %.0f s%n  xlsx %.2f s, csv %.2f s, form %.2f s%n",
                AIM,
                xlsx,
                csv,
                filled);
        assertThat(List.of(xlsx, csv, filled)).allMatch(seconds -> seconds < AIM);
    }

    private long written(Format format) {
        return handing.write(
                handouts.of(LedgerQuery.read("sort=name"), LedgerColumn.usual(false), Optional.empty(), 10_000),
                format,
                new ByteArrayOutputStream(),
                rows -> {});
    }

    private void moveIn() {
        var id = keyOffice(() -> receiving.receive(FILE, Ledgers.bytes(FILE)));
        while (keyOffice(() -> receiving.howFar(id)).isPresent()) {
            Thread.onSpinWait();
        }
        var names = keyOffice(() -> receiving.intake(id)).orElseThrow().questions().stream()
                .filter(question -> question.kind().equals("name"))
                .map(question -> new NameChoice(question.field(), question.text(), NameChoice.NEW))
                .toList();
        keyOffice(() -> receiving.decide(
                        id,
                        new Decisions(
                                List.of(), List.of(), names, List.of(), "2022-10", List.of(), List.of(), List.of(),
                                null)))
                .orThrow();
        keyOffice(() -> committing.commit(id)).orThrow();
    }

    private static byte[] form() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = book.createSheet("表").createRow(0);
            var heads = List.of("序号", "项目名称", "总投资（万元）", "年度计划投资（万元）", "建设单位", "责任单位", "形象进度");
            heads.forEach(head -> row.createCell(heads.indexOf(head)).setCellValue(head));
            book.write(out);
            return out.toByteArray();
        }
    }
}
