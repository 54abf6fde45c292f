package app.luodi.investment.ui;

import app.luodi.investment.MonthlySheet;
import app.luodi.investment.Review;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.EmptyState;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came in for a month, for who looks at it: chosen rows are accepted or returned with a remark. */
class ReviewList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ReturnsServices services;
    private final transient Runnable done;
    private final Grid<MonthlySheet.Row> grid = new Grid<>();
    private final Button accept = new Button("", Icons.of("check"), event -> accept());
    private final Button back = new Button("", Icons.of("undo"), event -> sendBack());

    /** @param done called when something was decided */
    ReviewList(ReturnsServices services, Runnable done) {
        this.services = services;
        this.done = done;
        addClassNames("lu-grow", "returns-review", "lu-card");
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("lu-grow");
        columns();
        grid.addItemClickListener(event -> turn(event.getItem()));
        grid.addSelectionListener(event -> count(event.getAllSelectedItems()));
    }

    private void columns() {
        grid.addComponentColumn(row -> new Anchor("projects/" + row.project() + "/investment", row.name()))
                .setHeader(Texts.of("investment.sheet.project"))
                .setFrozen(true)
                .setFlexGrow(1)
                .setWidth("240px");
        grid.addColumn(MonthlySheet.Row::office)
                .setHeader(Texts.of("investment.returns.office"))
                .setWidth("90px")
                .setFlexGrow(0);
        figure("investment.review.before", row -> row.basis().before());
        figure("investment.month", ReviewList::inMonth);
        figure("investment.ytd", row -> ytd(row));
        grid.addColumn(row -> Amounts.percent(Amounts.rate(ytd(row), row.planned())))
                .setHeader(Texts.of("investment.table.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addColumn(ReviewList::said)
                .setHeader(Texts.of("investment.review.said"))
                .setTooltipGenerator(ReviewList::said)
                .setWidth("140px");
        grid.addColumn(row -> row.review() == null
                        ? ""
                        : row.review().submittedBy()
                                + " "
                                + Amounts.minute(row.review().submittedAt()).substring(5))
                .setHeader(Texts.of("investment.review.who"))
                .setWidth("160px")
                .setFlexGrow(0);
        grid.addComponentColumn(ReviewList::state)
                .setHeader(Texts.of("investment.sheet.state"))
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private void figure(String key, java.util.function.Function<MonthlySheet.Row, @Nullable Money> value) {
        grid.addColumn(row -> Amounts.wanExact(value.apply(row)))
                .setHeader(Texts.of(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
    }

    private static @Nullable Money ytd(MonthlySheet.Row row) {
        return row.stands() == null ? null : row.stands().ytd();
    }

    private static @Nullable Money inMonth(MonthlySheet.Row row) {
        var ytd = ytd(row);
        var before = row.basis().before();
        return ytd == null ? null : before == null ? ytd : ytd.minus(before);
    }

    private static String said(MonthlySheet.Row row) {
        var one = row.stands();
        return one == null
                ? ""
                : Stream.of(
                                one.correction() == null
                                        ? null
                                        : Texts.of("investment.correction.marked", one.correction()),
                                Objects.equals(one.correction(), one.explanation()) ? null : one.explanation(),
                                one.progress())
                        .filter(Objects::nonNull)
                        .reduce((a, b) -> a + "；" + b)
                        .orElse("");
    }

    private static Span state(MonthlySheet.Row row) {
        var review = Objects.requireNonNull(row.review());
        var state = new Span(Texts.of("investment.state." + review.state().code()));
        state.addClassNames(
                "lu-tag",
                switch (review.state()) {
                    case SUBMITTED -> "lu-tag-blue";
                    case RETURNED -> "lu-tag-red";
                    case ACCEPTED -> "lu-tag-green";
                });
        if (review.remark() != null) {
            state.setTitle(review.remark());
        }
        var all = new Span(state);
        all.addClassName("returns-review-state");
        if (review.isLate()) {
            var late = new Span(Texts.of("investment.review.late", review.daysLate()));
            late.addClassNames("lu-tag", "lu-tag-amber");
            all.add(late);
        }
        return all;
    }

    /** What waits first; then what came back, then what is settled. */
    void show(Collection<SheetRow> all) {
        removeAll();
        var rows = all.stream()
                .map(SheetRow::of)
                .filter(row -> row.review() != null)
                .sorted(Comparator.comparing((MonthlySheet.Row row) ->
                        Objects.requireNonNull(row.review()).state()))
                .toList();
        if (rows.isEmpty()) {
            add(new EmptyState(Texts.of("investment.review.empty"), Texts.of("investment.review.empty.why")));
            return;
        }
        grid.setItems(rows);
        var waiting = rows.stream()
                .filter(row -> Objects.requireNonNull(row.review()).state() == Review.State.SUBMITTED)
                .toList();
        count(grid.getSelectedItems());
        var every = new Button(
                Texts.of("investment.review.all", waiting.size()),
                event -> grid.asMultiSelect().setValue(new HashSet<>(waiting)));
        every.setVisible(!waiting.isEmpty());
        var hint = new Span(Texts.of("investment.review.hint"));
        hint.addClassName("lu-cap");
        var bar = new Div(accept, back, every, hint);
        bar.addClassName("returns-review-bar");
        add(bar, grid);
    }

    private void turn(MonthlySheet.Row row) {
        if (grid.getSelectedItems().contains(row)) {
            grid.deselect(row);
        } else {
            grid.select(row);
        }
    }

    private void count(Collection<MonthlySheet.Row> chosen) {
        accept.setText(Texts.of("investment.review.accept", chosen.size()));
        back.setText(Texts.of("investment.review.back", chosen.size()));
        accept.setEnabled(!chosen.isEmpty());
        back.setEnabled(!chosen.isEmpty());
    }

    private List<Review> chosen() {
        return grid.getSelectedItems().stream()
                .map(MonthlySheet.Row::review)
                .filter(Objects::nonNull)
                .toList();
    }

    void accept() {
        told(services.reviewing().accept(chosen()), "investment.review.accepted.done");
    }

    private void sendBack() {
        var chosen = chosen();
        new RemarkDialog(
                        Texts.of("investment.review.back", chosen.size()),
                        Texts.of("investment.review.remark.label"),
                        Texts.of("investment.review.back.do"),
                        remark -> {
                            var outcome = services.reviewing().sendBack(chosen, remark);
                            told(outcome, "investment.review.returned.done");
                            return outcome;
                        })
                .open();
    }

    private void told(Outcome<Integer> outcome, String key) {
        switch (outcome) {
            case Outcome.Done<Integer>(var count) -> {
                Say.saved(Texts.of(key, count));
                done.run();
            }
            case Outcome.Refused<Integer>(var reasons) -> {
                if (reasons.stream().noneMatch(reason -> reason.field().equals("remark"))) {
                    Say.refused(reasons);
                    done.run();
                }
            }
        }
    }
}
