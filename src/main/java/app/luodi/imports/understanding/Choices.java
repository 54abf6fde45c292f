package app.luodi.imports.understanding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person (or the memory of the district) decided about a workbook before it is understood again.
 *
 * @param columns what columns tell
 * @param answers what doubtful texts mean, once for all alike
 */
public record Choices(List<ColumnChoice> columns, List<Answer> answers) {
    /** Nothing decided yet. */
    public static final Choices NONE = new Choices(List.of(), List.of());

    public Choices {
        columns = List.copyOf(columns);
        answers = List.copyOf(answers);
    }

    /**
     * @param sheet the sheet's name; empty for every sheet
     * @param header as recognised, or the column's letters
     * @param field null where it is not to be taken over
     * @param unit null where the recognised one stays
     */
    public record ColumnChoice(
            String sheet,
            String header,
            @Nullable Field field,
            @Nullable Unit unit) {}

    /**
     * @param field the field under which the text stands
     * @param raw the text as written
     * @param chosen one of the candidates, or what should have been written there
     */
    public record Answer(Field field, String raw, String chosen) {}

    Optional<ColumnChoice> column(String sheet, RecognisedColumn column) {
        return columns.stream()
                .filter(choice -> choice.sheet().isEmpty() || choice.sheet().equals(sheet))
                .filter(choice -> choice.header().equals(column.header())
                        || choice.header().equals(column.column()))
                .findFirst();
    }

    Optional<String> answer(Field field, String raw) {
        return answers.stream()
                .filter(answer ->
                        answer.field() == field && answer.raw().strip().equals(raw.strip()))
                .map(Answer::chosen)
                .findFirst();
    }
}
