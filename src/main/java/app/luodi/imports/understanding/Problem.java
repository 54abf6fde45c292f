package app.luodi.imports.understanding;

import app.luodi.kernel.Outcome;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person must be told or asked. None stops an import by itself.
 *
 * @param row null where it concerns a whole column
 * @param column letters; null where it concerns a whole row
 * @param kind what is wrong
 * @param weight how heavy it is
 * @param details by name: raw, header, cell, decided, stated, computed, severity, candidates, rows, note
 */
public record Problem(
        @Nullable Integer row,
        @Nullable String column,
        Kind kind,
        Weight weight,
        @JsonIgnore Map<String, Object> details) {
    /** What can be wrong. */
    public enum Kind {
        /** The cell's unit is not the header's, or the figure does not look like its unit. */
        UNIT_CONFLICT,
        /** No unit is stated anywhere. */
        UNIT_MISSING,
        /** 三季度前: before it, or by its end? */
        AMBIGUOUS_DATE,
        /** 2022.1 as a number: January, or October without its nought? */
        DATE_LOST,
        /** A bare serial number where a date is expected. */
        DATE_SERIAL_UNFORMATTED,
        /** A date nobody could read. */
        DATE_UNREAD,
        /** 以上, ranges: the amount is not said. */
        AMBIGUOUS_AMOUNT,
        /** A figure nobody could read. */
        AMOUNT_UNREAD,
        CHECK_DIGIT,
        CODE_FORMAT,
        /** The spreadsheet kept fifteen digits of a code. */
        CODE_LOST,
        CREDIT_CHECK_DIGIT,
        DUPLICATE,
        TOTAL_MISMATCH,
        COUNT_MISMATCH,
        INCONSISTENT,
        /** One amount merged over several rows: it is the first row's. */
        MERGED_AMOUNT,
        HIDDEN_ROW,
        HIDDEN_COLUMN,
        /** A column whose field is a suggestion, or unknown. */
        COLUMN_UNSURE,
        /** Yes or no is not said. */
        FLAG_UNREAD,
        /** A row with figures and without a name. */
        NAME_MISSING,
        /** {@code #REF!} and the like. */
        CELL_ERROR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How heavy a problem is. */
    public enum Weight {
        /** Told only. */
        NOTE,
        WARNING,
        /** A person must answer before the value is stored. */
        QUESTION,
        /** The value cannot be stored. */
        ERROR;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Problem of(@Nullable Integer row, @Nullable String column, Kind kind, Weight weight) {
        return new Problem(row, column, kind, weight, Map.of());
    }

    Problem with(String name, Object detail) {
        var more = new LinkedHashMap<>(details);
        more.put(name, detail instanceof BigDecimal number ? plain(number) : detail);
        return new Problem(row, column, kind, weight, more);
    }

    Problem at(int row, String column) {
        return new Problem(row, column, kind, weight, details);
    }

    @JsonAnyGetter
    public Map<String, Object> told() {
        return details;
    }

    /**
     * The sentence for people: key and values. {0} is the cell's text, {1} and {2} the two things that disagree (header
     * and cell, stated and computed).
     */
    public Outcome.Refusal sentence() {
        var severity = details.get("severity");
        var rule = details.get("rule");
        var key = "imports.problem." + kind.code() + (severity == null ? "" : "." + severity)
                + (rule == null ? "" : "." + rule);
        return new Outcome.Refusal(
                column == null ? "" : column,
                key,
                List.of(
                        details.getOrDefault("raw", ""),
                        details.getOrDefault("header", shown("stated")),
                        details.getOrDefault("cell", shown("computed"))));
    }

    /** Sums are shown in 万元. */
    private Object shown(String name) {
        var figure = details.getOrDefault(name, "");
        return kind == Kind.TOTAL_MISMATCH && figure instanceof String yuan
                ? plain(new BigDecimal(yuan).movePointLeft(4))
                : figure;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
