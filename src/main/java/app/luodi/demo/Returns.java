package app.luodi.demo;

import app.luodi.demo.InvestmentActs.Figure;
import app.luodi.demo.Table.Row;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The example returns and plans of a district, by ledger and month. */
record Returns(Map<Ledger, Map<StatisticsMonth, List<Figure>>> months, Map<Integer, Map<String, Money>> plans) {
    static Returns read(String name) {
        var months = new LinkedHashMap<Ledger, Map<StatisticsMonth, List<Figure>>>();
        var plans = new TreeMap<Integer, Map<String, Money>>();
        for (var row : Table.read(name).rows()) {
            StatisticsMonth.of(row.integer("year")).forEach(month -> figure(row, month, months));
            var plan = row.number("plan");
            if (plan != null) {
                plans.computeIfAbsent(row.integer("year"), year -> new LinkedHashMap<>())
                        .put(row.text("project"), Money.ofWan(plan));
            }
        }
        return new Returns(months, plans);
    }

    private static void figure(Row row, StatisticsMonth month, Map<Ledger, Map<StatisticsMonth, List<Figure>>> months) {
        BigDecimal ytd = row.number(Integer.toString(month.month()));
        if (ytd != null) {
            months.computeIfAbsent(Ledger.of(row.text("ledger")), ledger -> new TreeMap<>())
                    .computeIfAbsent(month, any -> new ArrayList<>())
                    .add(new Figure(row.text("project"), Money.ofWan(ytd)));
        }
    }

    List<Figure> of(Ledger ledger, StatisticsMonth month) {
        return months.getOrDefault(ledger, Map.of()).getOrDefault(month, List.of());
    }

    /** What a month comes to. */
    Money sum(Ledger ledger, StatisticsMonth month) {
        return of(ledger, month).stream().map(Figure::ytd).reduce(Money.ZERO, Money::plus);
    }

    /** What the plans of a year come to. */
    Money planned(int year) {
        return plans.getOrDefault(year, Map.of()).values().stream().reduce(Money.ZERO, Money::plus);
    }
}
