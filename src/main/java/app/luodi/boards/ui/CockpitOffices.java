package app.luodi.boards.ui;

import app.luodi.boards.CockpitFacts;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Meter;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** 办事处 by what they did of their annual plans; the tick is the pace. */
final class CockpitOffices extends Section {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    CockpitOffices(List<CockpitFacts.Office> offices, YearQuery query) {
        addClassNames("lu-card", "cockpit-offices");
        add(
                new H2(Texts.of("boards.cockpit.offices")),
                Parts.span(Texts.of("boards.cockpit.offices.sub"), "cockpit-sub"));
        if (offices.isEmpty()) {
            add(new Div(Texts.of("boards.cockpit.offices.none", query.year())));
            return;
        }
        var list = new OrderedList();
        for (var i = 0; i < Math.min(SHOWN, offices.size()); i++) {
            list.add(row(i + 1, offices.get(i), query));
        }
        add(list);
    }

    private static ListItem row(int rank, CockpitFacts.Office office, YearQuery query) {
        var rate = Parts.link(
                "year/rows?year=" + query.year() + "&ledger=dispatch&by=office&key=" + office.unit(),
                Amounts.percent(office.completion()));
        rate.getElement().setAttribute("data-figure", "office-" + office.unit());
        return new ListItem(
                Parts.span(String.valueOf(rank), "lu-b"),
                Parts.span(office.name() == null ? "" : office.name()),
                new Meter(office.completion(), office.pace()),
                rate,
                Parts.points(office.ahead(), office.completion(), office.pace()));
    }
}
