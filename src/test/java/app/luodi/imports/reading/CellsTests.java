package app.luodi.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a person sees in a cell is what is read. */
class CellsTests {
    @Test
    void numbersAreShownWithFifteenDigits() throws IOException {
        assertThat(text(sheet -> put(sheet, "General").setCellValue(0.1 + 0.2))).isEqualTo("0.3");
        assertThat(text(sheet -> put(sheet, "General").setCellValue(9.800000000000001)))
                .isEqualTo("9.8");
    }

    @Test
    void theFormatKeepsTheNoughtOfOctober() throws IOException {
        assertThat(text(sheet -> put(sheet, "0.00").setCellValue(2022.1))).isEqualTo("2022.10");
        assertThat(text(sheet -> put(sheet, "General").setCellValue(2022.1))).isEqualTo("2022.1");
    }

    @Test
    void percentagesAndDatesAreWhatTheirFormatsShow() throws IOException {
        assertThat(text(sheet -> put(sheet, "0.0%").setCellValue(0.044))).isEqualTo("4.4%");
        assertThat(text(sheet -> put(sheet, "yyyy\"年\"m\"月\"d\"日\"").setCellValue(LocalDate.of(2022, 8, 1))))
                .isEqualTo("2022-08-01");
        assertThat(text(sheet -> put(sheet, "yyyy\"年\"m\"月\"").setCellValue(LocalDate.of(2022, 8, 1))))
                .isEqualTo("2022-08");
    }

    @Test
    void datesMayCountFrom1904() throws IOException {
        var file = workbook(
                book -> book.getCTWorkbook().addNewWorkbookPr().setDate1904(true),
                sheet -> put(sheet, "yyyy-mm-dd").setCellValue(1));
        assertThat(first(file).text()).isEqualTo("1904-01-02");
    }

    @Test
    void aFormulaCountsByItsStoredValue() throws IOException {
        assertThat(text(sheet -> {
                    var cell = put(sheet, "General");
                    cell.setCellFormula("1+1");
                    cell.setCellValue(2);
                }))
                .isEqualTo("2");
    }

    @Test
    void mergedCellsHiddenRowsAndHiddenColumnsAreTold() throws IOException {
        var file = workbook(book -> {}, sheet -> {
            put(sheet, "General").setCellValue("甲");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
            sheet.setColumnHidden(2, true);
            sheet.createRow(3).setZeroHeight(true);
            sheet.getRow(3).createCell(0).setCellValue("乙");
        });
        var sheet = new ReadingWorkbooks()
                .read("甲.xlsx", file, Progress.NONE)
                .orThrow()
                .sheets()
                .getFirst();
        assertThat(sheet.merges()).containsExactly(new app.luodi.imports.reading.Sheet.Merge(1, 0, 2, 2));
        assertThat(sheet.hiddenColumns()).containsExactly(2);
        assertThat(sheet.rows().getLast().isHidden()).isTrue();
        assertThat(sheet.rows().getLast().number()).isEqualTo(4);
    }

    private static org.apache.poi.ss.usermodel.Cell put(Sheet sheet, String format) {
        var workbook = sheet.getWorkbook();
        var cell = sheet.createRow(0).createCell(0);
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static String text(Consumer<Sheet> content) throws IOException {
        return first(workbook(book -> {}, content)).text();
    }

    private static Cell first(byte[] file) {
        var workbook =
                new ReadingWorkbooks().read("甲.xlsx", file, Progress.NONE).orThrow();
        return Objects.requireNonNull(
                workbook.sheets().getFirst().rows().getFirst().at(0));
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> settings, Consumer<Sheet> content) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            settings.accept(workbook);
            content.accept(workbook.createSheet("甲"));
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
