package app.luodi.exports;

import app.luodi.exports.ReportTemplate.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What stands below the rows of a form: sums, notes, the place to sign. It moves down as rows come, formulas and all. */
final class FormTail {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![!A-Za-z0-9_$])(\\$?[A-Z]{1,3}\\$?)(\\d+)(?::(\\$?[A-Z]{1,3}\\$?)(\\d+))?(?![A-Za-z0-9_(])");
    private static final Pattern COUNT = Pattern.compile("((?:合计|总计|共计?)[:：]?\\s*)\\d*(\\s*(?:个|项))");

    private record Kept(int column, CellStyle style, CellType type, Object value) {}

    private record Line(int row, short height, List<Kept> cells) {}

    private final Layout layout;
    private final int begins;
    private final List<Line> lines = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();

    private FormTail(Layout layout) {
        this.layout = layout;
        begins = layout.totalRow() == null ? layout.firstRow() + 1 : layout.totalRow();
    }

    /** Takes the example rows away, and what stands below them out, to be put back later. */
    static FormTail cut(XSSFSheet sheet, Layout layout) {
        var tail = new FormTail(layout);
        for (var number = layout.firstRow() - 1; number <= sheet.getLastRowNum(); number++) {
            var row = sheet.getRow(number);
            if (row != null && number + 1 >= tail.begins) {
                var cells = new ArrayList<Kept>();
                row.forEach(cell -> cells.add(kept(cell)));
                tail.lines.add(new Line(number + 1, row.getHeight(), cells));
            }
        }
        for (var at = sheet.getNumMergedRegions() - 1; at >= 0; at--) {
            var region = sheet.getMergedRegion(at);
            if (region.getFirstRow() + 1 >= layout.firstRow()) {
                if (region.getFirstRow() + 1 >= tail.begins) {
                    tail.merged.add(region);
                }
                sheet.removeMergedRegion(at);
            }
        }
        for (var number = sheet.getLastRowNum(); number >= layout.firstRow() - 1; number--) {
            var row = sheet.getRow(number);
            if (row != null) {
                sheet.removeRow(row);
            }
        }
        return tail;
    }

    private static Kept kept(Cell cell) {
        var value = switch (cell.getCellType()) {
            case FORMULA -> cell.getCellFormula();
            case NUMERIC -> cell.getNumericCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
        return new Kept(cell.getColumnIndex(), cell.getCellStyle(), cell.getCellType(), value);
    }

    /**
     * @param height how many rows there are in the sheet now, at least one
     * @param count how many projects
     */
    void follow(SXSSFSheet sheet, XSSFSheet head, int height, int count) {
        var down = layout.firstRow() + height - begins;
        for (var line : lines) {
            var row = sheet.createRow(line.row() - 1 + down);
            row.setHeight(line.height());
            for (var kept : line.cells()) {
                put(row.createCell(kept.column()), kept, height, count);
            }
            if (layout.totalRow() != null && line.row() == layout.totalRow()) {
                sums(row, height);
            }
        }
        for (var region : merged) {
            sheet.addMergedRegion(new CellRangeAddress(
                    region.getFirstRow() + down,
                    region.getLastRow() + down,
                    region.getFirstColumn(),
                    region.getLastColumn()));
        }
        for (var row : head) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    cell.setCellFormula(moved(cell.getCellFormula(), height));
                }
            }
        }
    }

    private void put(Cell cell, Kept kept, int height, int count) {
        cell.setCellStyle(kept.style());
        switch (kept.type()) {
            case FORMULA -> cell.setCellFormula(moved((String) kept.value(), height));
            case NUMERIC -> cell.setCellValue((Double) kept.value());
            case BOOLEAN -> cell.setCellValue((Boolean) kept.value());
            case STRING ->
                cell.setCellValue(COUNT.matcher((String) kept.value()).replaceAll("$1" + count + "$2"));
            default -> {
                // it keeps its format
            }
        }
    }

    /** Where the form leaves the sum of an amount open, it is a formula. */
    private void sums(org.apache.poi.ss.usermodel.Row row, int height) {
        for (var binding : layout.bindings()) {
            var cell = row.getCell(binding.column());
            var open = cell == null || cell.getCellType() == CellType.BLANK;
            if (open && !binding.unit().isEmpty()) {
                var letters = CellReference.convertNumToColString(binding.column());
                (cell == null ? row.createCell(binding.column()) : cell)
                        .setCellFormula("SUM(" + letters + layout.firstRow() + ":" + letters
                                + (layout.firstRow() + height - 1) + ")");
            }
        }
    }

    /** A formula of the form when the rows have come. */
    String moved(String formula, int height) {
        return REFERENCE.matcher(formula).replaceAll(found -> {
            var to = found.group(3) == null
                    ? ""
                    : ":" + found.group(3) + at(Integer.parseInt(found.group(4)), height, true);
            return java.util.regex.Matcher.quoteReplacement(
                    found.group(1) + at(Integer.parseInt(found.group(2)), height, false) + to);
        });
    }

    private int at(int row, int height, boolean end) {
        if (row < layout.firstRow()) {
            return row;
        }
        if (row >= begins) {
            return row + layout.firstRow() + height - begins;
        }
        return end ? layout.firstRow() + height - 1 : layout.firstRow();
    }

    /** The formula of one row in another. */
    static String inRow(String formula, int from, int to) {
        return REFERENCE.matcher(formula).replaceAll(found -> {
            var end = found.group(3) == null ? "" : ":" + same(found.group(3), found.group(4), from, to);
            return java.util.regex.Matcher.quoteReplacement(same(found.group(1), found.group(2), from, to) + end);
        });
    }

    private static String same(String column, String row, int from, int to) {
        return column + (Integer.parseInt(row) == from && !column.endsWith("$") ? String.valueOf(to) : row);
    }
}
