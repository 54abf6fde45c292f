package app.luodi.investment.ui;

import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What is wrong in the sheet, what still asks for a sentence and what came back, each with the way to its cell. */
class ReturnsFaults extends Div {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 4;

    /** Something to look at, at a cell. */
    record Fault(UUID row, String column, int number, String words) {}

    private final transient BiConsumer<UUID, String> goTo;

    ReturnsFaults(BiConsumer<UUID, String> goTo) {
        this.goTo = goTo;
        addClassName("returns-faults");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
    }

    void show(List<Fault> broken, List<Fault> asked, List<Fault> returned) {
        removeAll();
        setVisible(!broken.isEmpty() || !asked.isEmpty() || !returned.isEmpty());
        setClassName("is-error", !broken.isEmpty());
        if (!broken.isEmpty()) {
            add(head(Texts.of("investment.returns.faults", broken.size())));
            links(broken);
        }
        if (!returned.isEmpty()) {
            add(amber(Texts.of("investment.returns.returned", returned.size())));
            links(returned);
        }
        if (!asked.isEmpty()) {
            add(amber(Texts.of("investment.returns.ask", asked.size())));
            links(asked);
        }
    }

    void takeFocus() {
        getElement().executeJs("this.focus()");
    }

    private void links(List<Fault> faults) {
        faults.stream().limit(SHOWN).forEach(fault -> add(link(fault)));
        if (faults.size() > SHOWN) {
            add(new Span(Texts.of("investment.returns.faults.more", faults.size() - SHOWN)));
        }
    }

    private NativeButton link(Fault fault) {
        var link = new NativeButton(
                Texts.of("investment.returns.fault", fault.number(), fault.words()),
                event -> goTo.accept(fault.row(), fault.column()));
        link.addClassName("returns-fault");
        link.setTitle(fault.words());
        return link;
    }

    private static Span head(String words) {
        var head = new Span(Icons.of("warn"), new Span(words));
        head.addClassName("returns-faults-head");
        return head;
    }

    private static Span amber(String words) {
        var span = new Span(words);
        span.addClassName("lu-amber");
        return span;
    }
}
