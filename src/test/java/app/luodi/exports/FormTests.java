package app.luodi.exports;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.exports.ReportTemplate.Binding;
import app.luodi.exports.ReportTemplate.Layout;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.ledger.LedgerQuery;
import app.luodi.sheets.Cell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The form a superior wants back: received, bound, filled, its format kept. */
@LuodiTest
class FormTests {
    @Autowired
    KeepingTemplates templates;

    @Autowired
    FillingTemplates filling;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private String here = "";

    @BeforeEach
    void twoProjects() {
        here = "forms" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        var district = new BuiltDistrict(here, "模板测试区", founding, jdbc, tx);
        var factory = district.project("示例芯片厂", district.office("枫杨"), "30.5");
        district.reaches(factory, "started", "2022-03-18");
        district.plansYear(factory, 2022, "5");
        district.project("示例云谷", null, "12");
    }

    private <T> T at(String moment, Supplier<T> work) {
        return Today.replay(
                BuiltDistrict.moment(moment),
                () -> Persona.of(here, Role.KEYOFFICE).get(work));
    }

    /** 标题; 单位：万元; two rows of heads; one example row; 合计; 填报人. */
    static byte[] form() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("重点项目表");
            row(sheet, 0, "附件1 重点项目进展情况表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            row(sheet, 1, "填报单位：", "", "", "", "", "单位：万元");
            row(sheet, 2, "序号", "项目名称", "总投资", "2022年", "", "开工时间", "备注说明");
            row(sheet, 3, "", "", "", "计划投资", "占比", "", "");
            for (var column : List.of(0, 1, 2, 5, 6)) {
                sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
            var style = book.createCellStyle();
            style.setBorderBottom(BorderStyle.THIN);
            style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
            style.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy年m月d日"));
            var example = row(sheet, 4, "1", "（示例）", "", "", "", "", "");
            example.forEach(cell -> cell.setCellStyle(style));
            example.getCell(4).setCellFormula("D5/C5");
            example.getCell(5).setCellStyle(day);
            example.setHeightInPoints(27);
            var sums = row(sheet, 5, "合计：0 个", "", "", "", "", "", "");
            sums.getCell(3).setCellFormula("SUM(D5:D5)");
            sums.getCell(2).setBlank();
            sheet.addMergedRegion(new CellRangeAddress(5, 5, 0, 1));
            row(sheet, 6, "填报人：");
            sheet.setColumnWidth(1, 40 * 256);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static org.apache.poi.xssf.usermodel.XSSFRow row(XSSFSheet sheet, int at, String... texts) {
        var row = sheet.createRow(at);
        for (var column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
        return row;
    }

    private ReportTemplate received() throws IOException {
        var form = form();
        return at("2022-11-14T09:00", () -> templates.receive("重点项目进展情况表.xlsx", form))
                .orThrow();
    }

    @Test
    void itsHeadsSayWhatTheyAskFor() throws IOException {
        var template = received();
        assertThat(template.layout().firstRow()).isEqualTo(5);
        assertThat(template.layout().totalRow()).isEqualTo(6);
        assertThat(template.layout().bindings())
                .contains(
                        new Binding(0, "seq", ""),
                        new Binding(1, "name", ""),
                        new Binding(2, "total", "wan"),
                        new Binding(3, "planned", "wan"));
        assertThat(template.isBound()).isTrue();
    }

    @Test
    void filledItKeepsItsFormatAndWhatStoodBelowMovesDown() throws IOException {
        var template = received();
        var bound = at(
                        "2022-11-14T09:00",
                        () -> templates.bind(
                                template.id(),
                                template.version(),
                                "市里要的表",
                                new Layout(
                                        template.layout().sheet(),
                                        5,
                                        6,
                                        List.of(
                                                new Binding(0, "seq", ""),
                                                new Binding(1, "name", ""),
                                                new Binding(2, "total", "wan"),
                                                new Binding(3, "planned", "wan"),
                                                new Binding(5, "started", "")))))
                .orThrow();
        var out = new ByteArrayOutputStream();
        assertThat(at(
                                "2022-11-14T09:00",
                                () -> filling.fill(
                                        bound.id(), LedgerQuery.read("sort=-total"), Optional.empty(), out, rows -> {}))
                        .orThrow())
                .isEqualTo(2);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheet("重点项目表");
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("示例芯片厂");
            assertThat(sheet.getRow(4).getCell(2).getNumericCellValue()).isEqualTo(305_000);
            assertThat(sheet.getRow(4).getCell(4).getCellFormula()).isEqualTo("D5/C5");
            assertThat(sheet.getRow(5).getCell(4).getCellFormula()).isEqualTo("D6/C6");
            assertThat(sheet.getRow(4).getCell(5).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("2022-03-18");
            assertThat(sheet.getRow(5).getCell(2).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.LEMON_CHIFFON.getIndex());
            assertThat(sheet.getRow(5).getHeightInPoints()).isEqualTo(27);
            assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("合计：2 个");
            assertThat(sheet.getRow(6).getCell(3).getCellFormula()).isEqualTo("SUM(D5:D6)");
            assertThat(sheet.getRow(6).getCell(2).getCellFormula()).isEqualTo("SUM(C5:C6)");
            assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("填报人：");
            assertThat(sheet.getMergedRegions())
                    .contains(new CellRangeAddress(0, 0, 0, 6), new CellRangeAddress(6, 6, 0, 1))
                    .doesNotContain(new CellRangeAddress(5, 5, 0, 1));
            assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
        }
    }

    @Test
    void anEarlierDayIsFilledWithWhatStoodThen() throws IOException {
        var template = received();
        var out = new ByteArrayOutputStream();
        var before = BuiltDistrict.moment("2021-12-31T23:59");
        assertThat(at(
                                "2022-11-14T09:00",
                                () -> filling.fill(
                                        template.id(), LedgerQuery.all(), Optional.of(before), out, rows -> {}))
                        .orThrow())
                .isZero();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo("合计：0 个");
        }
    }

    @Test
    void whatIsNoFormIsRefusedInWords() throws IOException {
        var notes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            row(book.createSheet("通知"), 0, "请各单位按时报送");
            book.write(notes);
        }
        at("2022-11-14T09:00", () -> {
            assertThat(refusal(templates.receive("通知.xlsx", notes.toByteArray())))
                    .isEqualTo("exports.refused.no_heads");
            assertThat(refusal(templates.receive("表.csv", "项目名称,总投资（万元）\n".getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("exports.refused.xlsx");
            assertThat(templates.receive("坏.xlsx", new byte[] {'P', 'K', 3, 4, 0}))
                    .isInstanceOf(Outcome.Refused.class);
            return true;
        });
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons)
                ? reasons.getFirst().key()
                : "";
    }

    @Test
    void whoOnlyReadsFillsAndBindsNothingOfOthers() throws IOException {
        var template = received();
        Persona.of(here, Role.AUDITOR).does(() -> {
            assertThat(templates.all()).hasSize(1);
            Assertions.assertThatThrownBy(() -> templates.remove(template.id())).isInstanceOf(NoRight.class);
        });
    }

    @Test
    void tenThousandRowsAreWrittenAsTheyCome() throws IOException {
        var layout = new Layout(
                "重点项目表",
                5,
                6,
                List.of(new Binding(0, "seq", ""), new Binding(1, "name", ""), new Binding(2, "total", "wan")));
        var out = new ByteArrayOutputStream();
        try (var workbook = new FilledWorkbook(form(), layout)) {
            for (var row = 1; row <= 10_000; row++) {
                workbook.add(List.of(Cell.count(row), Cell.words("示例" + row), Cell.figure(BigDecimal.valueOf(row))));
            }
            workbook.finish(out);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(10_003).getCell(1).getStringCellValue()).isEqualTo("示例10000");
            assertThat(sheet.getRow(10_004).getCell(2).getCellFormula()).isEqualTo("SUM(C5:C10004)");
        }
    }
}
