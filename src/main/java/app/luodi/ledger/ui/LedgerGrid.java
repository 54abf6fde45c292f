package app.luodi.ledger.ui;

import app.luodi.kernel.Light;
import app.luodi.kernel.Today;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.LedgerTotals;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.StageTrack;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.router.Location;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table: names stand still at the left, everything else scrolls; the last row sums what is filtered. */
class LedgerGrid extends Grid<LedgerRow> {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 60;

    private final transient LedgerWords words;
    private final transient Function<LedgerRow, String> address;
    private final Map<LedgerColumn, Column<LedgerRow>> columns = new EnumMap<>(LedgerColumn.class);

    LedgerGrid(LedgerWords words, Function<LedgerRow, String> address) {
        this.words = words;
        this.address = address;
        addClassName("ledger-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setPageSize(PAGE);
        setMultiSort(true, Grid.MultiSortPriority.APPEND, true);
        setColumnReorderingAllowed(true);
        setSelectionMode(SelectionMode.MULTI);
        if (getSelectionModel() instanceof GridMultiSelectionModel<LedgerRow> many) {
            many.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
            many.setSelectionColumnFrozen(true);
        }
        appendFooterRow();
        for (var column : LedgerColumn.values()) {
            columns.put(column, add(column));
        }
        setEmptyStateText("");
    }

    /** Enter opens the page of the row that has the focus, Space chooses it. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                if (this.ledgerKeys) return;
                this.ledgerKeys = true;
                this.addEventListener('keydown', e => {
                  if (e.ctrlKey || e.metaKey || e.altKey || (e.key !== 'Enter' && e.key !== ' ')) return;
                  const at = e.composedPath()[0];
                  if (at.closest && at.closest('a, button, input, vaadin-checkbox, vaadin-grid-sorter')) return;
                  const on = this.getEventContext(e);
                  if (!on || on.section !== 'body' || !on.item) return;
                  e.preventDefault();
                  e.stopImmediatePropagation();
                  this.$server.pressed(on.item.key, e.key === 'Enter');
                }, true);""");
    }

    @ClientCallable
    void pressed(String key, boolean open) {
        var row = getDataCommunicator().getKeyMapper().get(key);
        if (row != null && open) {
            open(row);
        } else if (row != null && getSelectedItems().contains(row)) {
            deselect(row);
        } else if (row != null) {
            select(row);
        }
    }

    /** Leads to the project's page. */
    void open(LedgerRow row) {
        UrlState.of(new Location(address.apply(row))).open();
    }

    /** Marks the row of the project that stands beside the list. */
    void mark(@Nullable UUID project) {
        setPartNameGenerator(row -> row.id().equals(project) ? "beside" : null);
    }

    private Column<LedgerRow> add(LedgerColumn column) {
        var added = addColumn(renderer(column));
        added.setKey(column.key());
        added.setHeader(header(column));
        added.setWidth(width(column) + "px").setFlexGrow(0).setResizable(true);
        added.setTextAlign(column.isRight() ? ColumnTextAlign.END : ColumnTextAlign.START);
        added.setSortProperty(column.key()).setSortable(column.isSortable());
        if (column == LedgerColumn.NAME) {
            added.setFrozen(true);
        }
        return added;
    }

    /** In CSS pixels. English says a stage and a reason in more letters. */
    private static int width(LedgerColumn column) {
        return Texts.chinese()
                ? column.width()
                : switch (column) {
                    case STAGE -> 132;
                    case LIGHT -> 244;
                    default -> column.width();
                };
    }

    private static String header(LedgerColumn column) {
        return Texts.of("ledger.column." + column.key());
    }

    private Renderer<LedgerRow> renderer(LedgerColumn column) {
        return switch (column.kind()) {
            case TRACK -> StageTrack.renderer(LedgerWords::track);
            case LIGHT ->
                LightBadge.renderer(row ->
                        new LightBadge.Shown(row.judged().light(), row.judged().reason()));
            case METER ->
                Meter.renderer(row ->
                        Meter.Shown.of(row.judged().completion(), row.judged().pace()));
            default -> column == LedgerColumn.NAME ? name() : cell(column);
        };
    }

    private Renderer<LedgerRow> name() {
        return LitRenderer.<LedgerRow>of(
                        "<span class=\"ledger-name-cell\"><a class=\"ledger-name\" href=\"${item.href}\" router-link title=\"${item.name}\">${item.name}</a>"
                                + "${item.mark ? html`<span class=\"lu-tag lu-tag-blue\">${item.mark}</span>` : ''}</span>")
                .withProperty("name", row -> row.register().name())
                .withProperty("mark", LedgerGrid::mark)
                .withProperty("href", address::apply);
    }

    /** 拿地即开工: what is worth a word beside the name. */
    private static String mark(LedgerRow row) {
        return row.tags().stream()
                .filter(tag -> tag.code().equals(LedgerTab.LAND_TO_START))
                .map(LedgerRow.Tag::name)
                .findFirst()
                .orElse("");
    }

    private Renderer<LedgerRow> cell(LedgerColumn column) {
        return LitRenderer.<LedgerRow>of("<span class=\"${item.look}\" title=\"${item.text}\">${item.text}</span>")
                .withProperty("text", row -> words.text(column, row))
                .withProperty("look", row -> look(column, row));
    }

    private String look(LedgerColumn column, LedgerRow row) {
        var day = column.milestone().flatMap(row::milestone);
        if (day.isPresent()) {
            return (day.get().example() ? "lu-example " : "")
                    + (day.get().sort() == LedgerRow.Day.Sort.ACTUAL ? "" : "lu-sub");
        }
        if (words.text(column, row).equals(Amounts.UNKNOWN)) {
            return "lu-unknown";
        }
        return row.isExample(field(column)) ? "lu-example" : "";
    }

    /** The field of the register a column shows, where it shows one. */
    private static String field(LedgerColumn column) {
        return switch (column) {
            case TOTAL -> "totalInvestment";
            case AGREED -> "agreementAmount";
            case FIXED -> "fixedAssetPart";
            case LAND -> "landMu";
            case UNIT -> "leadUnit";
            default -> column.key();
        };
    }

    /** Shows these columns in this order; the name is always the first. */
    void show(List<LedgerColumn> shown) {
        var order = Stream.concat(
                        Stream.of(LedgerColumn.NAME),
                        Stream.concat(shown.stream(), Arrays.stream(LedgerColumn.values())))
                .distinct()
                .toList();
        setColumnOrder(order.stream().map(this::column).toList());
        columns.forEach((column, drawn) -> drawn.setVisible(column == LedgerColumn.NAME || shown.contains(column)));
    }

    /** The columns as they now stand, hidden ones left out. */
    List<LedgerColumn> shown() {
        return getColumns().stream()
                .filter(Column::isVisible)
                .flatMap(column -> LedgerColumn.of(column.getKey()).stream())
                .toList();
    }

    void sortBy(List<LedgerQuery.Order> order) {
        sort(order.stream()
                .map(one -> new GridSortOrder<>(
                        column(one.column()), one.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
    }

    List<LedgerQuery.Order> sorted() {
        return getSortOrder().stream()
                .flatMap(order -> LedgerColumn.of(order.getSorted().getKey())
                        .map(column -> new LedgerQuery.Order(column, order.getDirection() == SortDirection.DESCENDING))
                        .stream())
                .toList();
    }

    private Column<LedgerRow> column(LedgerColumn column) {
        return java.util.Objects.requireNonNull(columns.get(column));
    }

    /** The last row, and the month and the pace in the heads of the columns. */
    void sum(LedgerTotals totals) {
        var footer = getFooterRows().getFirst();
        footer.getCell(column(LedgerColumn.NAME)).setText(Texts.of("ledger.sum.count", Amounts.count(totals.count())));
        footer.getCell(column(LedgerColumn.LIGHT)).setComponent(lights(totals));
        footer.getCell(column(LedgerColumn.TOTAL))
                .setText(totals.unknownTotal() == totals.count() ? Amounts.UNKNOWN : Amounts.yi(totals.total()));
        footer.getCell(column(LedgerColumn.PLANNED)).setText(yearly(totals, Amounts.yi(totals.planned())));
        footer.getCell(column(LedgerColumn.DONE)).setText(yearly(totals, Amounts.yi(totals.done())));
        footer.getCell(column(LedgerColumn.COMPLETION)).setComponent(completion(totals));
        column(LedgerColumn.DONE)
                .setHeader(
                        totals.month() == 0
                                ? header(LedgerColumn.DONE)
                                : Texts.of(
                                        totals.month() == 2 ? "ledger.done.february" : "ledger.done", totals.month()));
        column(LedgerColumn.COMPLETION)
                .setHeader(
                        totals.pace() == null
                                ? header(LedgerColumn.COMPLETION)
                                : Texts.of("ledger.completion", Amounts.percent(totals.pace())));
    }

    private static String yearly(LedgerTotals totals, String amount) {
        return totals.unplanned() == totals.count() ? Amounts.UNKNOWN : amount;
    }

    private static Span completion(LedgerTotals totals) {
        var cell = new Span();
        cell.addClassName("lu-mt-cell");
        var rate = totals.unplanned() == totals.count() ? null : Amounts.rate(totals.done(), totals.planned());
        cell.add(new Span(Amounts.percent(rate)), new Meter(rate, totals.pace()));
        return cell;
    }

    static Span lights(LedgerTotals totals) {
        var lights = new Span();
        lights.addClassName("ledger-lights");
        for (var light : List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.NONE)) {
            long count = totals.lights().getOrDefault(light, 0L);
            if (count > 0) {
                var one = new Span();
                one.addClassName("ledger-light");
                one.getElement()
                        .setAttribute("role", "img")
                        .setAttribute("aria-label", LightBadge.word(light) + " " + count)
                        .setAttribute("title", LightBadge.word(light) + " " + count)
                        .setProperty("innerHTML", LightBadge.shape(light) + Amounts.count(count));
                lights.add(one);
            }
        }
        return lights;
    }

    /** Days from today to a day, for words like 还有 31 天. */
    static long daysTo(java.time.LocalDate day, Today today) {
        return java.time.temporal.ChronoUnit.DAYS.between(today.today(), day);
    }
}
