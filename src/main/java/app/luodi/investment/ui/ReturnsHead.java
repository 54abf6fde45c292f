package app.luodi.investment.ui;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.MoneyText;
import app.luodi.shell.parts.PageHeader;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The head of the monthly sheet: which month, how far it is, what is wrong, and handing in. */
class ReturnsHead extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS_BACK = 24;

    /** What the head asks of the screen. */
    interface Acts {
        void open(String name, String value);

        void send();

        void undo();

        void goTo(UUID row, String column);
    }

    /** Something wrong at a cell. */
    record Fault(UUID row, String column, int number, String words) {}

    record Office(UUID id, String name) {}

    private final transient Acts acts;
    private final Div offices = new Div();
    private final Span saved = new Span();
    private final Div filters = new Div();
    private final Div faults = new Div();
    private String show = "all";

    ReturnsHead(Acts acts) {
        this.acts = acts;
        addClassName("returns-head");
        saved.addClassName("returns-saved");
        saved.getElement().setAttribute("role", "status");
        filters.addClassName("returns-filters");
        faults.addClassName("returns-faults");
        faults.getElement().setAttribute("role", "alert");
        faults.getElement().setAttribute("tabindex", "-1");
    }

    void fill(
            List<Ledger> ledgers,
            Ledger ledger,
            StatisticsMonth month,
            LocalDate today,
            MoneyText.Unit unit,
            UrlState state) {
        removeAll();
        saved.removeAll();
        show = state.get("show").orElse("all");
        var header = new PageHeader(Texts.of("investment.returns.title"));
        header.marks(months(month, today), ledgers.size() > 1 ? ledgerChoice(ledgers, ledger) : ledgerTag(ledger));
        var send = new Button(Texts.of("investment.returns.send"), event -> acts.send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setTooltipText("Ctrl Enter");
        header.actions(saved, send);
        var undo = new Button(Texts.of("parts.undo"), Icons.of("undo"), event -> acts.undo());
        var units = new Button(
                Texts.of(unit == MoneyText.Unit.WAN ? "investment.unit.wan" : "investment.unit.yi"),
                event -> acts.open("unit", unit == MoneyText.Unit.WAN ? "yi" : ""));
        units.setTooltipText(Texts.of("investment.unit.switch"));
        var tools = new Div(offices, undo, units);
        tools.addClassName("lu-acts");
        var line = new Div(filters, tools);
        line.addClassName("returns-line");
        add(header, line, faults);
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
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        choice.setItems(all);
        choice.setItemLabelGenerator(month -> words(month));
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

    void count(List<SheetRow.State> states) {
        filters.removeAll();
        var open = states.stream().filter(state -> state == SheetRow.State.OPEN).count();
        var wrong = states.stream()
                .filter(state -> state == SheetRow.State.WRONG || state == SheetRow.State.ASKED)
                .count();
        filters.add(
                filter("all", states.size()),
                filter("open", open),
                filter("wrong", wrong),
                progress(states.size() - open, states.size()));
    }

    private NativeButton filter(String name, long number) {
        var count = new Span(String.valueOf(number));
        count.addClassName("lu-cap");
        var button = new NativeButton();
        button.add(new Span(Texts.of("investment.returns.show." + name)), count);
        button.addClassName("returns-filter");
        button.getElement().setAttribute("aria-pressed", String.valueOf(show.equals(name)));
        button.addClickListener(event -> acts.open("show", name.equals("all") ? "" : name));
        return button;
    }

    private static Span progress(long done, long all) {
        var fill = new Span();
        fill.getStyle().set("width", all == 0 ? "0" : 100 * done / all + "%");
        var track = new Span(fill);
        track.addClassName("returns-progress");
        track.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(new Span(Texts.of("investment.returns.done", done, all)), track);
        words.addClassName("returns-done");
        return words;
    }

    void faults(List<Fault> broken, List<Fault> asked, int shown) {
        faults.removeAll();
        faults.setVisible(!broken.isEmpty() || !asked.isEmpty());
        faults.setClassName("is-error", !broken.isEmpty());
        if (!broken.isEmpty()) {
            var head = new Span(Icons.of("warn"), new Span(Texts.of("investment.returns.faults", broken.size())));
            head.addClassName("returns-faults-head");
            faults.add(head);
            broken.stream().limit(shown).forEach(fault -> faults.add(link(fault)));
            if (broken.size() > shown) {
                faults.add(new Span(Texts.of("investment.returns.faults.more", broken.size() - shown)));
            }
        }
        if (!asked.isEmpty()) {
            var words = new Span(Texts.of("investment.returns.ask", asked.size()));
            words.addClassName("lu-amber");
            faults.add(words);
            asked.stream().limit(shown).forEach(fault -> faults.add(link(fault)));
        }
    }

    private NativeButton link(Fault fault) {
        var link = new NativeButton(
                Texts.of("investment.returns.fault", fault.number(), fault.words()),
                event -> acts.goTo(fault.row(), fault.column()));
        link.addClassName("returns-fault");
        link.setTitle(fault.words());
        return link;
    }

    void focusFaults() {
        faults.getElement().executeJs("this.focus()");
    }
}
