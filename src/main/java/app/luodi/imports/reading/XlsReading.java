package app.luodi.imports.reading;

import app.luodi.imports.reading.Cell.Kind;
import app.luodi.imports.reading.Sheet.Merge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads the old binary format, whole and therefore under a smaller budget. */
final class XlsReading {
    private static final int TOLD_EVERY = 500;
    private final Budget budget;

    XlsReading(Budget budget) {
        this.budget = budget;
    }

    Workbook read(String fileName, byte[] content, Progress progress) {
        if (content.length > Budget.BINARY) {
            throw NotReadable.because("tooLarge", Budget.BINARY / Budget.SMALL);
        }
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            checkParts(files.getRoot());
            try (var workbook = new HSSFWorkbook(files.getRoot(), files, false)) {
                return new Workbook(fileName, FileKind.XLS, sheets(workbook, progress));
            }
        } catch (NotReadable told) {
            throw told;
        } catch (org.apache.poi.EncryptedDocumentException locked) {
            throw NotReadable.because("encrypted");
        } catch (IOException | RuntimeException damaged) {
            // POI answers damage with whatever it stumbles over
            throw NotReadable.because("damaged");
        }
    }

    private static void checkParts(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage") || root.hasEntryCaseInsensitive("EncryptionInfo")) {
            throw NotReadable.because("encrypted");
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("Macros")) {
            throw NotReadable.because("macros");
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw NotReadable.because("type");
        }
    }

    private ArrayList<Sheet> sheets(HSSFWorkbook workbook, Progress progress) {
        var rows = new Counter(budget.rows());
        var sheets = new ArrayList<Sheet>();
        for (var at = 0; at < workbook.getNumberOfSheets(); at++) {
            sheets.add(sheet(workbook, at, rows, progress));
        }
        return sheets;
    }

    private Sheet sheet(HSSFWorkbook workbook, int at, Counter counter, Progress progress) {
        var from = workbook.getSheetAt(at);
        var name = from.getSheetName();
        var from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        var rows = new ArrayList<Row>();
        var hidden = new HashSet<Integer>();
        for (var row : from) {
            var number = row.getRowNum() + 1;
            if (counter.next(name) % TOLD_EVERY == 0 && !progress.goesOn(name, number)) {
                throw NotReadable.because("cancelled");
            }
            var cells = new ArrayList<@Nullable Cell>();
            for (var cell : row) {
                checkPlace(name, number, cell.getColumnIndex());
                if (from.isColumnHidden(cell.getColumnIndex())) {
                    hidden.add(cell.getColumnIndex());
                }
                var read = cell(cell, from1904);
                if (read != null) {
                    check(read, name, number, cell.getColumnIndex());
                    while (cells.size() < cell.getColumnIndex()) {
                        cells.add(null);
                    }
                    cells.add(read);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(number, row.getZeroHeight(), cells));
            }
        }
        var isHidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
        return new Sheet(name, isHidden, rows, merges(from), hidden);
    }

    private void checkPlace(String sheet, int row, int column) {
        if (column >= budget.columns()) {
            throw NotReadable.because("columns", sheet, row, budget.columns());
        }
    }

    private void check(Cell cell, String sheet, int row, int column) {
        if (cell.text().length() > budget.cell()) {
            throw NotReadable.because("cell", sheet, Signs.letters(column) + row, budget.cell());
        }
        if (Signs.turnDirection(cell.text())) {
            throw NotReadable.because("bidi", sheet, Signs.letters(column) + row);
        }
    }

    private static @Nullable Cell cell(org.apache.poi.ss.usermodel.Cell cell, boolean from1904) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> {
                var text = cell.getRichStringCellValue().getString();
                yield text.isEmpty() ? null : Cell.text(text);
            }
            case NUMERIC -> number(cell, from1904);
            case BOOLEAN -> new Cell(Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE", null);
            case ERROR ->
                new Cell(
                        Kind.ERROR,
                        FormulaError.forInt(cell.getErrorCellValue()).getString(),
                        null);
            case BLANK, FORMULA, _NONE -> null;
        };
    }

    private static Cell number(org.apache.poi.ss.usermodel.Cell cell, boolean from1904) {
        var style = cell.getCellStyle();
        var format = style.getDataFormatString();
        return NumberForm.of(style.getDataFormat(), format == null ? "General" : format)
                .cell(Double.toString(cell.getNumericCellValue()), from1904);
    }

    private static ArrayList<Merge> merges(HSSFSheet sheet) {
        var merges = new ArrayList<Merge>();
        for (var range : sheet.getMergedRegions()) {
            merges.add(new Merge(
                    range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1, range.getLastColumn()));
        }
        return merges;
    }
}
