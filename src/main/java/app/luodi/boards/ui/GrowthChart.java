package app.luodi.boards.ui;

import static app.luodi.boards.ui.YearChart.map;

import app.luodi.boards.Year;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Card;
import app.luodi.shell.parts.Chart;
import app.luodi.shell.parts.Months;
import app.luodi.shell.parts.TableTwin;
import app.luodi.shell.parts.Texts;
import app.luodi.targets.QualifierWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A year of growth without an amount: what was published by month, beside last year and the target with its 左右. */
final class GrowthChart extends Card {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal ABOUT = BigDecimal.valueOf(2);

    GrowthChart(Year year) {
        super(Texts.of("boards.growth.title"));
        sub(Texts.of("boards.growth.sub"));
        addClassNames("year-chart", "lu-flush");
        var twin = new TableTwin(
                new Chart(Texts.of("boards.growth.title") + " " + year.year()).show(option(year)), table(year));
        actions(legend(year), twin.swap());
        body().add(twin);
    }

    private static Component legend(Year year) {
        var legend = new Span(
                Parts.span(String.valueOf(year.year()), "year-key", "year-key-this"),
                Parts.span(String.valueOf(year.year() - 1), "year-key", "year-key-last"));
        legend.addClassName("year-legend");
        return legend;
    }

    private static Object option(Year year) {
        var months =
                year.months().stream().map(month -> Months.brief(month.month())).toList();
        var series = new ArrayList<Object>();
        series.add(line(year, String.valueOf(year.year() - 1), Year.Month::growthLastYear, 1.5, "var(--lu-c3)"));
        var now = line(year, String.valueOf(year.year()), Year.Month::growth, 3, "var(--lu-c1)");
        year.total().target().map(Year.Target::growth).ifPresent(growth -> target(year, now, growth));
        series.add(now);
        return map(
                "grid", map("left", 48, "right", 92, "top", 24, "bottom", 30),
                "xAxis",
                        map(
                                "type",
                                "category",
                                "data",
                                months,
                                "boundaryGap",
                                false,
                                "axisLine",
                                map("onZero", false),
                                "axisLabel",
                                map("interval", 0, "hideOverlap", true)),
                "yAxis", map("type", "value", "max", top(year), "axisLabel", map("formatter", "{value}%")),
                "tooltip", map("trigger", "axis"),
                "series", series);
    }

    /** Room above the highest growth and above the target with its band, in steps of five. */
    private static int top(Year year) {
        var highest = Stream.concat(
                        year.months().stream()
                                .flatMap(month -> Stream.concat(
                                        Stream.ofNullable(month.growth()), Stream.ofNullable(month.growthLastYear()))),
                        year.total().target().map(Year.Target::growth).stream().map(ABOUT::add))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return 5 * (highest.intValue() / 5 + 1);
    }

    private static void target(Year year, Map<String, @Nullable Object> line, BigDecimal growth) {
        var qualifier = year.total().target().map(Year.Target::qualifier).orElse("");
        line.put(
                "markLine",
                map(
                        "symbol",
                        "none",
                        "silent",
                        true,
                        "data",
                        List.of(map(
                                "yAxis", growth,
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
                                                Texts.of(
                                                        "boards.growth.target",
                                                        YearFigures.signedPlain(growth),
                                                        QualifierWords.of(qualifier)))))));
        if ("左右".equals(qualifier)) {
            line.put(
                    "markArea",
                    map(
                            "silent",
                            true,
                            "itemStyle",
                            map("color", "var(--lu-red)", "opacity", 0.07),
                            "data",
                            List.of(List.of(map("yAxis", growth.subtract(ABOUT)), map("yAxis", growth.add(ABOUT))))));
        }
    }

    private static Map<String, @Nullable Object> line(
            Year year, String name, Function<Year.Month, @Nullable BigDecimal> of, double width, String colour) {
        var data = new ArrayList<@Nullable Object>();
        var last = -1;
        for (var i = 0; i < year.months().size(); i++) {
            if (of.apply(year.months().get(i)) != null) {
                last = i;
            }
        }
        for (var i = 0; i < year.months().size(); i++) {
            var month = year.months().get(i);
            var growth = of.apply(month);
            data.add(
                    i != last
                            ? growth
                            : map(
                                    "value",
                                    growth,
                                    "symbol",
                                    "circle",
                                    "symbolSize",
                                    9,
                                    "label",
                                    map(
                                            "show",
                                            true,
                                            "position",
                                            "right",
                                            "distance",
                                            8,
                                            "backgroundColor",
                                            "var(--lu-paper)",
                                            "padding",
                                            List.of(0, 2),
                                            "fontWeight",
                                            600,
                                            "color",
                                            colour,
                                            "formatter",
                                            name + " " + Amounts.points(growth))));
        }
        return map(
                "name",
                name,
                "type",
                "line",
                "data",
                data,
                "symbol",
                "none",
                "showAllSymbol",
                true,
                "connectNulls",
                true,
                "lineStyle",
                map("width", width, "color", colour),
                "itemStyle",
                map("color", colour));
    }

    private static Component table(Year year) {
        return Parts.table(
                List.of(
                        Texts.of("boards.table.month"),
                        ">" + Texts.of("boards.growth.of", year.year()),
                        ">" + Texts.of("boards.growth.of", year.year() - 1)),
                year.months().stream()
                        .map(month -> List.<Component>of(
                                new Span(Months.brief(month.month())),
                                new Span(Amounts.growth(month.growth())),
                                new Span(Amounts.growth(month.growthLastYear()))))
                        .toList());
    }
}
