package app.luodi.boards.ui;

import app.luodi.boards.InvestmentRows;
import app.luodi.boards.Year;
import app.luodi.investment.InvestmentTotals.Contribution;
import app.luodi.sheets.Cell;
import app.luodi.sheets.Column;
import app.luodi.sheets.Column.Form;
import app.luodi.sheets.Handout;
import app.luodi.sheets.Line;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Months;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The year board as tables: months, categories, 办事处 and projects; amounts in 亿元, growth beside them. */
record YearHandout(YearQuery query) {
    Handout of(Year year) {
        var said = List.of(Texts.of(
                "boards.sheet.said",
                Texts.of("boards.ledger." + year.ledger().code()),
                year.through().map(Months::whole).orElse(Amounts.UNKNOWN),
                Amounts.minute(year.asOf())));
        var tables = Stream.of(
                        Stream.of(months(year, said)),
                        categories(year, said).stream(),
                        offices(year, said).stream(),
                        projects(year, said).stream())
                .flatMap(some -> some)
                .toList();
        return Handout.of("export.board", name(year.year()), tables);
    }

    /** The projects behind one figure. */
    Handout of(InvestmentRows.Found found, String title, String moment) {
        return new Handout(
                "export.board",
                name(query.year()) + "-" + title,
                List.of(new Handout.Table(
                        title,
                        List.of(Texts.of(
                                "boards.sheet.said",
                                Texts.of("boards.ledger." + query.ledger().code()),
                                found.through().map(Months::whole).orElse(Amounts.UNKNOWN),
                                moment)),
                        ofProjects(),
                        Stream.concat(
                                        found.rows().stream().map(YearHandout::project),
                                        Stream.of(Line.sum(List.of(
                                                Cell.words(Texts.of(
                                                        "boards.rows.count",
                                                        found.rows().size())),
                                                Cell.NOTHING,
                                                Cell.yi(found.total()),
                                                Cell.NOTHING,
                                                Cell.yi(found.planned())))))
                                .toList())),
                found.rows().size());
    }

    private String name(int year) {
        return Texts.of("boards.year.title", year) + "-"
                + Texts.of("boards.ledger." + query.ledger().code());
    }

    private static Column yi(String key, String name) {
        return Column.amount(key, Texts.of(name), Texts.of("parts.unit.yi"), 110);
    }

    private static Column rate(String key, String name) {
        return Column.of(key, Texts.of(name), Form.RATE, 90);
    }

    private static Handout.Table months(Year year, List<String> said) {
        return new Handout.Table(
                Texts.of("boards.year.title", year.year()),
                said,
                List.of(
                        Column.text("month", Texts.of("boards.sheet.month"), 90),
                        yi("done", "boards.done"),
                        yi("pace", "boards.sheet.pace"),
                        Column.of("ahead", Texts.of("boards.table.ahead"), Form.POINTS, 90),
                        yi("last_year", "boards.sheet.last_year"),
                        rate("growth", "boards.sheet.growth"),
                        rate("growth_last_year", "boards.sheet.growth_last_year")),
                year.months().stream()
                        .map(month -> Line.row(
                                Cell.words(Months.toDate(month.month())),
                                Cell.yi(month.done()),
                                Cell.yi(month.pace()),
                                Cell.figure(month.ahead()),
                                Cell.yi(month.lastYear()),
                                Cell.figure(month.growth()),
                                Cell.figure(month.growthLastYear())))
                        .toList());
    }

    private static List<Column> against(String first) {
        return List.of(
                Column.text("name", Texts.of(first), 160),
                yi("target", "boards.target"),
                rate("target_growth", "boards.sheet.target_growth"),
                Column.text("qualifier", Texts.of("boards.sheet.qualifier"), 80),
                yi("done", "boards.done"),
                rate("completion", "boards.rate"),
                rate("pace", "boards.sheet.pace_rate"),
                Column.of("ahead", Texts.of("boards.table.ahead"), Form.POINTS, 90));
    }

    private static Line against(String name, Year.Against against) {
        Year.@Nullable Target target = against.target().orElse(null);
        return Line.row(
                Cell.words(name),
                Cell.yi(target == null ? null : target.amount()),
                Cell.figure(target == null ? null : target.growth()),
                Cell.words(target == null ? null : target.qualifier()),
                Cell.yi(against.done()),
                Cell.figure(against.completion()),
                Cell.figure(against.pace()),
                Cell.figure(against.ahead()));
    }

    private static Optional<Handout.Table> categories(Year year, List<String> said) {
        return year.categories().isEmpty()
                ? Optional.empty()
                : Optional.of(new Handout.Table(
                        Texts.of("boards.sheet.categories"),
                        said,
                        against("boards.sheet.category"),
                        Stream.concat(
                                        year.categories().stream().map(one -> against(one.name(), one.against())),
                                        Stream.of(Line.note(Texts.of("boards.sheet.overlap"))))
                                .toList()));
    }

    private static Optional<Handout.Table> offices(Year year, List<String> said) {
        return year.offices().isEmpty()
                ? Optional.empty()
                : Optional.of(new Handout.Table(
                        Texts.of("boards.offices"),
                        said,
                        against("boards.office"),
                        year.offices().stream()
                                .map(one -> against(
                                        one.name() == null ? Texts.of("boards.office.none") : one.name(),
                                        one.against()))
                                .toList()));
    }

    private static List<Column> ofProjects() {
        return List.of(
                Column.text("project", Texts.of("boards.project"), 272),
                Column.text("office", Texts.of("boards.office"), 110),
                yi("ytd", "boards.rows.ytd"),
                yi("own", "boards.rows.own"),
                yi("plan", "boards.rows.plan"));
    }

    private static Optional<Handout.Table> projects(Year year, List<String> said) {
        var rows = Stream.concat(year.contributors().stream(), year.laggards().stream())
                .distinct()
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Handout.Table(
                        Texts.of("boards.projects"),
                        said,
                        ofProjects(),
                        rows.stream().map(YearHandout::project).toList()));
    }

    private static Line project(Contribution one) {
        return Line.row(
                Cell.words(one.name()),
                Cell.words(one.office()),
                Cell.yi(one.ytd()),
                Cell.yi(one.inMonth()),
                Cell.yi(one.planned()));
    }
}
