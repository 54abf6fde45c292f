package app.luodi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.sheets.Column.Form;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTests {
    private static final List<Column> COLUMNS = List.of(
            Column.text("name", "项目", 200),
            Column.amount("total", "总投资", "亿元", 90),
            Column.of("rate", "完成率", Form.RATE, 90),
            Column.of("on", "开工", Form.DAY, 90));

    private static Handout.Table table(Line... lines) {
        return new Handout.Table("项目台账", List.of("条件：全部项目。数据截至 2022-11-14 08:30。"), COLUMNS, List.of(lines));
    }

    private static Line line(String name, String total, String rate, LocalDate on) {
        return Line.row(
                Cell.words(name), Cell.figure(new BigDecimal(total)), Cell.figure(new BigDecimal(rate)), Cell.day(on));
    }

    @Test
    void aWorkbookHoldsNumbersAndDaysUnderAHeadThatStandsStill() throws IOException {
        try (var book = read(table(line("示例一", "-12.345", "79.3", LocalDate.of(2022, 3, 1))))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("项目台账");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("数据截至");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("总投资（亿元）");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitTopRow())
                    .isEqualTo(4);
            var row = sheet.getRow(4);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-12.345);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.793);
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2022-03-01");
            assertThat(sheet.getColumnWidth(0)).isGreaterThan(20 * 256);
        }
    }

    @Test
    void whatIsUnknownIsEmptyAndNotNought() throws IOException {
        try (var book = read(table(Line.row(Cell.words("示例"), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING)))) {
            assertThat(book.getSheetAt(0).getRow(4).getCell(1)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://example.invalid\",\"x\")",
                "＝1+1",
                "＋1",
                "－1+1",
                "＠SUM(A1)"
            })
    void nothingThatSomebodyTypedIsEverCalculated(String payload) throws IOException {
        try (var book = read(table(Line.row(Cell.words(payload), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING)))) {
            var cell = book.getSheetAt(0).getRow(4).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(payload);
        }
        var text = new String(
                bytes(Format.CSV, table(Line.row(Cell.words(payload), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING))),
                StandardCharsets.UTF_8);
        try (var parsed = CSVFormat.RFC4180.parse(new StringReader(text))) {
            assertThat(parsed.getRecords().getLast().get(0)).isEqualTo("'" + payload);
        }
    }

    @Test
    void tabsAndLineEndsAtTheBeginningAreHarmlessToo() {
        assertThat(Signs.harmless("\t=1")).isEqualTo("'\t=1");
        assertThat(Signs.harmless("\r=1")).isEqualTo("'\r=1");
        assertThat(Signs.harmless("\n=1")).isEqualTo("'\n=1");
        assertThat(Signs.harmless("-2.7")).isEqualTo("-2.7");
        assertThat(Signs.harmless("+1,200.5%")).isEqualTo("+1,200.5%");
        assertThat(Signs.harmless("一期-二期")).isEqualTo("一期-二期");
    }

    @Test
    void textBeginsWithAByteOrderMarkAndItsHeadAndKeepsNegativeNumbers() throws IOException {
        var bytes = bytes(Format.CSV, table(line("甲, \"乙\"\n丙", "-12.345", "79.3", LocalDate.of(2022, 3, 1))));
        var text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF项目,总投资（亿元）,完成率,开工\r\n").endsWith("\r\n");
        try (var parsed = CSVFormat.RFC4180.parse(new StringReader(text.substring(1)))) {
            assertThat(parsed.getRecords().getLast().toList())
                    .containsExactly("甲, \"乙\"\n丙", "-12.345", "79.3%", "2022-03-01");
        }
    }

    @Test
    void severalTablesFollowEachOtherInTextAndStandInSheetsOfTheirOwnInAWorkbook() throws IOException {
        var first = table(line("一", "1", "1", LocalDate.EPOCH));
        assertThat(csv(first, table())).hasSize(4 + 2).contains("项目台账");
        try (var book = read(first, table())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetName(1)).isEqualTo("项目台账 2");
        }
    }

    @Test
    void aFileThatMayComeBackCarriesItsKeysWhereNobodySeesThem() throws IOException {
        var table = new Handout.Table(
                        "项目台账",
                        List.of(),
                        COLUMNS,
                        List.of(Line.keyed("k1", List.of(Cell.words("一"), Cell.NOTHING, Cell.NOTHING, Cell.NOTHING))))
                .from(new Origin(Map.of("district", "here"), key -> "signed-" + key));
        try (var book = read(table)) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.isColumnHidden(COLUMNS.size())).isTrue();
            assertThat(sheet.getRow(3).getCell(COLUMNS.size()).getStringCellValue())
                    .isEqualTo("signed-k1");
            assertThat(book.getSheetVisibility(1)).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(book.getSheet(Origin.SHEET).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("here");
        }
    }

    @Test
    void thousandsOfRowsAreWrittenAsTheyCome() throws IOException {
        var lines = IntStream.range(0, 3_000)
                .mapToObj(at -> line("示例" + at, "1.5", "10", LocalDate.EPOCH))
                .toArray(Line[]::new);
        try (var book = read(table(lines))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3 + 3_000);
            assertThat(book.getSheetAt(0).getRow(3_003).getCell(0).getStringCellValue())
                    .isEqualTo("示例2999");
        }
    }

    private static XSSFWorkbook read(Handout.Table... tables) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(Format.XLSX, tables)));
    }

    private static List<String> csv(Handout.Table... tables) throws IOException {
        return List.of(new String(bytes(Format.CSV, tables), StandardCharsets.UTF_8).split("\r\n"));
    }

    private static byte[] bytes(Format format, Handout.Table... tables) throws IOException {
        var out = new ByteArrayOutputStream();
        var handout = Handout.of("export.board", "file", List.of(tables));
        if (format == Format.XLSX) {
            new XlsxWriting(rows -> {}).write(handout, out);
        } else {
            new CsvWriting(rows -> {}).write(handout, out);
        }
        return out.toByteArray();
    }
}
