package app.luodi.investment.ui;

import app.luodi.investment.ProjectInvestment;
import app.luodi.investment.Return;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A project's year as a chart: both ledgers as lines of their own, the plan and its pace, below the distance to pace. */
record InvestmentChart(int year, ProjectInvestment.Known known, List<BigDecimal> curve) {
    private static final BigDecimal BEHIND = BigDecimal.valueOf(-3);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    Map<String, Object> option() {
        var months = StatisticsMonth.of(year);
        var labels = months.stream().map(InvestmentChart::label).toList();
        var series = new ArrayList<Map<String, Object>>();
        for (var ledger : Ledger.values()) {
            if (!known.of(ledger, year).isEmpty()) {
                series.add(line(ledger, months));
            }
        }
        plan().ifPresent(amount -> {
            series.add(pace(amount, months));
            series.add(distance(amount, months));
        });
        var withPlan = plan().isPresent();
        return Map.of(
                "legend", Map.of("top", 0, "right", 0, "itemWidth", 18, "itemHeight", 8),
                "tooltip", Map.of("trigger", "axis"),
                "grid",
                        List.of(
                                Map.of("left", 56, "right", 20, "top", 30, "bottom", withPlan ? 92 : 28),
                                Map.of("left", 56, "right", 20, "height", 42, "bottom", 24, "show", false)),
                "xAxis",
                        List.of(
                                Map.of("type", "category", "data", labels, "axisLabel", Map.of("show", !withPlan)),
                                Map.of("type", "category", "data", labels, "gridIndex", 1, "show", withPlan)),
                "yAxis",
                        List.of(
                                Map.of("type", "value", "splitNumber", 4, "min", 0),
                                Map.of(
                                        "type",
                                        "value",
                                        "gridIndex",
                                        1,
                                        "show",
                                        withPlan,
                                        "splitNumber",
                                        1,
                                        "axisLabel",
                                        Map.of("fontSize", 10))),
                "series", series);
    }

    private static String label(StatisticsMonth month) {
        return month.month() == StatisticsMonth.FIRST
                ? Texts.of("investment.axis.first")
                : Texts.of("investment.axis", month.month());
    }

    Optional<Money> plan() {
        return known.plan(year)
                .flatMap(plan -> Optional.ofNullable(plan.amount()))
                .filter(amount -> amount.fen() > 0);
    }

    private Map<String, Object> line(Ledger ledger, List<StatisticsMonth> months) {
        var option = new LinkedHashMap<String, Object>();
        option.put("name", Texts.of("investment.ledger." + ledger.code()));
        option.put("type", "line");
        option.put("connectNulls", true);
        option.put("symbol", "circle");
        option.put("symbolSize", 6);
        option.put("data", months.stream().map(month -> yi(at(ledger, month))).toList());
        option.put("color", ledger == Ledger.DISPATCH ? "var(--lu-c1)" : "var(--lu-c4)");
        option.put("lineStyle", Map.of("width", ledger == Ledger.DISPATCH ? 3 : 2));
        if (ledger == Ledger.DISPATCH) {
            plan().ifPresent(amount -> option.put(
                    "markLine",
                    Map.of(
                            "silent", true,
                            "data", List.of(Map.of("yAxis", amount.yi())),
                            "label",
                                    Map.of(
                                            "position",
                                            "insideStartTop",
                                            "formatter",
                                            Texts.of("investment.chart.plan", Amounts.yi(amount))))));
        }
        return option;
    }

    private Map<String, Object> pace(Money amount, List<StatisticsMonth> months) {
        return Map.of(
                "name",
                Texts.of("investment.chart.pace"),
                "type",
                "line",
                "symbol",
                "none",
                "color",
                "var(--lu-ink-2)",
                "lineStyle",
                Map.of("type", "dashed", "width", 1.5),
                "data",
                months.stream()
                        .map(month -> amount.yi()
                                .multiply(curve.get(month.month() - 1))
                                .divide(WHOLE, 4, RoundingMode.HALF_UP))
                        .toList());
    }

    private Map<String, Object> distance(Money amount, List<StatisticsMonth> months) {
        return Map.of(
                "name",
                Texts.of("investment.chart.distance"),
                "type",
                "bar",
                "xAxisIndex",
                1,
                "yAxisIndex",
                1,
                "color",
                "var(--lu-c2)",
                "data",
                months.stream().map(month -> bar(amount, month)).toList());
    }

    private Map<String, Object> bar(Money amount, StatisticsMonth month) {
        var points = points(amount, month);
        var bar = new LinkedHashMap<String, Object>();
        bar.put("value", points == null ? "-" : points.setScale(1, RoundingMode.HALF_UP));
        if (points != null && points.compareTo(BEHIND) < 0) {
            bar.put("itemStyle", Map.of("color", "var(--lu-amber)"));
        }
        return bar;
    }

    /** Percentage points above the pace at a month that was reported in the dispatch ledger. */
    @Nullable
    BigDecimal points(Money amount, StatisticsMonth month) {
        return at(Ledger.DISPATCH, month)
                .map(one -> Amounts.rate(one.ytd(), amount))
                .map(done -> done.subtract(curve.get(month.month() - 1)))
                .orElse(null);
    }

    private static Object yi(Optional<Return> one) {
        return one.<Object>map(some -> some.ytd().yi()).orElse("-");
    }

    Optional<Return> at(Ledger ledger, StatisticsMonth month) {
        return known.returns().stream()
                .filter(one -> one.ledger() == ledger && one.month().equals(month))
                .findFirst();
    }
}
