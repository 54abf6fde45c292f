package app.luodi.boards.ui;

import app.luodi.forecast.YearForecast;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/**
 * 补上的办法, in one line: what the projects one by one come to by the end of the year, what is missing, and how much of it
 * could still be made good; leads to the forecast. It is asked for when the board stands already, because it walks all
 * projects of the year.
 */
final class AheadStrip extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<YearForecast> forecast;
    private final Span words = new Span(Texts.of("boards.ahead.asking"));

    AheadStrip(YearQuery query, Supplier<YearForecast> forecast) {
        this.forecast = forecast;
        var open = new Anchor(
                UrlState.at("forecast")
                        .with("year", query.year())
                        .with("ledger", query.ledger().code())
                        .with(UrlState.AS_OF, query.asOf().orElse(null))
                        .link(),
                Texts.of("boards.ahead.open"));
        add(Icons.of("target"), Parts.span(Texts.of("boards.ahead"), "lu-b"), words, open);
        addClassNames("lu-note", "year-ahead");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("return true").then(painted -> words.setText(said(forecast.get())));
    }

    private static String said(YearForecast year) {
        var expected = Texts.of(
                "boards.ahead.expected",
                Amounts.yi(year.expected()),
                Amounts.yi(year.low(), 1),
                Amounts.yi(year.high(), 1));
        var gap = year.gap().orElse(Money.ZERO);
        if (gap.fen() <= 0) {
            return expected + Texts.of("boards.ahead.enough");
        }
        var brings = year.ways().stream().map(YearForecast.WayOut::brings).reduce(Money.ZERO, Money::plus);
        return expected
                + (year.ways().isEmpty()
                        ? Texts.of("boards.ahead.short.none", Amounts.yi(gap))
                        : Texts.of(
                                brings.compareTo(gap) >= 0 ? "boards.ahead.short.can" : "boards.ahead.short.part",
                                Amounts.yi(gap),
                                year.ways().size(),
                                Amounts.yi(brings)));
    }
}
