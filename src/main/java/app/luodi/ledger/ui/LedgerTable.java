package app.luodi.ledger.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.LedgerTotals;
import app.luodi.projects.page.OpenProject;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table with its last line, the bar of a selection below it, and the project one has pressed beside it. */
class LedgerTable extends Div {
    private static final long serialVersionUID = 1L;

    /** What is asked for here and goes to the address, or to a use case. */
    interface Wishes {
        void order(List<LedgerQuery.Order> order);

        void columns(List<LedgerColumn> columns);

        void beside(@Nullable UUID project);

        void export(List<LedgerRow> rows);

        /** The rows of the list, as many as can be changed at once. */
        List<LedgerRow> some();

        /** Of a project's page. */
        String address(LedgerRow row);

        void changed();
    }

    /** The rows of a part of the list. */
    @FunctionalInterface
    interface Rows {
        List<LedgerRow> of(int offset, int limit);
    }

    private final transient LedgerNeeds needs;
    private final transient Rights rights;
    private final transient Wishes wishes;
    private final LedgerGrid grid;
    private final LedgerCards cards;
    private final LedgerSelection selection;
    private final LedgerPreview preview;
    private final Div card = new Div();
    private final Div foot = new Div();
    private transient Rows rows = (offset, limit) -> List.of();
    private transient @Nullable LedgerQuery query;
    private long count;
    private boolean past;
    private boolean filling;

    LedgerTable(LedgerNeeds needs, Rights rights, Wishes wishes) {
        this.needs = needs;
        this.rights = rights;
        this.wishes = wishes;
        grid = new LedgerGrid(needs.words(), wishes::address);
        cards = new LedgerCards(needs.words(), needs.today(), wishes::address, this::report);
        selection = new LedgerSelection(rights, new Selected());
        preview = new LedgerPreview(needs.words(), () -> wishes.beside(null));
        addClassNames("lu-grow", "ledger-table");
        card.addClassNames("lu-card", "ledger-card-of-grid");
        foot.addClassName("ledger-foot");
        card.add(grid, foot, selection);
        add(card, preview);
        var provider = new CallbackDataProvider<LedgerRow, Void>(
                asked -> rows.of(asked.getOffset(), asked.getLimit()).stream(),
                asked -> {
                    asked.getOffset(); // the framework wants to see that somebody asked
                    return (int) count;
                },
                LedgerRow::id);
        grid.setDataProvider(provider);
        cards.setDataProvider(provider);
        listen();
    }

    LedgerGrid grid() {
        return grid;
    }

    /** The same on a phone. */
    LedgerCards cards() {
        return cards;
    }

    private void listen() {
        // only from within: what lies above closes itself
        getElement()
                .addEventListener("keydown", event -> wishes.beside(null))
                .setFilter("event.key === 'Escape' && !event.defaultPrevented");
        grid.addItemClickListener(event -> wishes.beside(event.getItem().id()));
        grid.addItemDoubleClickListener(event -> grid.open(event.getItem()));
        grid.addSelectionListener(event -> chosen());
        grid.addSortListener(event -> {
            if (event.isFromClient() && !filling) {
                wishes.order(grid.sorted());
            }
        });
        grid.addColumnReorderListener(event -> {
            if (event.isFromClient()) {
                wishes.columns(grid.shown());
            }
        });
    }

    void show(LedgerAddress shown) {
        filling = true;
        grid.show(shown.columns());
        grid.sortBy(shown.query().order());
        card.getElement().setAttribute("data-density", shown.density());
        past = shown.isPast();
        if (!shown.query().equals(query)) {
            grid.deselectAll();
        }
        query = shown.query();
        filling = false;
    }

    void show(boolean anything) {
        setVisible(anything);
        cards.setVisible(anything);
    }

    /** Shows other rows; those that were chosen stay so. */
    void fill(LedgerTotals sums, Rows rows) {
        this.rows = rows;
        count = sums.count();
        grid.sum(sums);
        grid.getDataProvider().refreshAll();
        fillFoot(sums);
        chosen();
    }

    private void chosen() {
        var chosen = grid.getSelectedItems();
        selection.show(chosen, count, past);
        foot.setVisible(chosen.isEmpty());
    }

    void beside(LedgerAddress shown, Optional<LedgerRow> row) {
        row.ifPresentOrElse(project -> preview.show(project, wishes.address(project)), preview::hide);
        grid.mark(row.map(LedgerRow::id).orElse(null));
    }

    private void fillFoot(LedgerTotals sums) {
        foot.removeAll();
        foot.add(new Span(Texts.of("ledger.foot.rows", Amounts.count(sums.count()))));
        foot.add(new Span(
                sums.unknownTotal() > 0
                        ? Texts.of("ledger.foot.sums_without", sums.unknownTotal())
                        : Texts.of("ledger.foot.sums")));
        var example = new Span(Texts.of("projects.field.example"));
        example.addClassName("lu-example");
        var legend =
                new Div(example, new Span(Texts.of("ledger.foot.unknown")), new Span(Texts.of("ledger.foot.ledger")));
        legend.addClassName("ledger-legend");
        foot.add(legend);
    }

    /** The phone's button: reporting a node, for who may report one there. */
    private String report(LedgerRow row) {
        var office = row.register().officeId();
        return !past && (rights.may(Act.MOVE_PROJECT, office) || rights.may(Act.MOVE_SIGNING, office))
                ? OpenProject.at(row.id(), "report").link()
                : "";
    }

    private final class Selected implements LedgerSelection.Acts {
        @Override
        public void export(List<LedgerRow> chosen) {
            wishes.export(chosen);
        }

        @Override
        public void change(ManyChange change, List<LedgerRow> chosen) {
            new ManyDialog(needs.changing(), needs.words(), chosen, wishes::changed).ask(change);
        }

        @Override
        public void all() {
            grid.asMultiSelect().select(wishes.some());
        }

        @Override
        public void none() {
            grid.deselectAll();
        }
    }
}
