package app.luodi.ledger.ui;

import app.luodi.kernel.Light;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Icons;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.StageTrack;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** One project on the kanban: name, light or next step, track, size, leader; its edge has the colour of its light. */
class KanbanCard extends Article {
    private static final long serialVersionUID = 1L;

    private final transient LedgerRow row;

    KanbanCard(LedgerRow row, String address) {
        this.row = row;
        addClassNames("kanban-card", "kanban-" + row.judged().light().code());
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("data-id", row.id().toString());
        var link = new Anchor(address, row.register().name());
        link.getElement().setAttribute("router-link", "");
        link.getElement().setAttribute("tabindex", "-1");
        link.getElement().setAttribute("draggable", "false");
        add(new H3(link), reason(), foot());
    }

    LedgerRow row() {
        return row;
    }

    /** A button for who may move the project, so that moving needs no dragging. */
    void onMove(Runnable move) {
        var button = new Button(Icons.of("more"), event -> move.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.addClassName("kanban-move");
        button.setAriaLabel(Texts.of("ledger.kanban.move", row.register().name()));
        button.getElement().setAttribute("tabindex", "-1");
        add(button);
    }

    private Div reason() {
        var light = row.judged().light();
        if (light == Light.RED || light == Light.YELLOW || light == Light.EXEMPT || light == Light.PAUSED) {
            return new Div(new LightBadge(light, row.judged().reason()));
        }
        var kind = row.standing().nextKind();
        var next = new Div(
                kind == null
                        ? Texts.of("ledger.kanban.end")
                        : Texts.of("ledger.kanban.next", StageTrack.name(StageTrack.NODES.indexOf(kind))));
        var standing = row.standing();
        var day = standing.nextForecast() != null
                ? Amounts.when(standing.nextForecastText(), standing.nextForecast())
                : standing.nextPlan() != null ? Amounts.when(standing.nextPlanText(), standing.nextPlan()) : "";
        if (kind != null && !day.isEmpty()) {
            var when = new Span(day);
            when.addClassName("kanban-day");
            next.add(new Span(" "), when);
        }
        next.addClassName("lu-cap");
        return next;
    }

    private Div foot() {
        var total = row.register().total();
        var figure = Amounts.figure(Amounts.yi(total, 1), Texts.of("ledger.kanban.yi"));
        figure.addClassName("kanban-amount");
        figure.setTitle(Amounts.yiExact(total));
        if (row.isExample("totalInvestment")) {
            Amounts.example(figure);
        }
        var foot = new Div(new StageTrack(LedgerWords.track(row), StageTrack.Size.CARD), figure);
        foot.addClassName("kanban-foot");
        var leader = row.register().leader();
        if (leader != null && !leader.isEmpty()) {
            var initial = new Span(leader.substring(leader.offsetByCodePoints(leader.length(), -1)));
            initial.addClassName("lu-ava");
            initial.setTitle(leader);
            foot.add(initial);
        }
        return foot;
    }
}
