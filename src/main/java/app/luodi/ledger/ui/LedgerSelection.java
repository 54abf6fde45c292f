package app.luodi.ledger.ui;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Money;
import app.luodi.ledger.LedgerRow;
import app.luodi.projects.ChangingManyProjects;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The bar of a selection: how many, what they add up to, and what may be done with all of them at once. */
class LedgerSelection extends Div {
    private static final long serialVersionUID = 1L;

    /** What the bar asks the list for. */
    interface Acts {
        void export(List<LedgerRow> rows);

        void change(ManyChange change, List<LedgerRow> rows);

        void all();

        void none();
    }

    private final transient Rights rights;
    private final transient Acts acts;

    LedgerSelection(Rights rights, Acts acts) {
        this.rights = rights;
        this.acts = acts;
        addClassName("ledger-selection");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Texts.of("ledger.chosen"));
        setVisible(false);
    }

    /**
     * @param listed how many there are in the list
     * @param past whether an earlier day is looked at, of which nothing can be changed
     */
    void show(Set<LedgerRow> chosen, long listed, boolean past) {
        removeAll();
        setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) {
            return;
        }
        var rows = List.copyOf(chosen);
        var count = new Span(Texts.of("ledger.chosen.count", Amounts.count(rows.size())));
        count.addClassName("lu-b");
        count.getElement().setAttribute("role", "status");
        add(count, new Span(Texts.of("ledger.chosen.total", Amounts.yi(total(rows)))));
        if (rows.size() < listed && rows.size() < ChangingManyProjects.MOST) {
            add(quiet(
                    Texts.of("ledger.chosen.all", Amounts.count(Math.min(listed, ChangingManyProjects.MOST))),
                    acts::all));
        }
        var within = past ? List.<LedgerRow>of() : changeable(rows);
        if (!past && within.size() < rows.size() && rights.may(Act.EDIT_PROJECT)) {
            var out = new Span(Texts.of("ledger.chosen.out", rows.size() - within.size()));
            out.addClassName("lu-amber");
            add(out);
        }
        var right = new Div();
        right.addClassName("ledger-selection-acts");
        if (!within.isEmpty()) {
            for (var change : ManyChange.values()) {
                right.add(act(change.title(), change.icon(), () -> acts.change(change, within)));
            }
        }
        if (rights.may(Act.EXPORT)) {
            right.add(act(Texts.of("ledger.chosen.export"), "down", () -> acts.export(rows)));
        }
        right.add(quiet(Texts.of("ledger.chosen.none"), acts::none));
        add(right);
    }

    private List<LedgerRow> changeable(List<LedgerRow> rows) {
        return rows.stream()
                .filter(row -> rights.may(Act.EDIT_PROJECT, row.register().officeId()))
                .toList();
    }

    private static Money total(List<LedgerRow> rows) {
        return rows.stream()
                .map(row -> row.register().total())
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Button act(String words, String icon, Runnable act) {
        var button = new Button(words, Icons.of(icon), event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Button quiet(String words, Runnable act) {
        var button = new Button(words, event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
