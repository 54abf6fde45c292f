package app.luodi.imports.understanding;

import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares counts and sums that a sheet states with its rows. Rounding is noted, a real difference stands in red. */
final class StatedChecks {
    private static final BigDecimal HALF_PERCENT = new BigDecimal("0.005");
    private static final double THREE_SIGMA = 0.87;
    private static final int MOST_ZEROS = 18;
    private final List<ProjectRow> projects;
    private final List<OtherRow> rows;
    private final int first;
    private final int last;
    private final List<RecognisedColumn> columns;
    private final List<Problem> problems = new ArrayList<>();

    private record Scope(int from, int to) {}

    StatedChecks(List<ProjectRow> projects, List<OtherRow> rows, int first, int last, List<RecognisedColumn> columns) {
        this.projects = projects;
        this.rows = new ArrayList<>(rows);
        this.first = first;
        this.last = last;
        this.columns = columns;
        for (var at = 0; at < this.rows.size(); at++) {
            check(at);
        }
    }

    List<OtherRow> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }

    private void check(int at) {
        var row = rows.get(at);
        if (row.row() < first || row.count() == null && row.values().isEmpty()) {
            return;
        }
        switch (row.kind()) {
            case SECTION -> compare(row, List.of(new Scope(row.row(), nextHeading(at))));
            case SUBTOTAL, TOTAL -> {
                if (isAbove(at)) {
                    rows.set(at, row.above());
                    compare(row, List.of(new Scope(row.row(), row.kind() == RowKind.TOTAL ? last : nextStated(at))));
                } else {
                    compare(row, below(at));
                }
            }
            case BLANK, NOTE -> {}
        }
    }

    /** A total before any project; a subtotal that projects follow and none precedes. */
    private boolean isAbove(int at) {
        var row = rows.get(at).row();
        if (projects.stream().noneMatch(project -> project.row() < row)) {
            return true;
        }
        return rows.get(at).kind() == RowKind.SUBTOTAL && isProject(row + 1) && !isProject(row - 1);
    }

    private boolean isProject(int row) {
        return projects.stream().anyMatch(project -> project.row() == row);
    }

    /** What a row beneath may sum: since the last heading or sum, since earlier ones, or everything. */
    private List<Scope> below(int at) {
        var row = rows.get(at);
        var scopes = new ArrayList<Scope>();
        if (row.kind() == RowKind.TOTAL) {
            scopes.add(new Scope(first, row.row()));
        }
        for (var before = at - 1; before >= 0; before--) {
            var other = rows.get(before);
            var parts = other.kind() == RowKind.SECTION
                    || other.kind() == RowKind.SUBTOTAL
                    || other.kind() == RowKind.TOTAL;
            if (parts && other.row() >= first) {
                scopes.add(new Scope(other.row(), row.row()));
            }
        }
        if (row.kind() == RowKind.SUBTOTAL) {
            scopes.add(new Scope(first, row.row()));
        }
        return scopes;
    }

    private int nextHeading(int at) {
        var level = RowWords.level(label(at));
        for (var next = at + 1; next < rows.size(); next++) {
            var kind = rows.get(next).kind();
            var heading = kind == RowKind.SECTION && RowWords.level(label(next)) <= level;
            if (heading
                    || kind == RowKind.TOTAL
                            && rows.get(next).row() > rows.get(at).row() + 1) {
                return rows.get(next).row();
            }
        }
        return last + 1;
    }

    private int nextStated(int at) {
        for (var next = at + 1; next < rows.size(); next++) {
            var kind = rows.get(next).kind();
            if (kind == RowKind.SUBTOTAL || kind == RowKind.TOTAL || kind == RowKind.SECTION) {
                return rows.get(next).row();
            }
        }
        return last + 1;
    }

    private String label(int at) {
        var label = rows.get(at).label();
        return label == null ? "" : label;
    }

    /** Takes the first scope that agrees, else tells how the first one differs. */
    private void compare(OtherRow row, List<Scope> scopes) {
        List<Problem> told = List.of();
        for (var at = 0; at < scopes.size(); at++) {
            var found = differences(row, scopes.get(at));
            if (found.isEmpty()) {
                return;
            }
            if (at == 0 || told.size() > found.size() || isRounding(found) && !isRounding(told)) {
                told = found;
            }
        }
        problems.addAll(told);
    }

    private static boolean isRounding(List<Problem> problems) {
        return problems.stream()
                .allMatch(problem -> "rounding".equals(problem.details().get("severity")));
    }

    private List<Problem> differences(OtherRow row, Scope scope) {
        var inside = projects.stream()
                .filter(project -> project.row() > scope.from() - (scope.from() == first ? 1 : 0))
                .filter(project -> project.row() < scope.to() + (scope.to() == last ? 1 : 0))
                .filter(project -> !Boolean.FALSE.equals(project.countsInTotal()))
                .toList();
        var found = new ArrayList<Problem>();
        var count = row.count();
        if (count != null && count != inside.size()) {
            found.add(Problem.of(row.row(), "A", Kind.COUNT_MISMATCH, Weight.WARNING)
                    .with("stated", count)
                    .with("computed", inside.size()));
        }
        row.values().forEach((name, stated) -> {
            var problem = difference(row.row(), name, stated.amount(), inside);
            if (problem != null) {
                found.add(problem);
            }
        });
        return found;
    }

    private @Nullable Problem difference(int row, String name, BigDecimal stated, List<ProjectRow> inside) {
        var computed = BigDecimal.ZERO;
        var grain = MOST_ZEROS;
        var figures = 0;
        for (var project : inside) {
            for (var reading : project.readings()) {
                if (reading.key().equals(name)
                        && reading.value() instanceof Amount amount
                        && amount.currency() == null) {
                    computed = computed.add(amount.amount());
                    grain = amount.amount().signum() == 0 ? grain : Math.min(grain, zeros(amount.amount()));
                    figures++;
                }
            }
        }
        var difference = computed.subtract(stated).abs();
        if (difference.signum() == 0 || figures == 0) {
            return null;
        }
        var step = BigDecimal.ONE.scaleByPowerOfTen(grain);
        var bound = step.multiply(BigDecimal.valueOf(Math.max(1, THREE_SIGMA * Math.sqrt(figures))));
        var rounding = difference.compareTo(bound) <= 0
                && difference.compareTo(computed.abs().multiply(HALF_PERCENT)) <= 0;
        return Problem.of(row, columnOf(name), Kind.TOTAL_MISMATCH, rounding ? Weight.NOTE : Weight.WARNING)
                .with("severity", rounding ? "rounding" : "real")
                .with("stated", stated)
                .with("computed", computed);
    }

    /** How many noughts an amount ends with: the step in which it was written. */
    private static int zeros(BigDecimal amount) {
        return -amount.stripTrailingZeros().scale();
    }

    private @Nullable String columnOf(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .map(RecognisedColumn::column)
                .findFirst()
                .orElse(null);
    }
}
