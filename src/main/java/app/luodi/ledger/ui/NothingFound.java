package app.luodi.ledger.ui;

import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Nothing answers to the conditions: what was looked for, and one button for each that could go. */
class NothingFound extends Div {
    private static final long serialVersionUID = 1L;

    NothingFound(
            LedgerQuery query,
            LedgerWords words,
            int year,
            ToLongFunction<LedgerQuery> counting,
            Consumer<LedgerQuery> changed) {
        addClassNames("lu-card", "ledger-nothing");
        var ways = new ArrayList<Component>();
        query.used().forEach(condition -> {
            var without = query.without(condition);
            var count = counting.applyAsLong(without);
            if (count > 0) {
                var button = new Button(
                        Texts.of("ledger.nothing.without", words.said(condition, query.values(condition), year)),
                        event -> changed.accept(without));
                var number = new Span(Texts.of("ledger.nothing.count", Amounts.count(count)));
                number.addClassName("lu-b");
                button.setSuffixComponent(number);
                ways.add(button);
            }
        });
        var clear = new Button(
                Texts.of("ledger.conditions.clear"),
                event -> changed.accept(LedgerQuery.all().ordered(query.order())));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        ways.add(clear);
        var wanted = query.used().stream()
                .map(condition -> words.said(condition, query.values(condition), year))
                .collect(Collectors.joining("、"));
        add(new EmptyState(
                Texts.of("ledger.nothing.title", wanted),
                Texts.of("ledger.nothing.said", query.used().size()),
                ways.toArray(Component[]::new)));
        var hint = new Div(Icons.of("link"), new Span(Texts.of("ledger.nothing.link")));
        hint.addClassName("ledger-hint");
        add(hint);
    }

    /** The first run: no project at all. */
    NothingFound(boolean mayRegister, boolean mayImport) {
        addClassNames("lu-card", "ledger-nothing");
        var way = new Anchor("projects/new", Texts.of("ledger.new"));
        way.getElement().setAttribute("router-link", "");
        way.setVisible(mayRegister);
        var sheet = new Anchor("imports", Texts.of("ledger.first.import"));
        sheet.getElement().setAttribute("router-link", "");
        sheet.setVisible(mayImport);
        add(new EmptyState(Texts.of("ledger.first.title"), Texts.of("ledger.first.said"), sheet, way));
    }
}
