package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** 办事处 by their distance to pace; what belongs to none is shown and not ranked. */
final class OfficesCard extends Card {
    private static final long serialVersionUID = 1L;

    OfficesCard(Year year, YearQuery query) {
        super(Texts.of("boards.offices"));
        sub(Texts.of("boards.offices.sub"));
        addClassNames("year-offices", "lu-flush");
        getElement().setAttribute("data-density", "compact");
        if (year.offices().isEmpty()) {
            body().add(Parts.span(Texts.of("boards.offices.none"), "lu-cap", "board-none"));
            return;
        }
        body().add(Parts.table(
                List.of(
                        Texts.of("boards.rank"),
                        Texts.of("boards.office"),
                        ">" + Texts.of("boards.target"),
                        ">" + Texts.of("boards.done"),
                        Texts.of("boards.rate"),
                        ">" + Texts.of("boards.table.ahead")),
                year.offices().stream().map(office -> row(office, query)).toList()));
    }

    private static List<Component> row(Year.Office office, YearQuery query) {
        var against = office.against();
        return List.of(
                rank(office),
                new Span(office.name() == null ? Texts.of("boards.office.none") : office.name()),
                against.target()
                        .map(Year.Target::amount)
                        .<Component>map(amount -> Parts.link(query.rows("target", null), Amounts.yi(amount, 1)))
                        .orElseGet(() -> Parts.span(Amounts.UNKNOWN, "lu-unknown")),
                against.done() == null
                        ? Parts.span(Amounts.UNKNOWN, "lu-unknown")
                        : Parts.link(query.rows("office", office.unit()), Amounts.yi(against.done(), 1)),
                Parts.rate(against.completion(), against.pace()),
                Parts.points(against.ahead(), against.completion(), against.pace()));
    }

    private static Span rank(Year.Office office) {
        if (office.rank().isEmpty()) {
            return Parts.span(Texts.of("boards.rank.none"), "lu-cap");
        }
        var moved = office.moved();
        var change = moved == 0
                ? Parts.span("—", "lu-cap")
                : Parts.span((moved > 0 ? "↑" : "↓") + Math.abs(moved), "lu-cap", moved > 0 ? "lu-green" : "lu-red");
        change.getElement()
                .setAttribute(
                        "aria-label",
                        moved == 0
                                ? Texts.of("boards.rank.same")
                                : Texts.of(moved > 0 ? "boards.rank.up" : "boards.rank.down", Math.abs(moved)));
        return new Span(Parts.span(String.valueOf(office.rank().get()), "lu-b"), Parts.span(" "), change);
    }
}
