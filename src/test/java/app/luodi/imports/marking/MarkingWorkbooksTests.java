package app.luodi.imports.marking;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import app.luodi.imports.understanding.Choices;
import app.luodi.imports.understanding.UnderstandingWorkbooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;

class MarkingWorkbooksTests {
    private final MarkingWorkbooks marking = new MarkingWorkbooks(problem -> problem.key() + " " + problem.values());

    @Test
    void eachBadCellCarriesItsRemarkAndNothingElseChanges() throws IOException {
        var original = bytes("03-gaoxin-two-level-units-duplicates.xlsx");
        var marked = marked("03.xlsx", original);
        assertThat(comment(marked, 0, "J7")).contains("unit-conflict.suspect").contains("125000");
        assertThat(comment(marked, 0, "J36")).contains("total-mismatch.real");
        assertThat(comment(marked, 0, "J4")).isEmpty();
        assertThat(understood("03.xlsx", marked)).isEqualTo(understood("03.xlsx", original));
    }

    @Test
    void theOldFormatStaysTheOldFormat() throws IOException {
        var marked = marked("08.xls", bytes("08-dates-and-codes.xls"));
        assertThat(comment(marked, 0, "I8")).contains("date-lost");
        assertThat(marked[0]).isEqualTo((byte) 0xD0);
    }

    @Test
    void textComesBackAsAWorkbook() throws IOException {
        var marked = marked("台账.csv", "项目名称,总投资（万元）\n甲项目,看情况\n".getBytes(StandardCharsets.UTF_8));
        assertThat(comment(marked, 0, "B2")).contains("amount-unread");
    }

    @Test
    void aLargeLedgerComesBackWithItsValues() throws IOException {
        var marked = marked("大.xlsx", bytes("06-speed-10000-rows.xlsx"));
        var before = new ReadingWorkbooks()
                .read("大.xlsx", bytes("06-speed-10000-rows.xlsx"), Progress.NONE)
                .orThrow();
        var after = new ReadingWorkbooks().read("大.xlsx", marked, Progress.NONE).orThrow();
        for (var row = 0; row < 100; row++) {
            for (var column = 0; column < 9; column++) {
                assertThat(after.sheets().getFirst().rows().get(row).text(column))
                        .isEqualTo(before.sheets().getFirst().rows().get(row).text(column));
            }
        }
    }

    private byte[] marked(String name, byte[] original) {
        var workbook =
                new ReadingWorkbooks().read(name, original, Progress.NONE).orThrow();
        return marking.marked(
                original, workbook, new UnderstandingWorkbooks(Choices.NONE).understand(workbook), List.of());
    }

    private static String understood(String name, byte[] content) {
        var workbook = new ReadingWorkbooks().read(name, content, Progress.NONE).orThrow();
        return new UnderstandingWorkbooks(Choices.NONE).understand(workbook).toString();
    }

    private static String comment(byte[] content, int sheet, String address) throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            var place = new CellReference(address);
            var comment = workbook.getSheetAt(sheet)
                    .getRow(place.getRow())
                    .getCell(place.getCol())
                    .getCellComment();
            return comment == null ? "" : comment.getString().getString();
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (var stream = Objects.requireNonNull(MarkingWorkbooksTests.class.getResourceAsStream("/imports/" + file))) {
            return stream.readAllBytes();
        }
    }
}
