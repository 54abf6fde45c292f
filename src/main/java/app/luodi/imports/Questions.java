package app.luodi.imports;

import app.luodi.imports.Decisions.RowAt;
import app.luodi.imports.Intake.Question;
import app.luodi.imports.understanding.CellReading;
import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.Problem;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.RecognisedColumn;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.imports.understanding.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What only a person can say, gathered so that each thing is asked once. */
class Questions {
    private final RecognisedWorkbook workbook;
    private final Decisions decisions;
    private final Names names;
    private final List<Intake.Row> rows;
    private final Collection<Periods> periods;
    private final Map<String, ProjectRow> projects = new HashMap<>();
    private final Map<String, Question> asked = new LinkedHashMap<>();

    Questions(
            RecognisedWorkbook workbook,
            Decisions decisions,
            Names names,
            List<Intake.Row> rows,
            Collection<Periods> periods) {
        this.workbook = workbook;
        this.decisions = decisions;
        this.names = names;
        this.rows = rows;
        this.periods = periods;
    }

    List<Question> all() {
        workbook.sheets()
                .forEach(sheet -> sheet.projects().forEach(row -> projects.put(sheet.sheet() + "!" + row.row(), row)));
        for (var sheet : workbook.sheets()) {
            sheet.columns().stream()
                    .filter(column -> column.field() != null && column.confidence() < RecognisedColumn.CERTAIN)
                    .forEach(column -> ask(question(
                            "column",
                            String.valueOf(
                                    Objects.requireNonNull(column.field()).code()),
                            column.header(),
                            sheet.sheet() + "!" + column.column(),
                            List.of(),
                            "",
                            false)));
            for (var row : sheet.projects()) {
                if (!decisions.isLeftOut(sheet.sheet(), row.row())) {
                    row.readings().forEach(reading -> cell(sheet, row.row(), reading));
                }
            }
        }
        rows.forEach(this::names);
        month();
        duplicates();
        return List.copyOf(asked.values());
    }

    private void cell(RecognisedSheet sheet, int row, CellReading reading) {
        var field = reading.column().field();
        var at = sheet.sheet() + "!" + reading.address();
        if (field == null || reading.column().confidence() < RecognisedColumn.CERTAIN) {
            return;
        }
        switch (reading.value()) {
            case Value.Suspect suspect ->
                ask(question(
                        "text",
                        field.code(),
                        reading.raw(),
                        at,
                        suspect.candidates().stream()
                                .sorted()
                                .map(one -> one.stripTrailingZeros().toPlainString())
                                .toList(),
                        note(sheet, row, reading),
                        decisions.answered(field, reading.raw())));
            case Value.When when
            when when.asks() ->
                ask(question(
                        "text",
                        field.code(),
                        reading.raw(),
                        at,
                        when.candidates(),
                        note(sheet, row, reading),
                        decisions.answered(field, reading.raw())));
            case Value.Unread unread ->
                ask(question(
                        "text",
                        field.code(),
                        reading.raw(),
                        at,
                        List.of(),
                        note(sheet, row, reading),
                        decisions.answered(field, reading.raw())));
            case Value.Amount amount
            when amount.currency() != null ->
                ask(question(
                        "rate",
                        field.code(),
                        Objects.requireNonNull(amount.currency()),
                        at,
                        List.of(amount.amount().toPlainString()),
                        "",
                        decisions.rate(amount.currency()).isPresent()));
            default -> {
                // what is understood is not asked
            }
        }
    }

    private static String note(RecognisedSheet sheet, int row, CellReading reading) {
        return sheet.warnings().stream()
                .filter(problem -> Integer.valueOf(row).equals(problem.row())
                        && reading.column().column().equals(problem.column()))
                .map(Problem::kind)
                .map(Problem.Kind::code)
                .findFirst()
                .orElse("");
    }

    /** Names nobody here answers to. */
    private void names(Intake.Row row) {
        row.facts().values().stream()
                .filter(fact -> fact.text().contains(Decisions.NameChoice.NEW + ":"))
                .forEach(fact -> List.of(fact.text().split(",")).stream()
                        .filter(id -> id.startsWith(Decisions.NameChoice.NEW + ":"))
                        .map(id -> id.substring(Decisions.NameChoice.NEW.length() + 1))
                        .forEach(name -> ask(question(
                                "name", fact.key(), name, row.sheet() + "!" + fact.cell(), List.of(), "", true))));
        row.left().stream()
                .filter(left -> left.why() == LeftOut.Why.UNKNOWN_NAME)
                .forEach(left -> spoken(row, left).stream()
                        .filter(name -> names.find(left.key(), name).isEmpty())
                        .forEach(name -> ask(question(
                                "name",
                                left.key(),
                                name,
                                left.sheet() + "!" + left.cell(),
                                List.of(),
                                "",
                                decisions.meaning(left.key(), name).isPresent()))));
    }

    private List<String> spoken(Intake.Row row, LeftOut left) {
        var project = projects.get(row.sheet() + "!" + row.row());
        return project == null
                ? List.of()
                : project.readings().stream()
                        .filter(reading -> reading.address().equals(left.cell()))
                        .findFirst()
                        .map(reading -> spoken(reading, left))
                        .orElse(List.of());
    }

    private static List<String> spoken(CellReading reading, LeftOut left) {
        return switch (reading.value()) {
            case Value.Names(var several) -> several;
            case Value.Text(var text) ->
                left.key().equals(Field.CATEGORY.code()) ? List.of(text.split("[、，,;；/\\s]+")) : List.of(text);
            default -> List.of();
        };
    }

    private void month() {
        var needed = rows.stream()
                .flatMap(row -> row.left().stream())
                .filter(left -> left.why() == LeftOut.Why.NO_PERIOD)
                .map(left -> left.sheet() + "!" + left.cell())
                .toList();
        if (!needed.isEmpty() || decisions.month() != null) {
            asked.put(
                    "month",
                    new Question(
                            "month",
                            "",
                            decisions.month() == null ? "" : decisions.month(),
                            needed,
                            periods.stream()
                                    .map(Periods::month)
                                    .filter(Objects::nonNull)
                                    .map(Object::toString)
                                    .distinct()
                                    .toList(),
                            List.of(),
                            "",
                            needed.isEmpty()));
        }
    }

    private void duplicates() {
        for (var group : workbook.duplicateGroups()) {
            var at =
                    group.stream().map(row -> new RowAt(row.sheet(), row.row())).toList();
            var still = at.stream()
                    .filter(row -> !decisions.isLeftOut(row.sheet(), row.row())
                            && !decisions.kept().contains(row))
                    .count();
            asked.put(
                    "duplicate " + at,
                    new Question(
                            "duplicate",
                            "",
                            rows.stream()
                                    .filter(row -> at.contains(new RowAt(row.sheet(), row.row())))
                                    .map(Intake.Row::name)
                                    .findFirst()
                                    .orElse(""),
                            at.stream()
                                    .map(row -> row.sheet() + "!" + row.row())
                                    .toList(),
                            List.of(),
                            at,
                            "",
                            still <= 1
                                    && at.stream()
                                            .anyMatch(row -> decisions.isLeftOut(row.sheet(), row.row())
                                                    || decisions.kept().contains(row))));
        }
    }

    private static Question question(
            String kind,
            String field,
            String text,
            String cell,
            List<String> candidates,
            String note,
            boolean answered) {
        return new Question(kind, field, text, List.of(cell), candidates, List.of(), note, answered);
    }

    /** Asked once for all alike. */
    private void ask(Question question) {
        var key = String.join(
                " ",
                question.kind(),
                question.kind().equals("rate") ? "" : question.field(),
                question.text().strip());
        var before = asked.get(key);
        if (before == null) {
            asked.put(
                    key,
                    new Question(
                            question.kind(),
                            question.field(),
                            question.text(),
                            new ArrayList<>(question.cells()),
                            question.candidates(),
                            question.rows(),
                            question.note(),
                            question.answered()));
        } else if (!before.cells().getLast().equals(question.cells().getFirst())) {
            before.cells().addAll(question.cells());
        }
    }
}
