package app.luodi.imports;

import app.luodi.imports.understanding.Problem;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.kernel.Outcome.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives the same file back with a comment in each cell that is wrong or asks; for who corrects it at home. */
@Service
public class AnnotatingWorkbooks {
    private static final int WIDE = 4;
    private static final int HIGH = 5;
    private static final String TEXT = ".csv";

    private final ReceivingLedgers receiving;

    AnnotatingWorkbooks(ReceivingLedgers receiving) {
        this.receiving = receiving;
    }

    /** A file of its own. */
    public record Annotated(String file, byte[] content) {}

    /**
     * @param words the sentence of a problem, in the language of who reads it
     * @throws NoSuchElementException for an import that is not here or no longer open
     */
    public Annotated annotate(UUID id, Function<Refusal, String> words) {
        var batch = receiving.find(id);
        var content = receiving.content(id).orElseThrow(() -> new NoSuchElementException("The file is gone"));
        var intake = receiving.intake(id).orElseThrow(() -> new NoSuchElementException("Not read"));
        try (var workbook = open(batch.file(), content, intake)) {
            for (var sheet : intake.workbook().sheets()) {
                annotate(workbook, sheet, intake, words);
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return new Annotated(named(batch.file()), out.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String named(String file) {
        var dot = file.lastIndexOf('.');
        var ending = file.endsWith(".xls") ? ".xls" : ".xlsx";
        return (dot < 0 ? file : file.substring(0, dot)) + "-批注" + ending;
    }

    /** A text file comes back as a workbook of what was read: only a workbook has comments. */
    private static Workbook open(String file, byte[] content, Intake intake) throws IOException {
        var isWorkbook = content.length > 1 && (content[0] == 'P' || (content[0] & 0xFF) == 0xD0);
        if (isWorkbook && !file.endsWith(TEXT)) {
            return WorkbookFactory.create(new ByteArrayInputStream(content));
        }
        var workbook = new XSSFWorkbook();
        for (var sheet : intake.workbook().sheets()) {
            var written = workbook.createSheet();
            sheet.columns()
                    .forEach(column -> cell(
                                    written,
                                    sheet.headerRows().isEmpty()
                                            ? 1
                                            : sheet.headerRows().getLast(),
                                    column.column())
                            .setCellValue(column.header()));
            sheet.projects()
                    .forEach(row -> row.readings()
                            .forEach(reading -> cell(
                                            written, row.row(), reading.column().column())
                                    .setCellValue(reading.raw())));
        }
        return workbook;
    }

    private static void annotate(
            Workbook workbook, RecognisedSheet sheet, Intake intake, Function<Refusal, String> words) {
        var found = workbook.getSheet(sheet.sheet());
        var written = found == null && workbook.getNumberOfSheets() == 1 ? workbook.getSheetAt(0) : found;
        if (written == null) {
            return;
        }
        var said = new LinkedHashMap<String, String>();
        for (var problem : sheet.warnings()) {
            if (problem.weight() != Problem.Weight.NOTE) {
                say(said, at(sheet, problem), words.apply(problem.sentence()));
            }
        }
        intake.rows().stream()
                .filter(row -> row.sheet().equals(sheet.sheet()))
                .forEach(row -> row.refusals().forEach(one -> say(said, name(sheet) + row.row(), words.apply(one))));
        said.forEach((at, sentence) -> comment(workbook, written, at, sentence));
    }

    private static void say(Map<String, String> said, String at, String sentence) {
        said.merge(at, sentence, (one, other) -> one.contains(other) ? one : one + "\n" + other);
    }

    private static String at(RecognisedSheet sheet, Problem problem) {
        var row = problem.row();
        var column = problem.column();
        return (column == null ? name(sheet) : column)
                + (row == null ? (sheet.headerRows().isEmpty() ? 1 : sheet.headerRows().getLast()) : row.intValue());
    }

    /** The column of the names: where a whole row is spoken of. */
    private static String name(RecognisedSheet sheet) {
        return sheet.columns().stream()
                .filter(column -> column.field() == app.luodi.imports.understanding.Field.PROJECT_NAME)
                .map(column -> column.column())
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), all -> all.isEmpty() ? "A" : all.getFirst()));
    }

    private static Cell cell(Sheet sheet, int number, String column) {
        @Nullable Row there = sheet.getRow(number - 1);
        var row = there == null ? sheet.createRow(number - 1) : there;
        return row.getCell(
                CellReference.convertColStringToIndex(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void comment(Workbook workbook, Sheet sheet, String address, String sentence) {
        var at = new CellReference(address);
        var cell = cell(sheet, at.getRow() + 1, CellReference.convertNumToColString(at.getCol()));
        cell.removeCellComment();
        var create = workbook.getCreationHelper();
        var anchor = create.createClientAnchor();
        anchor.setCol1(at.getCol() + 1);
        anchor.setCol2(at.getCol() + 1 + WIDE);
        anchor.setRow1(at.getRow());
        anchor.setRow2(at.getRow() + HIGH);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(create.createRichTextString(sentence));
        comment.setAuthor("落地");
        cell.setCellComment(comment);
    }
}
