package app.luodi.boards.ui;

import app.luodi.boards.CityLeague.Measure;
import app.luodi.boards.CityLeague.Place;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import app.luodi.shell.parts.UrlState;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** 各区排名: each district among its peers, with the rank of the month before. */
final class LeagueCard extends Card {
    private static final long serialVersionUID = 1L;

    LeagueCard(UrlState state, Function<Measure, List<Place>> league) {
        super(Texts.of("boards.league"));
        addClassName("city-league");
        var chosen = state.get("league", LeagueCard::measure).orElse(null);
        var places = league.apply(chosen == null ? Measure.AHEAD : chosen);
        if (chosen == null && places.isEmpty()) {
            chosen = Measure.GROWTH;
            places = league.apply(chosen);
        }
        var measure = chosen == null ? Measure.AHEAD : chosen;
        sub(Texts.of("boards.league." + measure.code() + ".sub"));
        actions(choice(state, measure));
        if (places.isEmpty()) {
            body().add(new Span(Texts.of("boards.league.none." + measure.code())));
            return;
        }
        body().add(table(measure, places));
    }

    private static Measure measure(String code) {
        return Measure.valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    private static RadioButtonGroup<Measure> choice(UrlState state, Measure measure) {
        var choice = new RadioButtonGroup<Measure>();
        choice.setItems(Measure.values());
        choice.setItemLabelGenerator(one -> Texts.of("boards.league." + one.code()));
        choice.setValue(measure);
        choice.getElement().getThemeList().add("segments");
        choice.setAriaLabel(Texts.of("boards.league.by"));
        choice.addValueChangeListener(
                event -> state.with("league", event.getValue().code()).open());
        return choice;
    }

    private static NativeTable table(Measure measure, List<Place> places) {
        var table = new NativeTable();
        table.addClassName("lu-tbl");
        var head = new NativeTableRow();
        Stream.of(
                        "boards.league.peers",
                        ">boards.league.rank",
                        "boards.league.moved",
                        "boards.league.district",
                        ">boards.league." + measure.code())
                .forEach(key -> {
                    var cell = new NativeTableHeaderCell(Texts.of(key.replaceFirst("^>", "")));
                    cell.getElement().setAttribute("scope", "col");
                    cell.setClassName("lu-r", key.startsWith(">"));
                    head.add(cell);
                });
        table.getHead().add(head);
        places.forEach(place -> table.getBody().add(row(measure, place)));
        return table;
    }

    private static NativeTableRow row(Measure measure, Place place) {
        var moved = new Span(
                place.before() == null
                        ? Texts.of("boards.league.new")
                        : place.moved() == 0 ? "—" : (place.moved() > 0 ? "↑" : "↓") + Math.abs(place.moved()));
        moved.addClassName(place.moved() > 0 ? "lu-green" : place.moved() < 0 ? "lu-red" : "lu-cap");
        var name = new NativeTableHeaderCell(place.name());
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                new NativeTableCell(Texts.of("boards.setting.peers." + place.peers())),
                right(String.valueOf(place.rank())),
                new NativeTableCell(moved),
                name,
                right(
                        measure == Measure.AHEAD
                                ? Amounts.points(place.value()) + " " + Texts.of("boards.points.short")
                                : Amounts.growth(place.value())));
    }

    private static NativeTableCell right(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassNames("lu-r", "lu-n");
        return cell;
    }
}
