package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.kernel.Ledger;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.Months;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** 另一本账: the dispatch ledger under its own name, neither added nor converted. */
final class OtherLedgerCard extends Card {
    private static final long serialVersionUID = 1L;

    OtherLedgerCard(Year year, YearQuery query) {
        super(Texts.of("boards.other"));
        addClassName("year-other");
        sub(Texts.of("boards.other.sub"));
        if (year.other().isEmpty()) {
            body().add(Parts.span(Texts.of("boards.other.none"), "lu-cap"));
            return;
        }
        var other = year.other().get();
        var dispatch = new YearQuery(year.year(), Ledger.DISPATCH, query.asOf());
        var figure = new Div(
                Parts.link(dispatch.rows("plans", null), Amounts.yi(other.done()), "year-other-done"),
                Parts.link(
                        dispatch.rows("plans", null),
                        "/ " + Amounts.yi(other.planned()) + " " + Texts.of("parts.unit.yi"),
                        "lu-u",
                        "year-quiet"));
        figure.addClassName("year-other-figure");
        var words = new Paragraph();
        words.add(
                new Span(Texts.of(
                        "boards.other.said",
                        Months.toDate(other.month()),
                        Amounts.percent(other.completion()),
                        Amounts.percent(other.pace()))),
                Parts.points(other.ahead(), other.completion(), other.pace()),
                new Span(" " + Texts.of("boards.points.short")));
        body().add(
                        Parts.span(Texts.of("boards.ledger.dispatch"), "lu-tag", "lu-tag-blue"),
                        figure,
                        new Meter(other.completion(), other.pace()),
                        words);
    }
}
