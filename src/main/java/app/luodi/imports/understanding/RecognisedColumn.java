package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a ledger, or a label of a card.
 *
 * @param column letters, {@code H}
 * @param label the cell of a card's label; null in a ledger
 * @param header as written, cleaned, two levels joined by {@code >}
 * @param field what it tells; null where that is not known
 * @param unit what holds after looking at header, unit line, title and sheet name
 * @param key where the name of its values differs from the field: {@code month_done@2023-05},
 *     {@code composition.equipment}
 * @param hidden whether the workbook hides it
 * @param confidence of the field, 0 to 1; below {@link #CERTAIN} a person is asked
 * @param samples the first different texts beneath it
 */
public record RecognisedColumn(
        String column,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String label,
        String header,
        @Nullable Field field,
        @Nullable Unit unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden,
        double confidence,
        List<String> samples) {
    /** From here on a suggestion is taken without asking. */
    public static final double CERTAIN = 0.8;

    public RecognisedColumn {
        samples = List.copyOf(samples);
    }

    /** The name under which its values stand among a project's fields; empty where the field is not known. */
    @JsonIgnore
    public String name() {
        return key != null ? key : field == null ? "" : field.code();
    }

    @JsonIgnore
    public boolean isCertain() {
        return field != null && confidence >= CERTAIN;
    }

    /** The same column, told to be another field or unit. */
    RecognisedColumn as(@Nullable Field field, @Nullable Unit unit, @Nullable String key, double confidence) {
        return new RecognisedColumn(column, label, header, field, unit, key, hidden, confidence, samples);
    }

    RecognisedColumn in(@Nullable Unit unit) {
        return as(field, unit, key, confidence);
    }

    RecognisedColumn showing(List<String> samples) {
        return new RecognisedColumn(column, label, header, field, unit, key, hidden, confidence, samples);
    }
}
