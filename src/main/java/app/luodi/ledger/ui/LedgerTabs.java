package app.luodi.ledger.ui;

import app.luodi.ledger.LedgerQuery;
import app.luodi.shell.parts.Amounts;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** The lists everybody has, with how many projects are in each; none is chosen where the conditions are one's own. */
class LedgerTabs extends Tabs {
    private static final long serialVersionUID = 1L;

    private final transient Map<Tab, LedgerTab> lists = new LinkedHashMap<>();

    LedgerTabs(List<LedgerTab> usual, Consumer<LedgerQuery> chosen) {
        addClassName("ledger-tabs");
        setAutoselect(false);
        usual.forEach(list -> {
            var tab = new Tab(list.title());
            lists.put(tab, list);
            add(tab);
        });
        addSelectedChangeListener(event -> {
            var list =
                    event.isFromClient() && event.getSelectedTab() != null ? lists.get(event.getSelectedTab()) : null;
            if (list != null) {
                chosen.accept(list.query());
            }
        });
    }

    void show(LedgerAddress shown, ToLongFunction<LedgerQuery> counting) {
        var now = LedgerTab.exactly(List.copyOf(lists.values()), shown.query());
        setSelectedTab(null);
        lists.forEach((tab, list) -> {
            var many = counting.applyAsLong(list.query());
            var count = new Span(Amounts.count(many));
            count.addClassName("ledger-count");
            tab.removeAll();
            tab.add(new Span(list.title()), count);
            var chosen = now.filter(list::equals).isPresent();
            tab.setVisible(chosen || many > 0 || list.query().conditions().isEmpty());
            if (chosen) {
                setSelectedTab(tab);
            }
        });
    }
}
