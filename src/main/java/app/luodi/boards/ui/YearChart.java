package app.luodi.boards.ui;

import app.luodi.boards.Year;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Chart;
import app.luodi.shell.parts.Months;
import app.luodi.shell.parts.TableTwin;
import app.luodi.shell.parts.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The year's cumulative line against pace, target and last year, with the distance to pace by month below it. */
final class YearChart extends Card {
    private static final long serialVersionUID = 1L;

    YearChart(Year year, YearQuery query) {
        super(Texts.of("boards.chart.title"));
        sub(Texts.of("boards.chart.sub"));
        addClassNames("year-chart", "lu-flush");
        var twin = new TableTwin(new Chart(spoken(year)).show(option(year)), MonthsTable.of(year, query));
        actions(legend(year), twin.swap());
        body().add(twin);
    }

    private static Component legend(Year year) {
        var legend = new Span();
        legend.addClassName("year-legend");
        legend.add(Parts.span(Texts.of("boards.chart.this"), "year-key", "year-key-this"));
        if (year.total().target().map(Year.Target::amount).isPresent()) {
            legend.add(Parts.span(Texts.of("boards.chart.pace"), "year-key", "year-key-pace"));
        }
        if (year.forecast().isPresent()) {
            legend.add(Parts.span(Texts.of("boards.chart.forecast"), "year-key", "year-key-forecast"));
        }
        if (year.months().stream().anyMatch(month -> month.lastYear() != null)) {
            legend.add(Parts.span(Texts.of("boards.chart.last"), "year-key", "year-key-last"));
        }
        return legend;
    }

    private static String spoken(Year year) {
        return Texts.of("boards.chart.title") + " " + year.year() + " "
                + Amounts.yi(year.total().done(), 1);
    }

    private static @Nullable BigDecimal yi(@Nullable Money amount) {
        return amount == null ? null : amount.yi().setScale(2, RoundingMode.HALF_UP);
    }

    private static List<@Nullable Object> values(
            Year year, java.util.function.Function<Year.Month, @Nullable Object> of) {
        var values = new ArrayList<@Nullable Object>();
        year.months().forEach(month -> values.add(of.apply(month)));
        return values;
    }

    static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    private static Object option(Year year) {
        var months =
                year.months().stream().map(month -> Months.brief(month.month())).toList();
        var strip = year.months().stream().anyMatch(month -> month.ahead() != null);
        var series = new ArrayList<Object>();
        if (year.months().stream().anyMatch(month -> month.lastYear() != null)) {
            series.add(line(
                    Texts.of("boards.chart.last"),
                    values(year, month -> yi(month.lastYear())),
                    1.5,
                    "var(--lu-c3)",
                    "solid",
                    null));
        }
        if (year.months().stream().anyMatch(month -> month.pace() != null)) {
            series.add(line(
                    Texts.of("boards.chart.pace"),
                    values(year, month -> yi(month.pace())),
                    1.5,
                    "var(--lu-ink-1)",
                    List.of(5, 3),
                    null));
        }
        year.forecast().flatMap(forecast -> dotted(year, forecast)).ifPresent(series::add);
        series.add(thisYear(year));
        var grids = new ArrayList<Object>();
        grids.add(map("left", 48, "right", 78, "top", 18, "bottom", strip ? 86 : 30));
        var x = new ArrayList<Object>();
        x.add(map(
                "type",
                "category",
                "data",
                months,
                "axisLabel",
                map("show", !strip, "interval", 0, "hideOverlap", true)));
        var y = new ArrayList<Object>();
        y.add(map("type", "value", "splitNumber", 4));
        if (strip) {
            grids.add(map("left", 48, "right", 78, "height", 44, "bottom", 26));
            x.add(map(
                    "gridIndex",
                    1,
                    "type",
                    "category",
                    "data",
                    months,
                    "position",
                    "bottom",
                    "axisLine",
                    map("onZero", false, "show", false),
                    "axisLabel",
                    map("interval", 0, "hideOverlap", true)));
            y.add(map(
                    "gridIndex",
                    1,
                    "type",
                    "value",
                    "splitNumber",
                    1,
                    "axisLabel",
                    map("show", false),
                    "splitLine",
                    map("show", false)));
            series.add(distance(year));
        }
        return map(
                "grid",
                grids,
                "xAxis",
                x,
                "yAxis",
                y,
                "series",
                series,
                "tooltip",
                map("trigger", "axis"),
                "axisPointer",
                map("link", List.of(map("xAxisIndex", "all"))));
    }

    private static Object line(
            String name,
            List<@Nullable Object> data,
            double width,
            String colour,
            Object dash,
            @Nullable Object label) {
        var line = map(
                "name",
                name,
                "type",
                "line",
                "data",
                data,
                "symbol",
                "none",
                "connectNulls",
                true,
                "lineStyle",
                map("width", width, "color", colour, "type", dash),
                "itemStyle",
                map("color", colour));
        if (label != null) {
            line.put("endLabel", label);
        }
        return line;
    }

    /** From the last month that counts to the projected end of the year. */
    private static Optional<Object> dotted(Year year, Year.Forecast forecast) {
        var through = year.through();
        if (through.isEmpty()) {
            return Optional.empty();
        }
        var data = new ArrayList<@Nullable Object>(
                Collections.nCopies(year.months().size(), null));
        data.set(through.get().month() - 2, yi(year.total().done()));
        data.set(data.size() - 1, yi(forecast.amount()));
        return Optional.of(line(
                Texts.of("boards.chart.forecast"),
                data,
                2,
                "var(--lu-c1)",
                List.of(2, 3),
                map(
                        "show",
                        true,
                        "backgroundColor",
                        "var(--lu-paper)",
                        "padding",
                        List.of(0, 2),
                        "fontWeight",
                        600,
                        "color",
                        "var(--lu-c1)",
                        "formatter",
                        Texts.of("boards.chart.forecast.label", Amounts.yi(forecast.amount(), 1)))));
    }

    private static Object thisYear(Year year) {
        var at = year.through().map(month -> month.month() - 2).orElse(-1);
        var data = new ArrayList<@Nullable Object>();
        for (var i = 0; i < year.months().size(); i++) {
            var month = year.months().get(i);
            data.add(
                    i == at
                            ? map(
                                    "value",
                                    yi(month.done()),
                                    "symbol",
                                    "circle",
                                    "symbolSize",
                                    9,
                                    "label",
                                    map(
                                            "show",
                                            true,
                                            "position",
                                            "bottom",
                                            "offset",
                                            List.of(6, 6),
                                            "fontWeight",
                                            600,
                                            "color",
                                            "var(--lu-ink-1)",
                                            "formatter",
                                            Months.brief(month.month()) + " " + Amounts.yi(month.done(), 1)))
                            : yi(month.done()));
        }
        var line = map(
                "name",
                Texts.of("boards.chart.this"),
                "type",
                "line",
                "data",
                data,
                "symbol",
                "none",
                "z",
                5,
                "showAllSymbol",
                true,
                "lineStyle",
                map("width", 3, "color", "var(--lu-c1)"),
                "itemStyle",
                map("color", "var(--lu-c1)"));
        year.total()
                .target()
                .map(Year.Target::amount)
                .ifPresent(amount -> line.put(
                        "markLine",
                        map(
                                "symbol",
                                "none",
                                "silent",
                                true,
                                "lineStyle",
                                map("color", "var(--lu-red)", "width", 1.5, "type", "solid"),
                                "label",
                                map(
                                        "position",
                                        "insideStartTop",
                                        "color",
                                        "var(--lu-red-text)",
                                        "fontWeight",
                                        600,
                                        "formatter",
                                        Texts.of("boards.chart.target", Amounts.yiExact(amount))),
                                "data",
                                List.of(map("yAxis", yi(amount))))));
        return line;
    }

    /** The strip of bars: calm blue, the current month in the tone of its distance. */
    private static Object distance(Year year) {
        var at = year.through().map(month -> month.month() - 2).orElse(-1);
        var data = new ArrayList<@Nullable Object>();
        for (var i = 0; i < year.months().size(); i++) {
            var ahead = year.months().get(i).ahead();
            if (ahead == null) {
                data.add(null);
                continue;
            }
            var colour = i != at || ahead.signum() >= 0
                    ? "var(--lu-c2)"
                    : ahead.compareTo(BigDecimal.valueOf(-20)) < 0 ? "var(--lu-red)" : "var(--lu-amber)";
            data.add(map(
                    "value",
                    ahead.setScale(1, RoundingMode.HALF_UP),
                    "itemStyle",
                    map("color", colour),
                    "label",
                    map(
                            "show",
                            true,
                            "position",
                            ahead.signum() < 0 ? "bottom" : "top",
                            "distance",
                            1,
                            "color",
                            "var(--lu-ink-2)",
                            "formatter",
                            Amounts.points(ahead))));
        }
        return map(
                "name",
                Texts.of("boards.year.ahead"),
                "type",
                "bar",
                "labelLayout",
                map("hideOverlap", true),
                "xAxisIndex",
                1,
                "yAxisIndex",
                1,
                "data",
                data,
                "barMaxWidth",
                18);
    }
}
