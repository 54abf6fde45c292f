package app.luodi.land.ui;

import app.luodi.land.ReadingLand.Row;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** The parcels on a phone: those to be warned of first, each a card that opens. */
class LandCards extends UnorderedList {
    private static final long serialVersionUID = 1L;
    /** Who wants more than these types a number or a name. */
    private static final int MOST = 60;

    LandCards(List<Row> rows, Consumer<Row> opens) {
        addClassNames("land-cards", "lu-grow");
        rows.stream().limit(MOST).map(row -> new ListItem(card(row, opens))).forEach(this::add);
        if (rows.size() > MOST) {
            add(new ListItem(Texts.of("land.cards.more", rows.size() - MOST)));
        }
    }

    private static NativeButton card(Row row, Consumer<Row> opens) {
        var shown = LandWords.worst(row);
        var number = new Span(row.parcel().ground().number());
        number.addClassName("lu-strong");
        var facts = new Span(
                Texts.of("land.card.facts", LandWords.mu(row.parcel().ground().area()), LandWords.mode(row)));
        facts.addClassName("lu-cap");
        var card = new NativeButton();
        card.add(
                new Div(number, facts),
                new LightBadge(shown.light(), shown.reason()),
                new Div(new Span(LandWords.projects(row))));
        card.addClickListener(event -> opens.accept(row));
        return card;
    }
}
