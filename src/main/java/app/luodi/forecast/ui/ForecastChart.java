package app.luodi.forecast.ui;

import app.luodi.forecast.YearForecast;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Chart;
import app.luodi.shell.parts.TableTwin;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The year's line: done, expected with its range, the target, and beside it the year as it stands or another scenario. */
final class ForecastChart extends Card {
    private static final long serialVersionUID = 1L;

    ForecastChart(YearForecast shown, Optional<YearForecast> asItStands, Optional<ForecastView.Compared> compared) {
        super(Texts.of("forecast.chart"));
        sub(Texts.of("forecast.chart.sub"));
        addClassNames("forecast-chart", "lu-flush");
        var chart = new Chart(Texts.of("forecast.chart") + " " + Amounts.yi(shown.expected()))
                .show(option(shown, asItStands, compared));
        var twin = new TableTwin(chart, table(shown, asItStands, compared));
        actions(twin.swap());
        body().add(twin);
    }

    private static Object option(
            YearForecast shown, Optional<YearForecast> asItStands, Optional<ForecastView.Compared> compared) {
        var months = StatisticsMonth.of(shown.year()).stream()
                .map(StatisticsMonth::shortText)
                .toList();
        var last = shown.through().map(month -> month.month() - 2).orElse(-1);
        var series = new ArrayList<Object>();
        series.add(band(shown.lows(), last, null));
        series.add(band(differences(shown), last, "var(--lu-c1)"));
        asItStands.ifPresent(other -> series.add(
                line(Texts.of("forecast.asitstands"), other.months(), last, 0, "var(--lu-c3)", 1.5, List.of(2, 3))));
        compared.ifPresent(other ->
                series.add(line(other.name(), other.forecast().months(), last, 0, "var(--lu-c5)", 2, List.of(6, 3))));
        series.add(line(Texts.of("forecast.expected"), shown.months(), last, 0, "var(--lu-c1)", 2, List.of(2, 3)));
        var done = line(
                Texts.of("forecast.done"), shown.months(), -1, months.size() - 1 - last, "var(--lu-c1)", 3, "solid");
        shown.target()
                .ifPresent(target -> done.put(
                        "markLine",
                        map(
                                "symbol", "none",
                                "silent", true,
                                "lineStyle", map("color", "var(--lu-red)", "width", 1.5, "type", "solid"),
                                "label",
                                        map(
                                                "position",
                                                "insideStartTop",
                                                "color",
                                                "var(--lu-red-text)",
                                                "fontWeight",
                                                600,
                                                "formatter",
                                                Texts.of("forecast.target") + " " + Amounts.yi(target)),
                                "data", List.of(map("yAxis", yi(target))))));
        series.add(done);
        return map(
                "grid", map("left", 52, "right", 96, "top", 22, "bottom", 28),
                "xAxis", map("type", "category", "data", months, "axisLabel", map("interval", 0)),
                "yAxis", map("type", "value", "splitNumber", 4),
                "tooltip", map("trigger", "axis"),
                "series", series);
    }

    private static List<Money> differences(YearForecast shown) {
        var differences = new ArrayList<Money>();
        for (var i = 0; i < shown.lows().size(); i++) {
            differences.add(shown.highs().get(i).minus(shown.lows().get(i)));
        }
        return differences;
    }

    /** The range: an invisible floor and the height on it. */
    private static Object band(List<Money> values, int from, @Nullable String colour) {
        var band = map(
                "type",
                "line",
                "stack",
                "range",
                "silent",
                true,
                "symbol",
                "none",
                "data",
                cut(values, from, 0),
                "lineStyle",
                map("opacity", 0),
                "tooltip",
                map("show", false));
        if (colour != null) {
            band.put("areaStyle", map("color", colour, "opacity", 0.15));
        }
        return band;
    }

    private static Map<String, @Nullable Object> line(
            String name, List<Money> values, int from, int leave, String colour, double width, Object dash) {
        var line = map(
                "name",
                name,
                "type",
                "line",
                "symbol",
                "none",
                "data",
                cut(values, from, leave),
                "lineStyle",
                map("width", width, "color", colour, "type", dash),
                "itemStyle",
                map("color", colour));
        if (leave == 0) {
            line.put(
                    "endLabel",
                    map(
                            "show",
                            true,
                            "backgroundColor",
                            "var(--lu-paper)",
                            "padding",
                            List.of(0, 2),
                            "color",
                            colour,
                            "fontWeight",
                            600,
                            "formatter",
                            name + " " + Amounts.yi(values.getLast(), 1)));
            line.put("labelLayout", map("moveOverlap", "shiftY"));
        }
        return line;
    }

    private static List<@Nullable Object> cut(List<Money> values, int from, int leave) {
        var data = new ArrayList<@Nullable Object>();
        for (var i = 0; i < values.size(); i++) {
            data.add(i < from || i >= values.size() - leave ? null : yi(values.get(i)));
        }
        return data;
    }

    private static BigDecimal yi(Money amount) {
        return amount.yi().setScale(2, RoundingMode.HALF_UP);
    }

    private static NativeTable table(
            YearForecast shown, Optional<YearForecast> asItStands, Optional<ForecastView.Compared> compared) {
        var heads = new ArrayList<>(List.of(
                Texts.of("forecast.month"),
                ">" + Texts.of("forecast.expected"),
                ">" + Texts.of("forecast.low"),
                ">" + Texts.of("forecast.high")));
        asItStands.ifPresent(other -> heads.add(">" + Texts.of("forecast.asitstands")));
        compared.ifPresent(other -> heads.add(">" + other.name()));
        var table = Tables.of(heads);
        var months = StatisticsMonth.of(shown.year());
        for (var i = 0; i < months.size(); i++) {
            var at = i;
            var row = new NativeTableRow(new NativeTableCell(months.get(i).shortText()));
            row.add(Tables.right(new Span(Amounts.yi(shown.months().get(i)))));
            row.add(Tables.right(new Span(Amounts.yi(shown.lows().get(i)))));
            row.add(Tables.right(new Span(Amounts.yi(shown.highs().get(i)))));
            asItStands.ifPresent(other ->
                    row.add(Tables.right(new Span(Amounts.yi(other.months().get(at))))));
            compared.ifPresent(other -> row.add(
                    Tables.right(new Span(Amounts.yi(other.forecast().months().get(at))))));
            table.getBody().add(row);
        }
        return table;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
