package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.QualifierWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands behind a figure that is no sum of projects: the targets as decided, the months, what was published. */
final class BehindFigures {
    static final List<String> KINDS = List.of("target", "months", "published");

    private final Year year;
    private final YearQuery query;

    BehindFigures(Year year, YearQuery query) {
        this.year = year;
        this.query = query;
    }

    Card of(String kind) {
        return switch (kind) {
            case "target" -> targets();
            case "published" -> published();
            default -> months();
        };
    }

    private Card targets() {
        var rows = new ArrayList<List<Component>>();
        year.total().target().ifPresent(target -> rows.add(target(Texts.of("boards.growth.whole"), target)));
        year.categories()
                .forEach(category -> category.against()
                        .target()
                        .ifPresent(target ->
                                rows.add(target(Texts.of("boards.behind.category", category.name()), target))));
        year.offices()
                .forEach(office -> office.against()
                        .target()
                        .ifPresent(target -> rows.add(target(
                                office.name() == null
                                        ? Texts.of("boards.office.none")
                                        : Texts.of("boards.behind.office", office.name()),
                                target))));
        var table = Parts.table(
                List.of(
                        Texts.of("boards.behind.scope"),
                        ">" + Texts.of("boards.behind.amount"),
                        ">" + Texts.of("boards.behind.growth"),
                        Texts.of("boards.behind.word"),
                        Texts.of("boards.behind.source"),
                        Texts.of("boards.behind.curve")),
                rows);
        return new Card(Texts.of("boards.behind.target"), table, said("boards.behind.target.said"))
                .sub(Texts.of("boards.behind.target.sub"))
                .flush();
    }

    private static List<Component> target(String scope, Year.Target target) {
        return List.of(
                Parts.span(scope, "lu-b"),
                new Span(Amounts.yi(target.amount())),
                new Span(target.growth() == null ? Amounts.UNKNOWN : YearFigures.signedPlain(target.growth()) + "%"),
                new Span(target.qualifier() == null ? Amounts.UNKNOWN : QualifierWords.of(target.qualifier())),
                new Span(source(target)),
                new Span(target.curve() == null ? Texts.of("boards.behind.even") : target.curve()));
    }

    private static String source(Year.Target target) {
        var day = target.sourceOn();
        return Stream.of(
                        Parts.source(target.source()),
                        day == null
                                        || target.source() != null
                                                && target.source().contains(day.toString())
                                ? null
                                : Amounts.date(day))
                .filter(part -> part != null && !part.isBlank())
                .reduce((one, other) -> one + Texts.of("boards.comma") + other)
                .orElse(Amounts.UNKNOWN);
    }

    private static String known(@Nullable String text) {
        return text == null ? Amounts.UNKNOWN : text;
    }

    private Card months() {
        var card = new Card(Texts.of("boards.behind.months"), MonthsTable.of(year, query))
                .sub(Texts.of("boards.behind.months.sub"))
                .flush();
        year.forecast()
                .ifPresent(forecast -> card.body()
                        .add(said(
                                "boards.behind.forecast",
                                Amounts.yi(year.total().done()),
                                Amounts.percent(year.total().pace()),
                                Amounts.yi(forecast.amount()))));
        return card;
    }

    private Card published() {
        var told = Stream.concat(
                        year.total().published().stream().map(one -> figure(Texts.of("boards.growth.whole"), one)),
                        year.categories().stream()
                                .flatMap(category -> category.against().published().stream()
                                        .map(one -> figure(Texts.of("boards.behind.category", category.name()), one))))
                .toList();
        return new Card(
                        Texts.of("boards.behind.published"),
                        told.isEmpty()
                                ? said("boards.behind.published.none")
                                : Parts.table(
                                        List.of(
                                                Texts.of("boards.table.month"),
                                                Texts.of("boards.behind.scope"),
                                                ">" + Texts.of("boards.behind.amount"),
                                                ">" + Texts.of("boards.behind.growth"),
                                                Texts.of("boards.behind.source"),
                                                Texts.of("boards.behind.note")),
                                        told),
                        said("boards.behind.published.said"))
                .sub(Texts.of("boards.behind.published.sub", year.year(), year.year() - 1))
                .flush();
    }

    private static List<Component> figure(String scope, Year.Published one) {
        return List.of(
                new Span(Texts.of("boards.behind.month", one.year(), one.month())),
                Parts.span(scope, "lu-b"),
                new Span(Amounts.yi(one.amount())),
                new Span(one.growth() == null ? Amounts.UNKNOWN : Amounts.growth(one.growth())),
                new Span(known(Parts.source(one.source()))),
                new Span(Optional.ofNullable(one.note()).orElse("")));
    }

    private static Paragraph said(String key, Object... values) {
        var said = new Paragraph(Texts.of(key, values));
        said.addClassName("year-behind-said");
        return said;
    }
}
