package app.luodi.ledger.ui;

import app.luodi.ledger.LedgerQuery;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;

/** 表格 · 看板 · 甘特: the same projects, looked at in another way. */
class ViewSwitch extends Div {
    private static final long serialVersionUID = 1L;

    /** The ways there are. */
    enum View {
        TABLE("list", LedgerAddress.PATH),
        KANBAN("board", KanbanAddress.PATH),
        GANTT("gantt", GanttAddress.PATH);

        private final String icon;
        private final String path;

        View(String icon, String path) {
            this.icon = icon;
            this.path = path;
        }

        private String title() {
            return Texts.of("ledger.view." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    ViewSwitch(View now, LedgerQuery query) {
        addClassName("ledger-views");
        for (var view : View.values()) {
            add(view == now ? here(view) : there(view, query));
        }
    }

    private static Component here(View view) {
        var here = new Span(Icons.of(view.icon), new Span(view.title()));
        here.addClassName("lu-on");
        return here;
    }

    private static Component there(View view, LedgerQuery query) {
        var there = new Anchor(
                new Location(view.path, LedgerView.parameters(query)).getPathWithQueryParameters(),
                Icons.of(view.icon),
                new Span(view.title()));
        there.getElement().setAttribute("router-link", "");
        there.setAriaLabel(view.title());
        return there;
    }
}
