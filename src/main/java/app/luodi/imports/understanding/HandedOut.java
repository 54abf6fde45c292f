package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.reading.Row;
import app.luodi.imports.reading.Sheet;
import app.luodi.imports.reading.Workbook;
import app.luodi.imports.understanding.Choices.ColumnChoice;
import app.luodi.sheets.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list that this product handed out and that comes back: what its hidden sheet tells, and the hidden key of each row.
 * Whether the keys are genuine is asked later.
 *
 * @param told district, moment, columns, by name
 * @param keys by the row that carries them
 */
public record HandedOut(Map<String, String> told, Sheet sheet, int keyColumn, Map<Integer, String> keys) {
    private static final int HEAD_WITHIN = 12;

    /** What a column of the list is called in a ledger, and which field it is; columns that are computed are not here. */
    private static final Map<String, Map.Entry<String, Field>> FIELDS = Map.ofEntries(
            Map.entry("name", Map.entry("项目名称", Field.PROJECT_NAME)),
            Map.entry("code", Map.entry("项目代码", Field.PROJECT_CODE)),
            Map.entry("total", Map.entry("总投资(亿元)", Field.TOTAL_INVESTMENT)),
            Map.entry("agreed", Map.entry("签约金额(亿元)", Field.SIGNED_AMOUNT)),
            Map.entry("fixed", Map.entry("固定资产投资(亿元)", Field.FIXED_ASSET_PART)),
            Map.entry("planned", Map.entry("年计划投资(亿元)", Field.ANNUAL_PLAN)),
            Map.entry("land", Map.entry("用地面积(亩)", Field.LAND_NEED)),
            Map.entry("owner", Map.entry("建设单位", Field.OWNER)),
            Map.entry("investor", Map.entry("投资方", Field.INVESTOR)),
            Map.entry("office", Map.entry("办事处", Field.OFFICE)),
            Map.entry("area", Map.entry("片区", Field.AREA)),
            Map.entry("unit", Map.entry("责任单位", Field.LEAD_UNIT)),
            Map.entry("leader", Map.entry("包联领导", Field.LEADER)),
            Map.entry("tags", Map.entry("产业类别", Field.CATEGORY)),
            Map.entry("signed", Map.entry("签约时间", Field.SIGNED_DATE)),
            Map.entry("land_won", Map.entry("拿地时间", Field.LAND_DATE)),
            Map.entry("started", Map.entry("实际开工时间", Field.ACTUAL_START)),
            Map.entry("completed", Map.entry("实际竣工时间", Field.ACTUAL_FINISH)));

    /** Empty for a workbook that comes from elsewhere. */
    public static Optional<HandedOut> of(Workbook workbook) {
        var told = workbook.sheets().stream()
                .filter(sheet -> sheet.name().equals(Origin.SHEET))
                .findFirst()
                .map(HandedOut::told);
        return told.isEmpty()
                ? Optional.empty()
                : workbook.sheets().stream()
                        .flatMap(sheet -> of(told.get(), sheet).stream())
                        .findFirst();
    }

    private static Map<String, String> told(Sheet sheet) {
        var told = new LinkedHashMap<String, String>();
        sheet.rows().forEach(row -> told.put(row.text(0), row.text(1)));
        return told;
    }

    private static Optional<HandedOut> of(Map<String, String> told, Sheet sheet) {
        for (var row : sheet.rows().stream().limit(HEAD_WITHIN).toList()) {
            var column =
                    row.filled().filter(at -> row.text(at).equals(Origin.KEY)).findFirst();
            if (column.isPresent()) {
                var keys = new HashMap<Integer, String>();
                sheet.rows().stream()
                        .filter(one -> one.number() > row.number())
                        .filter(one -> !one.text(column.getAsInt()).isBlank())
                        .forEach(one -> keys.put(one.number(), one.text(column.getAsInt())));
                return Optional.of(new HandedOut(told, sheet, column.getAsInt(), Map.copyOf(keys)));
            }
        }
        return Optional.empty();
    }

    /** The columns of the list, by their keys, from left to right. */
    public List<String> columns() {
        return List.of(told.getOrDefault("columns", "").split(","));
    }

    /** Whether what is edited in a column can be taken over; what the product computes cannot. */
    public static boolean isTaken(String column) {
        return FIELDS.containsKey(column);
    }

    public static Optional<Field> field(String column) {
        return Optional.ofNullable(FIELDS.get(column)).map(Map.Entry::getValue);
    }

    /**
     * The workbook as a ledger: without what nobody sees, titles and sums, under heads that mean what they meant when it was
     * handed out, whatever the language.
     */
    public Workbook plain(Workbook workbook) {
        var head = head();
        var rows = new ArrayList<Row>();
        var named = columns();
        rows.add(cells(head, index -> FIELDS.containsKey(named.get(index)) ? Cell.text(name(named.get(index))) : null));
        sheet.rows().stream()
                .filter(row -> row.number() > head.number() && !Origin.NO_KEY.equals(keys.get(row.number())))
                .forEach(row ->
                        rows.add(cells(row, index -> FIELDS.containsKey(named.get(index)) ? row.at(index) : null)));
        return new Workbook(
                workbook.file(), workbook.kind(), List.of(new Sheet(sheet.name(), false, rows, List.of(), Set.of())));
    }

    private String name(String column) {
        var name = Objects.requireNonNull(FIELDS.get(column)).getKey();
        return column.equals("planned") ? told.getOrDefault("year", "") + name : name;
    }

    private Row head() {
        return sheet.rows().stream()
                .filter(row -> row.text(keyColumn).equals(Origin.KEY))
                .findFirst()
                .orElseThrow();
    }

    private Row cells(Row row, java.util.function.IntFunction<@Nullable Cell> cell) {
        var cells = new ArrayList<@Nullable Cell>();
        for (var index = 0; index < Math.min(keyColumn, columns().size()); index++) {
            cells.add(cell.apply(index));
        }
        return new Row(row.number(), row.isHidden(), cells);
    }

    /** What its columns are, so that nobody has to guess. */
    public List<ColumnChoice> choices() {
        var choices = new ArrayList<ColumnChoice>();
        for (var index = 0; index < columns().size(); index++) {
            var field = field(columns().get(index)).orElse(null);
            var unit = field == null || field.form() != Field.Form.MONEY && field.form() != Field.Form.LAND
                    ? null
                    : field.form() == Field.Form.LAND ? Unit.MU : Unit.YI;
            choices.add(new ColumnChoice("", SheetCells.letters(index), field, unit));
        }
        return choices;
    }
}
