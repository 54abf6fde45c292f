package app.luodi.imports.understanding;

import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Amount;
import app.luodi.imports.understanding.Value.Flag;
import app.luodi.imports.understanding.Value.When;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What of a row cannot be true together (domain.md 7.2, rule 12). */
final class Consistency {
    private final ProjectRow project;
    private final Consumer<Problem> told;

    private Consistency(ProjectRow project, Consumer<Problem> told) {
        this.project = project;
        this.told = told;
    }

    static void check(List<ProjectRow> projects, List<RecognisedColumn> columns, Consumer<Problem> told) {
        var tellsStart = columns.stream().anyMatch(column -> column.field() == Field.ACTUAL_START);
        for (var project : projects) {
            var row = new Consistency(project, told);
            row.amounts();
            row.order(Field.PLAN_START, Field.PLAN_FINISH);
            row.order(Field.ACTUAL_START, Field.ACTUAL_FINISH);
            row.order(Field.SIGNED_DATE, Field.ACTUAL_START);
            if (tellsStart) {
                row.started();
            }
        }
    }

    private void amounts() {
        var total = amount(Field.TOTAL_INVESTMENT);
        if (total == null) {
            return;
        }
        for (var field : List.of(Field.YTD_DONE, Field.TOTAL_DONE, Field.INVEST_TO_LAST_YEAR)) {
            var done = amount(field);
            if (done != null && done.compareTo(total) > 0) {
                tell(field, "doneOverTotal");
            }
        }
        var plan = amount(Field.ANNUAL_PLAN);
        if (plan != null && plan.compareTo(total) > 0) {
            tell(Field.ANNUAL_PLAN, "planOverTotal");
        }
    }

    private void order(Field earlier, Field later) {
        var first = date(earlier);
        var second = date(later);
        if (first != null
                && second != null
                && first.from() != null
                && second.to().isBefore(first.from())) {
            tell(later, later == Field.ACTUAL_START ? "startBeforeSigning" : "finishBeforeStart");
        }
    }

    private void started() {
        var starts = project.value(Field.ACTUAL_START);
        var known = starts.isPresent() && !(starts.get() instanceof Value.Absent);
        var says = project.value(Field.IS_STARTED);
        if (says.isPresent() && says.get() instanceof Flag(var yes) && yes != known) {
            tell(Field.IS_STARTED, yes ? "startedWithoutDate" : "dateWithoutStart");
        }
    }

    private @Nullable BigDecimal amount(Field field) {
        return project.value(field).orElse(null) instanceof Amount amount && amount.currency() == null
                ? amount.amount()
                : null;
    }

    private @Nullable When date(Field field) {
        return project.value(field).orElse(null) instanceof When when && !when.ambiguous() ? when : null;
    }

    private void tell(Field field, String rule) {
        column(field)
                .ifPresent(column -> told.accept(
                        Problem.of(column.row(), column.column().column(), Kind.INCONSISTENT, Weight.WARNING)
                                .with("raw", column.raw())
                                .with("rule", rule)));
    }

    private Optional<CellReading> column(Field field) {
        return project.readings().stream()
                .filter(reading -> reading.column().field() == field)
                .findFirst();
    }
}
