package app.luodi.exports;

import app.luodi.imports.understanding.Field;
import app.luodi.ledger.LedgerColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a column of a form can be filled with: what the list can show, the number of the row, and what the list has no room
 * for.
 *
 * @param key the column's of the list, or a word of its own
 */
public record TemplateField(String key) {
    static final String SEQ = "seq";
    /** Read from the register and the latest return, by these names. */
    static final List<String> TOLD = List.of("content", "location", "progress", "problem");

    private static final Set<LedgerColumn> DRAWN = Set.of(LedgerColumn.TRACK, LedgerColumn.DISTRICT);
    private static final Map<Field, String> MEANT = Map.ofEntries(
            Map.entry(Field.SEQ, SEQ),
            Map.entry(Field.PROJECT_NAME, "name"),
            Map.entry(Field.PROJECT_CODE, "code"),
            Map.entry(Field.TOTAL_INVESTMENT, "total"),
            Map.entry(Field.SIGNED_AMOUNT, "agreed"),
            Map.entry(Field.FIXED_ASSET_PART, "fixed"),
            Map.entry(Field.ANNUAL_PLAN, "planned"),
            Map.entry(Field.YTD_DONE, "done"),
            Map.entry(Field.COMPLETION_RATE, "completion"),
            Map.entry(Field.LAND_NEED, "land"),
            Map.entry(Field.OWNER, "owner"),
            Map.entry(Field.INVESTOR, "investor"),
            Map.entry(Field.OFFICE, "office"),
            Map.entry(Field.AREA, "area"),
            Map.entry(Field.LEAD_UNIT, "unit"),
            Map.entry(Field.LEADER, "leader"),
            Map.entry(Field.CATEGORY, "tags"),
            Map.entry(Field.SIGNED_DATE, "signed"),
            Map.entry(Field.LAND_DATE, "land_won"),
            Map.entry(Field.ACTUAL_START, "started"),
            Map.entry(Field.PLAN_START, "started"),
            Map.entry(Field.ACTUAL_FINISH, "completed"),
            Map.entry(Field.PLAN_FINISH, "completed"),
            Map.entry(Field.CONTENT, "content"),
            Map.entry(Field.LOCATION, "location"),
            Map.entry(Field.IMAGE_PROGRESS, "progress"),
            Map.entry(Field.PROBLEM, "problem"));

    /** All there are, in the order in which they are offered. */
    public static List<TemplateField> all() {
        return Stream.of(
                        Stream.of(SEQ),
                        Arrays.stream(LedgerColumn.values())
                                .filter(column -> !DRAWN.contains(column))
                                .map(LedgerColumn::key),
                        TOLD.stream())
                .flatMap(keys -> keys)
                .map(TemplateField::new)
                .toList();
    }

    static Optional<TemplateField> of(String key) {
        return all().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** What a head of a ledger asks for. */
    static Optional<TemplateField> meantBy(Field field) {
        return Optional.ofNullable(MEANT.get(field)).map(TemplateField::new);
    }

    Optional<LedgerColumn> column() {
        return LedgerColumn.of(key);
    }

    public boolean isMoney() {
        return column().filter(one -> one.kind() == LedgerColumn.Kind.MONEY).isPresent();
    }
}
