package app.luodi.investment.ui;

import app.luodi.investment.Period;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.sheets.page.ExportMenu;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.MoneyText;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The head of the monthly sheet: which month, when it is due, how far it is, what is wrong, and handing in. */
class ReturnsHead extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS_BACK = 24;

    /** What the head asks of the screen. */
    interface Acts {
        void open(String name, String value);

        void send();

        void undo();

        void paste();

        void closeOrOpen();

        void goTo(UUID row, String column);

        DownloadHandler template();

        ExportMenu export();
    }

    /**
     * What the head says.
     *
     * @param reviews whether the person looks at returns, and closes months
     * @param show which rows are shown
     */
    record Told(
            List<Ledger> ledgers,
            Ledger ledger,
            Period period,
            Instant now,
            LocalDate today,
            MoneyText.Unit unit,
            boolean compared,
            boolean within,
            boolean reviews,
            ReturnsFilters.Show show) {}

    record Office(UUID id, String name) {}

    private final transient Acts acts;
    private final Div offices = new Div();
    private final Span saved = new Span();
    final ReturnsFilters filters;
    final ReturnsFaults faults;

    ReturnsHead(Acts acts) {
        this.acts = acts;
        addClassName("returns-head");
        saved.addClassName("returns-saved");
        saved.getElement().setAttribute("role", "status");
        filters = new ReturnsFilters(show -> acts.open("show", show));
        faults = new ReturnsFaults(acts::goTo);
    }

    void fill(Told told) {
        removeAll();
        saved.removeAll();
        var header = new PageHeader(Texts.of("investment.returns.title"));
        header.marks(
                months(told.period().month(), told.today()),
                told.ledgers().size() > 1 ? ledgerChoice(told.ledgers(), told.ledger()) : ledgerTag(told.ledger()),
                new DeadlineLine(told.period(), told.now()));
        header.actions(saved, acts.export(), template(), send(told));
        var line = new Div(filters, tools(told));
        line.addClassName("returns-line");
        add(header, line, faults);
    }

    private Anchor template() {
        var button = new Button(Texts.of("investment.returns.template"), Icons.of("down"));
        var anchor = new Anchor(acts.template(), "");
        anchor.add(button);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private Button send(Told told) {
        var send = new Button(
                Texts.of(
                        told.ledger() == Ledger.DISPATCH
                                ? "investment.returns.send"
                                : "investment.returns.send.statistical"),
                event -> acts.send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setTooltipText("Ctrl Enter");
        return send;
    }

    private Div tools(Told told) {
        var tools = new Div(offices);
        tools.addClassName("lu-acts");
        if (told.reviews()) {
            tools.add(closing(told.period()));
        }
        if (told.period().isClosed()) {
            tools.add(new Anchor(
                    "returns/closed?year=" + told.period().month().year() + "&ledger="
                            + told.ledger().code(),
                    Texts.of("investment.closed")));
        }
        if (told.show() != ReturnsFilters.Show.REVIEW) {
            tools.add(
                    new Button(Texts.of("parts.undo"), Icons.of("undo"), event -> acts.undo()),
                    new Button(Texts.of("investment.returns.paste"), Icons.of("grid"), event -> acts.paste()),
                    units(told.unit()),
                    turn("compare", told.compared(), "", "off"),
                    turn("within", told.within(), "on", ""));
        }
        return tools;
    }

    /** Shows columns or hides them. */
    private Button turn(String name, boolean on, String whenOn, String whenOff) {
        var button = new Button(
                Texts.of("investment.returns." + name + (on ? ".on" : ".off")),
                event -> acts.open(name, on ? whenOff : whenOn));
        button.getElement().setAttribute("aria-pressed", String.valueOf(on));
        return button;
    }

    private Button closing(Period period) {
        var button = new Button(
                Texts.of(period.isClosed() ? "investment.period.reopen" : "investment.period.close"),
                event -> acts.closeOrOpen());
        button.setVisible(period.phase() == Period.Phase.OVERDUE || period.isClosed());
        return button;
    }

    private RadioButtonGroup<MoneyText.Unit> units(MoneyText.Unit unit) {
        var choice = new RadioButtonGroup<MoneyText.Unit>();
        choice.addThemeName("segments");
        choice.setItems(MoneyText.Unit.WAN, MoneyText.Unit.YI);
        choice.setItemLabelGenerator(
                one -> Texts.of(one == MoneyText.Unit.WAN ? "investment.unit.wan" : "investment.unit.yi"));
        choice.setValue(unit);
        choice.setAriaLabel(Texts.of("investment.unit.switch"));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                acts.open("unit", event.getValue() == MoneyText.Unit.YI ? "yi" : "");
            }
        });
        return choice;
    }

    /** The 办事处 one may choose from; hidden where there is no choice. */
    void offices(List<Office> all, Optional<UUID> chosen) {
        offices.removeAll();
        offices.setVisible(all.size() > 1);
        var choice = new Select<Office>();
        choice.setItems(all);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Texts.of("investment.returns.offices"));
        choice.setItemLabelGenerator(office -> office == null ? Texts.of("investment.returns.offices") : office.name());
        all.stream()
                .filter(office -> chosen.filter(office.id()::equals).isPresent())
                .findFirst()
                .ifPresent(choice::setValue);
        choice.setAriaLabel(Texts.of("investment.returns.office"));
        choice.addClassName("returns-office");
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                acts.open(
                        "office",
                        event.getValue() == null ? "" : event.getValue().id().toString());
            }
        });
        offices.add(choice);
    }

    private Select<StatisticsMonth> months(StatisticsMonth chosen, LocalDate today) {
        var choice = new Select<StatisticsMonth>();
        var last = StatisticsMonth.of(today);
        var begun = last.begins().isAfter(today) ? last.before() : last;
        var all = Stream.concat(Stream.iterate(begun, StatisticsMonth::before).limit(MONTHS_BACK), Stream.of(chosen))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        choice.setItems(all);
        choice.setItemLabelGenerator(ReturnsHead::words);
        choice.setValue(chosen);
        choice.setAriaLabel(Texts.of("investment.returns.month"));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                acts.open("month", event.getValue().toString());
            }
        });
        choice.addClassName("returns-month");
        return choice;
    }

    static String words(StatisticsMonth month) {
        return month.month() == StatisticsMonth.FIRST
                ? Texts.of("investment.month.first", month.year())
                : Texts.of("investment.month.of", month.year(), month.month());
    }

    private static Span ledgerTag(Ledger ledger) {
        var tag = new Span(Texts.of("investment.ledger." + ledger.code()));
        tag.addClassNames("lu-tag", "lu-tag-blue");
        return tag;
    }

    private Select<Ledger> ledgerChoice(List<Ledger> ledgers, Ledger chosen) {
        var choice = new Select<Ledger>();
        choice.setItems(ledgers);
        choice.setItemLabelGenerator(ledger -> Texts.of("investment.ledger." + ledger.code()));
        choice.setValue(chosen);
        choice.setAriaLabel(Texts.of("investment.ledger"));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                acts.open("ledger", event.getValue().code());
            }
        });
        return choice;
    }

    void saved(String time) {
        saved.removeAll();
        saved.add(Icons.of("check"), new Span(Texts.of("investment.returns.saved", time)));
    }
}
