package app.luodi.forecast.ui;

import app.luodi.forecast.Outlook;
import app.luodi.forecast.YearForecast;
import app.luodi.forecast.YearForecast.Line;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every project with what its year comes to, by which ways of looking ahead. The column's sum is the year's figure. */
final class LinesCard extends Card {
    private static final long serialVersionUID = 1L;

    LinesCard(YearForecast shown, ForecastQuery query) {
        super(Texts.of("forecast.lines", shown.lines().size()));
        sub(Texts.of("forecast.lines.sub"));
        addClassName("forecast-lines");
        flush();
        var grid = new Grid<Line>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addComponentColumn(line -> new Anchor(
                        "projects/" + line.subject().project(), line.subject().name()))
                .setHeader(Texts.of("forecast.project"))
                .setComparator(Comparator.comparing(line -> line.subject().name()))
                .setFrozen(true)
                .setFlexGrow(3)
                .setWidth("220px");
        grid.addColumn(line -> Optional.ofNullable(line.subject().office()).orElse(Amounts.UNKNOWN))
                .setHeader(Texts.of("forecast.office"))
                .setSortable(true);
        money(
                grid,
                "forecast.plan",
                line -> line.subject().plan(),
                Amounts.yi(sum(shown, line -> line.subject().plan())));
        money(grid, "forecast.done", line -> line.subject().done(), Amounts.yi(shown.done()));
        money(grid, "forecast.expected", line -> line.outlook().middle(), Amounts.yi(shown.expected()));
        money(grid, "forecast.low", line -> line.outlook().low(), Amounts.yi(shown.low()));
        money(grid, "forecast.high", line -> line.outlook().high(), Amounts.yi(shown.high()));
        grid.addColumn(LinesCard::bases)
                .setHeader(Texts.of("forecast.bases"))
                .setFlexGrow(2)
                .setWidth("200px");
        grid.setPartNameGenerator(line -> line.changed() ? "forecast-changed" : null);
        var view = grid.setItems(shown.lines().stream()
                .sorted(Comparator.comparing((Line line) -> line.outlook().middle())
                        .reversed())
                .toList());
        var filter = new TextField();
        filter.setPlaceholder(Texts.of("forecast.filter"));
        filter.setAriaLabel(Texts.of("forecast.filter"));
        filter.getElement().setAttribute("data-filter", "");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(event -> view.setFilter(line -> matches(line, event.getValue())));
        query.state().get("q").ifPresent(filter::setValue);
        actions(filter);
        body().add(grid);
    }

    private static boolean matches(Line line, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return line.subject().name().toLowerCase(Locale.ROOT).contains(wanted)
                || (line.subject().office() != null && line.subject().office().contains(wanted));
    }

    private static @Nullable Money sum(YearForecast shown, Function<Line, @Nullable Money> of) {
        return shown.lines().stream()
                .map(of)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    private static void money(Grid<Line> grid, String key, Function<Line, @Nullable Money> of, String footer) {
        grid.addColumn(line -> Amounts.yi(of.apply(line)))
                .setHeader(Texts.of(key))
                .setFooter(footer)
                .setComparator(Comparator.comparing(
                        (Line line) -> of.apply(line), Comparator.nullsFirst(Comparator.naturalOrder())))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("104px");
    }

    private static String bases(Line line) {
        return line.outlook().bases().stream()
                .map(Outlook.Basis::way)
                .map(way -> Texts.of("forecast.way." + way.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(Texts.of("forecast.way.and")));
    }
}
