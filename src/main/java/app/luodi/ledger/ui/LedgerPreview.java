package app.luodi.ledger.ui;

import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.StageTrack;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The project one has pressed, beside the list: how far it is, without leaving the list. */
class LedgerPreview extends Section {
    private static final long serialVersionUID = 1L;
    private static final List<LedgerColumn> FACTS = List.of(
            LedgerColumn.STAGE,
            LedgerColumn.NEXT,
            LedgerColumn.OFFICE,
            LedgerColumn.LEADER,
            LedgerColumn.UNIT,
            LedgerColumn.OWNER,
            LedgerColumn.CODE,
            LedgerColumn.TAGS);
    private static final List<LedgerColumn> DAYS = List.of(
            LedgerColumn.SIGNED,
            LedgerColumn.LAND_WON,
            LedgerColumn.PERMIT,
            LedgerColumn.STARTED,
            LedgerColumn.COMPLETED,
            LedgerColumn.PRODUCTION);

    private final transient LedgerWords words;
    private final transient Runnable closed;

    LedgerPreview(LedgerWords words, Runnable closed) {
        this.words = words;
        this.closed = closed;
        addClassNames("lu-card", "ledger-beside");
        setVisible(false);
        getElement().setAttribute("aria-label", Texts.of("ledger.beside"));
    }

    void hide() {
        setVisible(false);
        removeAll();
    }

    /**
     * @param address of the project's page
     * @param acts what may be done with it
     */
    void show(LedgerRow row, String address, Component... acts) {
        removeAll();
        setVisible(true);
        var name = new Anchor(address, row.register().name());
        name.getElement().setAttribute("router-link", "");
        var close = new Button(Icons.of("x"), event -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel(Texts.of("parts.close"));
        var head = new Div(new H2(name), close);
        head.addClassName("ledger-beside-head");
        var open = new Anchor(address, new Span(Texts.of("ledger.beside.open")), Icons.of("rt"));
        open.getElement().setAttribute("router-link", "");
        open.addClassName("ledger-beside-open");
        var foot = new Div(acts);
        foot.add(open);
        foot.addClassName("ledger-beside-foot");
        var body = new Div(
                new LightBadge(row.judged().light(), row.judged().reason(), LightBadge.Size.HEADER),
                new StageTrack(LedgerWords.track(row), StageTrack.Size.CARD),
                money(row),
                list(row, FACTS),
                list(row, DAYS));
        body.addClassName("ledger-beside-body");
        body.getElement().setAttribute("tabindex", "0");
        add(head, body, foot);
    }

    private static Div money(LedgerRow row) {
        var total = new Div(
                label("ledger.column.total"), Amounts.yiFigure(row.register().total()));
        var judged = row.judged();
        var year = new Div(
                label("ledger.beside.year"),
                Amounts.yiFigure(judged.done()),
                label("ledger.beside.of", Amounts.yi(judged.planned())));
        if (judged.planned() != null) {
            year.add(new Meter(judged.completion(), judged.pace()));
        }
        var money = new Div(total, year);
        money.addClassName("ledger-beside-money");
        return money;
    }

    private static Span label(String key, Object... values) {
        var label = new Span(Texts.of(key, values));
        label.addClassName("lu-cap");
        return label;
    }

    private DescriptionList list(LedgerRow row, List<LedgerColumn> columns) {
        var list = new DescriptionList();
        columns.stream()
                .filter(column -> !words.text(column, row).equals(Amounts.UNKNOWN))
                .forEach(column -> list.add(
                        new DescriptionList.Term(Texts.of("ledger.column." + column.key())),
                        new DescriptionList.Description(words.text(column, row))));
        return list;
    }
}
