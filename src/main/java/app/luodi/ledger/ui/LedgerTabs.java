package app.luodi.ledger.ui;

import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.SavedView;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The lists everybody has and the saved ones, with how many projects are in each; none is chosen where the conditions are
 * nobody's.
 */
class LedgerTabs extends Tabs {
    private static final long serialVersionUID = 1L;

    private final transient List<LedgerTab> usual;
    private final transient Map<Tab, Runnable> opening = new HashMap<>();
    private final transient Consumer<LedgerQuery> toUsual;
    private final transient Consumer<SavedView> toSaved;
    private transient @Nullable Tab now;
    private boolean filling;

    LedgerTabs(List<LedgerTab> usual, Consumer<LedgerQuery> toUsual, Consumer<SavedView> toSaved) {
        this.usual = usual;
        this.toUsual = toUsual;
        this.toSaved = toSaved;
        addClassName("ledger-tabs");
        setAutoselect(false);
        addSelectedChangeListener(event -> {
            var open = event.isFromClient() && !filling ? opening.get(event.getSelectedTab()) : null;
            if (open != null) {
                open.run();
            }
        });
    }

    void show(LedgerAddress shown, List<SavedView> saved, ToLongFunction<LedgerQuery> counting) {
        filling = true;
        removeAll();
        opening.clear();
        now = null;
        var view = chosen(shown, saved);
        var list = view.isPresent() ? Optional.<LedgerTab>empty() : LedgerTab.exactly(usual, shown.query());
        usual.forEach(one -> {
            var many = counting.applyAsLong(one.query());
            var isChosen = list.filter(one::equals).isPresent();
            if (isChosen || many > 0 || one.query().conditions().isEmpty()) {
                add(tab(title(one), many, isChosen, () -> toUsual.accept(one.query())));
            }
        });
        saved.forEach(one -> add(tab(
                title(one),
                counting.applyAsLong(LedgerQuery.read(one.query())),
                view.filter(one::equals).isPresent(),
                () -> toSaved.accept(one))));
        setSelectedTab(now);
        filling = false;
    }

    private Tab tab(Span title, long many, boolean chosen, Runnable open) {
        var count = new Span(Amounts.count(many));
        count.addClassName("ledger-count");
        var tab = new Tab(title, count);
        opening.put(tab, open);
        if (chosen) {
            now = tab;
        }
        return tab;
    }

    private static Span title(LedgerTab list) {
        var title = new Span(list.title());
        if (!list.explained().isEmpty()) {
            title.setTitle(list.explained());
        }
        return title;
    }

    private static Span title(SavedView view) {
        var title = new Span(Icons.of(view.shared() ? "people" : "user"), new Span(view.name()));
        title.addClassName("ledger-saved");
        title.setTitle(view.shared() ? Texts.of("ledger.saved.by", view.keeper()) : Texts.of("ledger.saved.own"));
        return title;
    }

    /** The saved view the address names, or the one that shows exactly this. */
    static Optional<SavedView> chosen(LedgerAddress shown, List<SavedView> saved) {
        return saved.stream()
                .filter(view -> shown.view().filter(view.id()::equals).isPresent())
                .findFirst()
                .or(() -> saved.stream()
                        .filter(view -> !shown.kept().isEmpty() && view.query().equals(shown.kept()))
                        .findFirst());
    }
}
