package app.luodi.shell;

import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The keys: {@code ?}. */
class Keys extends Dialog {
    private static final long serialVersionUID = 1L;

    Keys() {
        setHeaderTitle(Texts.of("shell.keys"));
        var list = new DescriptionList();
        list.addClassName("lu-keys");
        line(list, "find", "Ctrl", "K");
        line(list, "filter", "/");
        line(list, "week", "G", "W");
        line(list, "year", "G", "Y");
        line(list, "kanban", "G", "K");
        line(list, "ledger", "G", "L");
        line(list, "neighbours", "J", "K");
        line(list, "twin", "Alt", "T");
        line(list, "asof", "Alt", "A");
        line(list, "help", "?");
        line(list, "close", "Esc");
        add(list);
        setWidth("420px");
    }

    private static void line(DescriptionList list, String what, String... keys) {
        var term = new DescriptionList.Term();
        List.of(keys).forEach(key -> {
            var cap = new Span(key);
            cap.addClassName("lu-kbd");
            term.add(cap);
        });
        list.add(term, new DescriptionList.Description(Texts.of("shell.keys." + what)));
    }
}
