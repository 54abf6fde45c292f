package app.luodi.shell;

import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ctrl K: projects, screens and whatever else the modules find, by keyboard alone. */
class Palette extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int OF_EACH = 8;

    private final transient List<Menu.Screen> screens;
    private final transient List<Finds> finds;
    private final Div results = new Div();
    private final List<NativeButton> rows = new ArrayList<>();
    private final transient List<Finds.Found> shown = new ArrayList<>();
    private int at;

    Palette(List<Menu.Screen> screens, List<Finds> finds) {
        this.screens = screens;
        this.finds = finds;
        var text = new TextField();
        text.setPlaceholder(Texts.of("shell.find.hint"));
        text.setAriaLabel(Texts.of("shell.find.hint"));
        text.setPrefixComponent(Icons.of("find"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(150);
        text.setWidthFull();
        text.setAutofocus(true);
        text.addValueChangeListener(event -> show(event.getValue().strip()));
        text.addKeyDownListener(Key.ARROW_DOWN, event -> mark(at + 1));
        text.addKeyDownListener(Key.ARROW_UP, event -> mark(at - 1));
        text.addKeyDownListener(
                Key.ENTER, event -> shown.stream().skip(at).findFirst().ifPresent(this::go));
        results.addClassName("lu-results");
        results.getElement().setAttribute("role", "listbox");
        results.getElement().setAttribute("aria-label", Texts.of("shell.find.results"));
        add(text, results);
        addThemeName("palette");
        setAriaLabel(Texts.of("shell.find"));
        setWidth("620px");
        show("");
    }

    private void show(String text) {
        results.removeAll();
        rows.clear();
        shown.clear();
        var wanted = text.toLowerCase(Locale.ROOT);
        var pages = screens.stream()
                .filter(screen -> screen.title().toLowerCase(Locale.ROOT).contains(wanted)
                        || screen.path().contains(wanted))
                .map(screen -> new Finds.Found("shell.find.screens", screen.title(), "", screen.icon(), screen.path()));
        var others = text.isEmpty()
                ? List.<Finds.Found>of()
                : finds.stream()
                        .flatMap(finder -> finder.find(text, OF_EACH).stream())
                        .toList();
        group(others);
        group(pages.limit(text.isEmpty() ? 20 : OF_EACH).toList());
        if (rows.isEmpty()) {
            var none = new Span(Texts.of("shell.find.none", text));
            none.addClassName("lu-cap");
            results.add(none);
        }
        mark(0);
    }

    private void group(List<Finds.Found> found) {
        var kind = "";
        for (var one : found) {
            if (!one.kind().equals(kind)) {
                kind = one.kind();
                var title = new Div(Texts.of(kind));
                title.addClassName("lu-nav-group");
                results.add(title);
            }
            results.add(row(one));
        }
    }

    private NativeButton row(Finds.Found one) {
        var detail = new Span(one.detail());
        detail.addClassName("lu-cap");
        var row = new NativeButton("", event -> go(one));
        row.add(Icons.of(one.icon()), new Span(one.title()), detail);
        row.getElement().setAttribute("role", "option");
        row.getElement().setAttribute("tabindex", "-1");
        rows.add(row);
        shown.add(one);
        return row;
    }

    private void go(Finds.Found one) {
        close();
        UI.getCurrent().navigate(one.path());
    }

    private void mark(int wanted) {
        at = rows.isEmpty() ? 0 : Math.floorMod(wanted, rows.size());
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).setClassName("lu-on", i == at);
            rows.get(i).getElement().setAttribute("aria-selected", String.valueOf(i == at));
        }
        rows.stream()
                .skip(at)
                .findFirst()
                .ifPresent(row -> row.getElement().executeJs("this.scrollIntoView({block: 'nearest'})"));
    }
}
