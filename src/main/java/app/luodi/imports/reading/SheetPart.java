package app.luodi.imports.reading;

import app.luodi.imports.reading.Cell.Kind;
import app.luodi.imports.reading.Sheet.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of one sheet from its events. A formula counts by the value that was stored with it. */
final class SheetPart extends DefaultHandler {
    private static final int LAST_ROW = 1_048_576;
    private static final int MOST_MERGES = 200_000;
    private static final int TOLD_EVERY = 500;
    private static final int MOST_KNOWN = 200_000;
    private final String name;
    private final Budget budget;
    private final Counter counter;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final boolean from1904;
    private final Progress progress;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Map<String, String> known = new HashMap<>();
    private final List<@Nullable Cell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private boolean rowHidden;
    private int column;
    private String type = "";
    private int style;
    private boolean inValue;
    private boolean inReading;

    SheetPart(
            String name,
            Budget budget,
            Counter counter,
            SharedStrings strings,
            CellFormats formats,
            boolean from1904,
            Progress progress) {
        this.name = name;
        this.budget = budget;
        this.counter = counter;
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
        this.progress = progress;
    }

    Sheet sheet(boolean hidden) {
        return new Sheet(name, hidden, rows, merges, hiddenColumns);
    }

    @Override
    public void startElement(String uri, String tag, String qualified, Attributes attributes) {
        switch (tag) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "v" -> inValue = true;
            case "t" -> inValue = "inlineStr".equals(type) && !inReading;
            case "rPh" -> inReading = true;
            case "mergeCell" -> merge(attributes);
            case "col" -> hideColumns(attributes);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String tag, String qualified) {
        switch (tag) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "v", "t" -> inValue = false;
            case "rPh" -> inReading = false;
            default -> {}
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (inValue) {
            if (text.length() + length > budget.cell()) {
                throw NotReadable.because("cell", name, Signs.letters(column) + row, budget.cell());
            }
            text.append(signs, start, length);
        }
    }

    private void startRow(Attributes attributes) {
        var written = attributes.getValue("r");
        var next = written == null ? row + 1 : parsed(written);
        if (next <= row || next > LAST_ROW) {
            throw NotReadable.because("damagedAt", name, written == null ? "" : written);
        }
        row = next;
        rowHidden = isTrue(attributes.getValue("hidden"));
        column = -1;
        cells.clear();
        if (counter.next(name) % TOLD_EVERY == 0 && !progress.goesOn(name, row)) {
            throw NotReadable.because("cancelled");
        }
    }

    private void startCell(Attributes attributes) {
        var written = attributes.getValue("r");
        var next = written == null ? column + 1 : columnOf(written);
        if (next <= column) {
            throw NotReadable.because("damagedAt", name, row);
        }
        if (next >= budget.columns()) {
            throw NotReadable.because("columns", name, row, budget.columns());
        }
        column = next;
        var kind = attributes.getValue("t");
        type = kind == null ? "n" : kind;
        var format = attributes.getValue("s");
        style = format == null ? 0 : parsed(format);
        text.setLength(0);
    }

    private void endCell() {
        if (text.isEmpty()) {
            return;
        }
        var cell = cell(text.toString());
        if (cell.kind() == Kind.TEXT && Signs.turnDirection(cell.text())) {
            throw NotReadable.because("bidi", name, Signs.letters(column) + row);
        }
        while (cells.size() < column) {
            cells.add(null);
        }
        cells.add(cell);
    }

    private Cell cell(String stored) {
        return switch (type) {
            case "s" -> Cell.text(strings.at(stored));
            case "inlineStr", "str" -> Cell.text(once(stored));
            case "b" -> new Cell(Kind.BOOLEAN, "1".equals(stored) ? "TRUE" : "FALSE", null);
            case "e" -> new Cell(Kind.ERROR, stored, null);
            case "d" -> new Cell(Kind.DATE, stored.length() > 10 ? stored.substring(0, 10) : stored, null);
            default -> formats.of(style).cell(stored, from1904);
        };
    }

    /** A text that stands in many cells is kept once. */
    private String once(String written) {
        if (known.size() > MOST_KNOWN) {
            return written;
        }
        var before = known.putIfAbsent(written, written);
        return before == null ? written : before;
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.add(new Row(row, rowHidden, cells));
        }
    }

    private void merge(Attributes attributes) {
        var range = attributes.getValue("ref");
        var parts = range == null ? new String[0] : range.split(":", 3);
        if (parts.length == 2 && merges.size() < MOST_MERGES) {
            var first = new CellReference(parts[0]);
            var last = new CellReference(parts[1]);
            merges.add(new Merge(first.getRow() + 1, first.getCol(), last.getRow() + 1, last.getCol()));
        }
    }

    private void hideColumns(Attributes attributes) {
        var first = attributes.getValue("min");
        var last = attributes.getValue("max");
        if (isTrue(attributes.getValue("hidden")) && first != null && last != null) {
            for (var at = parsed(first); at <= Math.min(parsed(last), budget.columns()); at++) {
                hiddenColumns.add(at - 1);
            }
        }
    }

    private int columnOf(String reference) {
        var at = 0;
        var letters = 0;
        while (at < reference.length() && Character.isLetter(reference.charAt(at))) {
            letters = letters * 26 + (Character.toUpperCase(reference.charAt(at)) - 'A' + 1);
            at++;
            if (at > 3 || letters < 1) {
                throw NotReadable.because("columns", name, row, budget.columns());
            }
        }
        return letters - 1;
    }

    private int parsed(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException wrong) {
            throw NotReadable.because("damagedAt", name, number.length() > 20 ? number.substring(0, 20) : number);
        }
    }

    private static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }
}
