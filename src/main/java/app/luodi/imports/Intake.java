package app.luodi.imports;

import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.kernel.Outcome.Refusal;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a workbook if it were taken over now, with everything that is still to be said.
 *
 * @param rows in the order of the file
 * @param vanished projects that an earlier import of the same ledger had and this one has not; never deleted
 */
public record Intake(
        RecognisedWorkbook workbook,
        List<Row> rows,
        List<Question> questions,
        List<Check> checks,
        List<Vanished> vanished,
        Comes comes) {

    /** Where a workbook comes from. */
    public enum Comes {
        ELSEWHERE,
        /** The district handed it out itself: only what was edited since is looked at. */
        HOME,
        /** Another district handed it out, or somebody has worked at its keys: it is read like any ledger. */
        FOREIGN
    }

    /** What would become of a row. */
    public enum Fate {
        /** A project the district does not know. */
        NEW,
        /** A known project of which the file says something new. */
        CHANGED,
        UNCHANGED,
        /** A person leaves it out. */
        LEFT_OUT,
        /** It is wrong and cannot be stored. */
        STOPPED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param project the known project it means; null for a new one
     * @param left values that are not taken over, and why
     * @param refusals why it is stopped
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Row(
            String sheet,
            int row,
            String name,
            Fate fate,
            @Nullable UUID project,
            @JsonIgnore Map<String, Fact> facts,
            List<LeftOut> left,
            List<Difference> differences,
            @JsonIgnore List<Refusal> refusals,
            @JsonIgnore @Nullable Integer parentRow) {
        boolean isTaken() {
            return fate == Fate.NEW || fate == Fate.CHANGED;
        }
    }

    /**
     * One cell in which the file says something else than the product.
     *
     * @param mine what stands; null for nothing
     * @param file what the file says; null where the cell is empty now
     * @param last what it said the last time; null where it was never imported
     * @param conflict whether both have changed, so that a person should choose
     * @param take {@code file} or {@code mine}
     */
    public record Difference(
            String key,
            String cell,
            @Nullable String raw,
            @Nullable String mine,
            @Nullable String file,
            @Nullable String last,
            boolean conflict,
            String take) {
        static final String FILE = "file";
        static final String MINE = "mine";

        boolean takesFile() {
            return take.equals(FILE);
        }
    }

    /**
     * Something only a person can say, once for all cells alike.
     *
     * @param kind text, rate, name, month, column, duplicate
     * @param field the field it concerns; empty for the whole
     * @param text the text, the name, the currency, the header
     * @param cells where it stands: {@code sheet!H12}
     * @param candidates what it may mean
     * @param note the kind of problem, for text
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Question(
            String kind,
            String field,
            String text,
            List<String> cells,
            List<String> candidates,
            List<Decisions.RowAt> rows,
            String note,
            boolean answered) {}

    /**
     * A total as the sheet states it beside the sum of its rows, in 元.
     *
     * @param severity none, rounding or real
     */
    public record Check(String sheet, int row, String key, BigDecimal stated, BigDecimal computed, String severity) {
        public BigDecimal difference() {
            return stated.subtract(computed);
        }
    }

    public record Vanished(UUID project, String name) {}

    public int count(Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** How many rows would be written. */
    public int taken() {
        return (int) rows.stream().filter(Row::isTaken).count();
    }

    public List<Question> open() {
        return questions.stream().filter(question -> !question.answered()).toList();
    }
}
