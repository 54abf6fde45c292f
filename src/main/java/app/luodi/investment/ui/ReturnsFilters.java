package app.luodi.investment.ui;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Which rows of the month are shown, how many there are of each, and how far the month is filled. */
class ReturnsFilters extends Div {
    private static final long serialVersionUID = 1L;
    private static final Set<SheetRow.State> TROUBLE = EnumSet.of(SheetRow.State.WRONG, SheetRow.State.ASKED);

    /** The rows of one tab. */
    enum Show {
        ALL(EnumSet.allOf(SheetRow.State.class)),
        OPEN(EnumSet.of(SheetRow.State.OPEN)),
        WRONG(TROUBLE),
        RETURNED(EnumSet.of(SheetRow.State.RETURNED)),
        /** The list of who looks at returns, instead of the sheet. */
        REVIEW(EnumSet.of(SheetRow.State.SUBMITTED));

        private final Set<SheetRow.State> states;

        Show(Set<SheetRow.State> states) {
            this.states = states;
        }

        boolean holds(SheetRow row) {
            return this == ALL
                    || states.contains(row.state())
                    || this == RETURNED && row.wasReturned()
                    || this == REVIEW && row.isWaiting();
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Show of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private final transient Consumer<String> open;

    ReturnsFilters(Consumer<String> open) {
        this.open = open;
        addClassName("returns-filters");
    }

    void count(Collection<SheetRow> rows, Show shown, boolean reviews) {
        removeAll();
        for (var show : Show.values()) {
            if (show != Show.REVIEW || reviews) {
                add(filter(show, rows.stream().filter(show::holds).count(), show == shown));
            }
        }
        var open =
                rows.stream().filter(row -> row.state() == SheetRow.State.OPEN).count();
        add(progress(rows.size() - open, rows.size()));
    }

    private NativeButton filter(Show show, long number, boolean pressed) {
        var count = new Span(String.valueOf(number));
        count.addClassName("lu-cap");
        var button = new NativeButton();
        button.add(new Span(Texts.of("investment.returns.show." + show.code())), count);
        button.addClassName("returns-filter");
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        button.addClickListener(event -> open.accept(show == Show.ALL ? "" : show.code()));
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
}
