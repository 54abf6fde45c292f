package app.luodi.imports;

import app.luodi.imports.Intake.Fate;
import app.luodi.kernel.Outcome.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of units, accounts or targets as it was read, and what would become of each of its rows now.
 *
 * @param headerRow counts from 1
 */
public record Roster(RosterKind kind, String sheet, int headerRow, List<Column> columns, List<Line> lines) {
    /** @param field null where it is not taken over */
    public record Column(
            String letters, String header, @Nullable String field, List<String> samples) {}

    /**
     * @param said what the row says, by field
     * @param refusals why it is stopped
     */
    public record Line(int row, Map<String, String> said, Fate fate, List<Refusal> refusals) {
        Line becomes(Fate what, List<Refusal> why) {
            return new Line(row, said, what, why);
        }
    }

    /** How many rows would be written. */
    public int taken() {
        return count(Fate.NEW) + count(Fate.CHANGED);
    }

    public int count(Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }

    Roster with(List<Line> judged) {
        return new Roster(kind, sheet, headerRow, columns, judged);
    }
}
