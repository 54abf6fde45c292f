package app.luodi.demo;

import app.luodi.demo.Table.Row;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.ListClass;
import app.luodi.targets.Indicator;
import app.luodi.targets.PacingCurves;
import app.luodi.targets.PublishedFigure;
import app.luodi.targets.PublishedFigures;
import app.luodi.targets.Qualifier;
import app.luodi.targets.Scope;
import app.luodi.targets.SettingTargets;
import app.luodi.targets.TargetDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is decided and published for a whole district. */
@Component
class DistrictActs {
    private final Customs customs;
    private final PacingCurves curves;
    private final SettingTargets targets;
    private final PublishedFigures figures;
    private final Names names;

    DistrictActs(Customs customs, PacingCurves curves, SettingTargets targets, PublishedFigures figures, Names names) {
        this.customs = customs;
        this.curves = curves;
        this.targets = targets;
        this.figures = figures;
        this.names = names;
    }

    Customs customs() {
        return customs;
    }

    void drawCurves(Table rows) {
        rows.rows()
                .forEach(row -> curves.draw(
                                row.text("name"),
                                IntStream.rangeClosed(1, 12)
                                        .mapToObj(month -> new BigDecimal(row.text(Integer.toString(month))))
                                        .toList())
                        .orThrow());
    }

    void setTarget(Row row) {
        targets.set(new TargetDraft(
                        row.integer("year"),
                        Ledger.of(row.text("ledger")),
                        Indicator.of(row.text("indicator")),
                        Scope.of(row.text("scope")),
                        category(row),
                        unit(row),
                        GaoxinProjects.yi(row.number("amount")),
                        row.number("growth"),
                        whole(row, "number"),
                        row.number("share"),
                        row.maybe("cohort") == null ? null : ListClass.of(row.text("cohort")),
                        day(row, "by"),
                        GaoxinProjects.yi(row.number("band")),
                        row.maybe("attribute"),
                        row.maybe("qualifier") == null ? null : Qualifier.of(row.text("qualifier")),
                        curve(row),
                        row.text("source"),
                        day(row, "source_on"),
                        row.maybe("note"),
                        row.yes("example")))
                .orThrow();
    }

    void publish(Row row) {
        figures.record(new PublishedFigure(
                        new StatisticsMonth(row.integer("year"), row.integer("month")),
                        Indicator.of(row.text("indicator")),
                        Scope.of(row.text("scope")),
                        category(row),
                        unit(row),
                        GaoxinProjects.yi(row.number("amount")),
                        whole(row, "number"),
                        row.number("growth"),
                        row.maybe("note"),
                        row.text("source"),
                        day(row, "source_on"),
                        row.yes("example")))
                .orThrow();
    }

    private static @Nullable String category(Row row) {
        return row.text("scope").equals("category") ? row.text("of") : null;
    }

    private @Nullable UUID unit(Row row) {
        return switch (Scope.of(row.text("scope"))) {
            case TOTAL, CATEGORY, LEADER, LIST -> null;
            case OFFICE, AREA, DEPARTMENT -> names.unit(row.text("of"));
        };
    }

    private @Nullable UUID curve(Row row) {
        var name = row.maybe("curve");
        return name == null
                ? null
                : curves.all().stream()
                        .filter(curve -> curve.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private static @Nullable Integer whole(Row row, String column) {
        return row.maybe(column) == null ? null : row.integer(column);
    }

    static @Nullable LocalDate day(Row row, String column) {
        return row.maybe(column) == null ? null : LocalDate.parse(row.text(column));
    }
}
