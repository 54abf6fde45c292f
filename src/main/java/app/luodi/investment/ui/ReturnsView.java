package app.luodi.investment.ui;

import app.luodi.investment.KeepingDrafts.Kept;
import app.luodi.investment.MonthlySheet;
import app.luodi.investment.Period;
import app.luodi.investment.ReportingInvestment;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import app.luodi.sheets.page.ExportMenu;
import app.luodi.shell.For;
import app.luodi.shell.MainLayout;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Confirm;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.MoneyText;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 月报填报: forty projects of a month, filled like a spreadsheet, checked while one types, handed in together. */
@Route(value = "returns", layout = MainLayout.class)
@Menu(title = "investment.returns.title", order = 310, icon = "grid")
@For(
        value = {"report_investment", "record_statistics"},
        city = false)
@PermitAll
class ReturnsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final transient ReturnsServices services;
    private final ReturnsHead head;
    private final ReturnSheet sheet = new ReturnSheet(this::typed, this::send);
    private final ReviewList review;
    private transient Map<UUID, SheetRow> rows = Map.of();
    private transient List<SheetRow> shown = List.of();
    private transient @Nullable Period period;
    private UrlState state = UrlState.at("returns");
    private StatisticsMonth month = new StatisticsMonth(2000, 2);
    private Ledger ledger = Ledger.DISPATCH;
    private String pace = "";

    ReturnsView(ReturnsServices services) {
        this.services = services;
        addClassNames("lu-page", "returns-page");
        head = new ReturnsHead(new ReturnsActs(this));
        review = new ReviewList(services, this::load);
        services.live().follow(this, changes -> {
            // Who has left the session meanwhile is shown nothing anew.
            if (!services.sheet().ledgers().isEmpty()
                    && changes.stream()
                            .anyMatch(change -> change.what().equals("period")
                                    || change.what().equals("return") && rows.containsKey(change.subject()))) {
                load();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.of("investment.returns.title") + " · "
                + Texts.of("investment.month.of", month.year(), month.month());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = UrlState.of(event.getLocation());
        var ledgers = services.sheet().ledgers();
        ledger = state.get("ledger", Ledger::of)
                .filter(ledgers::contains)
                .or(() -> ledgers.stream().findFirst())
                .orElse(Ledger.DISPATCH);
        month = state.get("month", ReturnsView::month)
                .orElseGet(() -> StatisticsMonth.lastOverOn(services.today().today()));
        pace = Amounts.percent(services.pace().curve().get(month.month() - 1));
        load();
    }

    private static StatisticsMonth month(String text) {
        return new StatisticsMonth(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }

    private MoneyText.Unit unit() {
        return state.get("unit").filter("yi"::equals).isPresent() ? MoneyText.Unit.YI : MoneyText.Unit.WAN;
    }

    private boolean compared() {
        return state.get("compare").filter("off"::equals).isEmpty();
    }

    private boolean within() {
        return state.get("within").filter("on"::equals).isPresent();
    }

    private boolean reviews() {
        return ledger == Ledger.DISPATCH && services.closing().mayClose(ledger);
    }

    private ReturnsFilters.Show show() {
        return state.get("show", ReturnsFilters.Show::of)
                .filter(one -> one != ReturnsFilters.Show.REVIEW || reviews())
                .orElse(ReturnsFilters.Show.ALL);
    }

    private SheetWriting writing() {
        return new SheetWriting(
                unit(), month, new SheetWriting.Shape(compared(), within(), ledger == Ledger.STATISTICAL));
    }

    void load() {
        var kept = services.drafts().of(month, ledger);
        var office = state.id("office");
        var now = services.calendar().period(ledger, month);
        period = now;
        var loaded = new LinkedHashMap<UUID, SheetRow>();
        var all = services.sheet().of(month, ledger, services.today().today());
        all.stream()
                .filter(row -> office.isEmpty() || office.get().equals(row.officeId()))
                .forEach(row ->
                        loaded.put(row.project(), new SheetRow(row, ledger, now.isClosed(), kept.get(row.project()))));
        rows = loaded;
        shown = rows.values().stream().filter(show()::holds).toList();
        removeAll();
        head.fill(new ReturnsHead.Told(
                services.sheet().ledgers(),
                ledger,
                now,
                services.today().now(),
                services.today().today(),
                unit(),
                compared(),
                within(),
                services.closing().mayClose(ledger),
                show()));
        head.offices(offices(all), office);
        add(head);
        fill();
        told();
        kept.values().stream().map(Kept::savedAt).max(Instant::compareTo).ifPresent(this::savedAt);
    }

    private void fill() {
        if (show() == ReturnsFilters.Show.REVIEW) {
            review.show(rows.values());
            add(review);
        } else if (shown.isEmpty()) {
            add(new EmptyState(
                    Texts.of(rows.isEmpty() ? "investment.returns.none" : "investment.returns.none.filtered"),
                    Texts.of(rows.isEmpty() ? "investment.returns.none.why" : "investment.returns.none.filtered.why")));
        } else {
            add(sheet);
            sheet.show(
                    services.drafts().name(month, ledger),
                    writing().columns(),
                    lines(shown),
                    writing().sums(shown, pace));
        }
    }

    private static List<ReturnsHead.Office> offices(List<MonthlySheet.Row> all) {
        var offices = new LinkedHashMap<UUID, ReturnsHead.Office>();
        for (var row : all) {
            var id = row.officeId();
            var name = row.office();
            if (id != null && name != null) {
                offices.put(id, new ReturnsHead.Office(id, name));
            }
        }
        return List.copyOf(offices.values());
    }

    private List<SheetWriting.Line> lines(List<SheetRow> some) {
        var writing = writing();
        return some.stream()
                .map(row -> writing.line(row, shown.indexOf(row) + 1))
                .toList();
    }

    /** What was typed is understood, checked, kept, and shown as it was understood. */
    void typed(ReturnSheet.Edits edits) {
        var touched = new LinkedHashSet<SheetRow>();
        for (var edit : edits.edits()) {
            var row = rows.get(edit.row());
            if (row != null && (!row.isLocked() || edit.col().equals("!drop"))) {
                apply(row, edit);
                touched.add(row);
            }
        }
        var kept = touched.stream()
                .filter(SheetRow::isTyped)
                .map(row -> row.kept(services.today().now()))
                .toList();
        savedAt(services.drafts().keep(month, ledger, kept));
        services.drafts()
                .drop(
                        month,
                        ledger,
                        touched.stream()
                                .filter(row -> !row.isTyped())
                                .map(SheetRow::id)
                                .toList());
        sheet.patch(lines(List.copyOf(touched)), writing().sums(shown, pace), edits.seq());
        switch (edits.why()) {
            case "paste" ->
                sheet.tell(
                        Texts.of("investment.sheet.pasted", edits.rows(), edits.columns())
                                + (edits.left() == 0 ? "" : Texts.of("investment.sheet.pasted.left", edits.left())),
                        true);
            case "restore" ->
                sheet.tell(Texts.of("investment.sheet.restored", edits.edits().size()), true);
            default -> {}
        }
        told();
    }

    private void apply(SheetRow row, ReturnSheet.Edit edit) {
        if (edit.v() != null) {
            row.typedOver(edit.v());
        }
        switch (edit.col()) {
            case "!drop" -> row.giveUp();
            case "!mine" -> row.insist();
            case "!zero" ->
                SheetCell.PARTS.stream()
                        .filter(part -> row.amount(part) == null)
                        .forEach(part -> row.type(part, "0", unit()));
            default -> row.type(SheetCell.of(edit.col()), edit.text(), unit());
        }
    }

    private void savedAt(Instant moment) {
        head.saved(TIME.format(moment.atZone(Today.ZONE)));
    }

    /** How far the month is, and what is wrong, with the way to each place. */
    private void told() {
        var broken = new ArrayList<ReturnsFaults.Fault>();
        for (var row : shown) {
            for (var reason : row.broken()) {
                broken.add(fault(row, reason));
            }
        }
        var asked = shown.stream()
                .filter(row -> row.state() == SheetRow.State.ASKED)
                .map(row -> fault(row, row.doubts().getFirst()))
                .toList();
        var returned = shown.stream()
                .filter(SheetRow::wasReturned)
                .map(row -> new ReturnsFaults.Fault(row.id(), "state", shown.indexOf(row) + 1, remark(row)))
                .toList();
        head.filters.count(rows.values(), show(), reviews());
        head.faults.show(broken, asked, returned);
    }

    private static String remark(SheetRow row) {
        var one = Objects.requireNonNull(row.of().review());
        return Objects.requireNonNullElse(one.remark(), "");
    }

    private ReturnsFaults.Fault fault(SheetRow row, Refusal reason) {
        return new ReturnsFaults.Fault(
                row.id(), SheetWriting.place(row, reason), shown.indexOf(row) + 1, Say.words(reason));
    }

    /** Hands in everything that was typed, or nothing. */
    void send() {
        var typed = rows.values().stream()
                .filter(row -> row.isTyped() && !(row.isEmpty() && row.of().stands() == null))
                .toList();
        if (typed.isEmpty()) {
            Say.saved(Texts.of("investment.returns.nothing"));
            return;
        }
        if (typed.stream().anyMatch(row -> row.state() == SheetRow.State.WRONG)) {
            told();
            head.faults.takeFocus();
            return;
        }
        var asked = typed.stream()
                .filter(row -> row.state() == SheetRow.State.ASKED)
                .count();
        if (asked > 0) {
            Confirm.ask(
                    Texts.of("investment.returns.asked", asked),
                    Texts.of("investment.returns.asked.why"),
                    Texts.of("investment.returns.send"),
                    () -> handIn(typed));
        } else {
            handIn(typed);
        }
    }

    private void handIn(List<SheetRow> typed) {
        switch (services.reporting()
                .reportAll(typed.stream().map(SheetRow::entry).toList())) {
            case Outcome.Done<List<ReportingInvestment.Reported>> done -> {
                services.drafts()
                        .drop(month, ledger, typed.stream().map(SheetRow::id).toList());
                Say.saved(Texts.of("investment.returns.sent", typed.size()));
                load();
            }
            case Outcome.Refused<List<ReportingInvestment.Reported>>(var reasons) -> {
                load();
                Say.refused(reasons);
            }
        }
    }

    void open(String name, String value) {
        state.with(name, value).open();
    }

    void undo() {
        sheet.undo();
    }

    void paste() {
        new PasteDialog(sheet::paste).open();
    }

    void goTo(UUID row, String column) {
        sheet.goTo(row, column);
    }

    ExportMenu export() {
        return services.exports().of(() -> new ReturnsHandout(month, ledger, writing(), services.today()).of(shown));
    }

    ReturnTemplate template() {
        return new ReturnTemplate(month, ledger, List.copyOf(rows.values()));
    }

    void closeOrOpen() {
        new PeriodActs(services.closing(), ledger, month, this::load)
                .closeOrOpen(Objects.requireNonNull(period), rows.values());
    }
}
