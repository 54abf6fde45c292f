package app.luodi.forecast.ui;

import app.luodi.forecast.YearForecast;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 补上的办法: which projects could close the gap, what each needs and by when; the running sum says how many are enough. */
final class WaysCard extends Card {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 12;

    WaysCard(YearForecast shown, ForecastQuery query) {
        super(shown.gap()
                .filter(gap -> gap.fen() > 0)
                .map(gap -> Texts.of("forecast.ways.gap", Amounts.yi(gap)))
                .orElse(Texts.of("forecast.ways")));
        sub(Texts.of("forecast.ways.sub"));
        flush();
        if (shown.ways().isEmpty()) {
            body().add(new Span(Texts.of("forecast.ways.none")));
            removeClassName("lu-flush");
            return;
        }
        var table = Tables.of(List.of(
                Texts.of("forecast.project"),
                ">" + Texts.of("forecast.brings"),
                ">" + Texts.of("forecast.sum"),
                Texts.of("forecast.needs"),
                Texts.of("forecast.by"),
                Texts.of("forecast.who")));
        var sum = Money.ZERO;
        for (var way : shown.ways().stream().limit(SHOWN).toList()) {
            sum = sum.plus(way.brings());
            var row = new NativeTableRow(
                    new NativeTableCell(new Anchor(
                            "projects/" + way.subject().project(), way.subject().name())),
                    Tables.right(new Span(Amounts.yi(way.brings()))),
                    Tables.right(new Span(Amounts.yi(sum))),
                    new NativeTableCell(needs(way)),
                    new NativeTableCell(Amounts.date(way.by())),
                    new NativeTableCell(who(way)));
            var before = sum.minus(way.brings());
            row.setClassName(
                    "forecast-enough",
                    shown.gap()
                            .filter(gap -> gap.fen() > 0 && before.compareTo(gap) < 0)
                            .isPresent());
            table.getBody().add(row);
        }
        body().add(table);
    }

    private static String needs(YearForecast.WayOut way) {
        return switch (way.need()) {
            case ADMISSION -> Texts.of("forecast.needs.admission");
            case START -> Texts.of("forecast.needs.start");
            case CATCH_UP -> Texts.of("forecast.needs.catchup", Amounts.yi(way.monthly()));
        };
    }

    private static String who(YearForecast.WayOut way) {
        var who = Stream.of(way.subject().unit(), way.subject().leader())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" "));
        return who.isEmpty() ? Amounts.UNKNOWN : who;
    }
}
