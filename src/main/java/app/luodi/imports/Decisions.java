package app.luodi.imports;

import app.luodi.imports.understanding.Choices;
import app.luodi.imports.understanding.Field;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about one import. Each is said once for all alike.
 *
 * @param columns what columns tell
 * @param answers what doubtful texts mean
 * @param names which unit or tag a name means
 * @param rates what a foreign unit of money was worth, and on which day
 * @param month of which month 本月 and 累计 speak where the sheet does not say: {@code 2022-10}
 * @param leftOut rows that are not taken over
 * @param kept rows that look like duplicates and are projects of their own
 * @param cells which side holds where the file and the product differ
 * @param stopAtErrors whether one wrong row stops the whole import; else it is left out alone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Decisions(
        List<Choices.ColumnChoice> columns,
        List<Choices.Answer> answers,
        List<NameChoice> names,
        List<Rate> rates,
        @Nullable String month,
        List<RowAt> leftOut,
        List<RowAt> kept,
        List<CellChoice> cells,
        @Nullable Boolean stopAtErrors) {
    public static final Decisions NONE =
            new Decisions(List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), null);

    public record RowAt(String sheet, int row) {}

    /**
     * @param kind what the name stands for: office, area, lead_unit, service_unit, category
     * @param means the id of a unit or the code of a tag; {@code new} founds one, {@code none} leaves the name out
     */
    public record NameChoice(String kind, String name, String means) {
        public static final String NEW = "new";
        public static final String NONE = "none";
    }

    /** @param rate 元 for one unit of the currency */
    public record Rate(String currency, BigDecimal rate, LocalDate on) {}

    /**
     * @param row null for the whole column
     * @param key of the value; null for all
     * @param take {@code file} or {@code mine}
     */
    public record CellChoice(
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String key,
            String take) {
        boolean covers(String sheet, int row, String key) {
            return (this.sheet == null || this.sheet.equals(sheet))
                    && (this.row == null || this.row == row)
                    && (this.key == null || this.key.equals(key));
        }
    }

    public Decisions {
        columns = columns == null ? List.of() : List.copyOf(columns);
        answers = answers == null ? List.of() : List.copyOf(answers);
        names = names == null ? List.of() : List.copyOf(names);
        rates = rates == null ? List.of() : List.copyOf(rates);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        kept = kept == null ? List.of() : List.copyOf(kept);
        cells = cells == null ? List.of() : List.copyOf(cells);
    }

    /** What the reader of workbooks needs to know. A doubtful text that is to stay empty stays doubtful, and so untaken. */
    Choices choices() {
        return new Choices(
                columns,
                answers.stream().filter(answer -> !answer.chosen().isBlank()).toList());
    }

    public boolean stopsAtErrors() {
        return Boolean.TRUE.equals(stopAtErrors);
    }

    /** The later word holds; what it does not speak of stays. */
    public Decisions with(Decisions later) {
        return new Decisions(
                merged(
                        columns,
                        later.columns,
                        (a, b) -> a.sheet().equals(b.sheet()) && a.header().equals(b.header())),
                merged(
                        answers,
                        later.answers,
                        (a, b) -> a.field() == b.field()
                                && a.raw().strip().equals(b.raw().strip())),
                merged(
                        names,
                        later.names,
                        (a, b) -> a.kind().equals(b.kind()) && a.name().equals(b.name())),
                merged(rates, later.rates, (a, b) -> a.currency().equals(b.currency())),
                later.month == null ? month : later.month.isBlank() ? null : later.month,
                merged(without(leftOut, later.kept), later.leftOut, RowAt::equals),
                merged(without(kept, later.leftOut), later.kept, RowAt::equals),
                merged(
                        cells,
                        later.cells,
                        (a, b) -> a.covers(orEmpty(b.sheet()), b.row() == null ? 0 : b.row(), orEmpty(b.key()))
                                && java.util.Objects.equals(a.row(), b.row())
                                && java.util.Objects.equals(a.key(), b.key())),
                later.stopAtErrors == null ? stopAtErrors : later.stopAtErrors);
    }

    private static final String HEADER = "header";

    /** What a column of a list tells; blank for nothing. */
    static Decisions ofColumn(String header, String field) {
        return new Decisions(
                List.of(),
                List.of(),
                List.of(new NameChoice(HEADER, header, field)),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** What was said of the columns of a list, by their headers. */
    java.util.Map<String, String> ofHeaders() {
        var said = new java.util.HashMap<String, String>();
        names.stream().filter(name -> name.kind().equals(HEADER)).forEach(name -> said.put(name.name(), name.means()));
        return said;
    }

    /** Only what was said of columns. */
    Decisions ofColumns() {
        return new Decisions(columns, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<RowAt> without(List<RowAt> some, List<RowAt> others) {
        return some.stream().filter(row -> !others.contains(row)).toList();
    }

    private static <T> List<T> merged(List<T> first, List<T> later, BiPredicate<T, T> same) {
        return Stream.concat(
                        first.stream().filter(one -> later.stream().noneMatch(other -> same.test(one, other))),
                        later.stream())
                .toList();
    }

    Optional<String> meaning(String kind, String name) {
        return names.stream()
                .filter(choice -> choice.kind().equals(kind) && choice.name().equals(name))
                .map(NameChoice::means)
                .findFirst();
    }

    Optional<Rate> rate(String currency) {
        return rates.stream().filter(rate -> rate.currency().equals(currency)).findFirst();
    }

    /** The narrowest word holds: the cell's, its column's, everything's. */
    Optional<String> side(String sheet, int row, String key) {
        return cells.stream()
                .filter(choice -> choice.covers(sheet, row, key))
                .max(java.util.Comparator.comparingInt(
                        choice -> (choice.row() == null ? 0 : 2) + (choice.key() == null ? 0 : 1)))
                .map(CellChoice::take);
    }

    /** Whether somebody has spoken of the text, be it to leave it empty. */
    boolean answered(Field field, String raw) {
        return answers.stream()
                .anyMatch(answer ->
                        answer.field() == field && answer.raw().strip().equals(raw.strip()));
    }

    boolean isLeftOut(String sheet, int row) {
        return leftOut.contains(new RowAt(sheet, row));
    }
}
