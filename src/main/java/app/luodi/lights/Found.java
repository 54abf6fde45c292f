package app.luodi.lights;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One row of {@code light_levels}: what was found in a dimension, in words, and since when it counts. */
final class Found {
    private final ResultSet row;
    private final UnaryOperator<String> milestone;

    /** @param milestone the short name of a milestone by its code */
    Found(ResultSet row, UnaryOperator<String> milestone) {
        this.row = row;
        this.milestone = milestone;
    }

    Light light(Dimension dimension) throws SQLException {
        var level = row.getObject(dimension.code() + "_level", Integer.class);
        if (level == null) {
            return Light.NONE;
        }
        return level == 2 ? Light.RED : level == 1 ? Light.YELLOW : Light.GREEN;
    }

    String value(Dimension dimension) throws SQLException {
        return switch (dimension) {
            case START -> start();
            case NODES -> nodes();
            case APPROVALS ->
                row.getInt("approvals") == 0
                        ? say("approvals.none")
                        : row.getString("approval_item") == null
                                ? say("approvals.intime", row.getInt("approvals"))
                                : say(
                                        "approvals",
                                        row.getString("approval_item"),
                                        day("approval_due"),
                                        row.getInt("approval_days"));
            case ADMISSION ->
                row.getObject("started_on") == null
                        ? say("admission.notStarted")
                        : row.getObject("unadmitted_since") == null
                                ? say("admission.admitted")
                                : say("admission", day("unadmitted_since"), days("unadmitted_since"));
            case INVESTMENT -> investment();
            case FUNDS ->
                row.getBigDecimal("funds_value") == null
                        ? say("funds.none")
                        : say(
                                "funds",
                                Amounts.wan(new Money(row.getLong("in_place"))),
                                Amounts.number(row.getBigDecimal("funds_value"), 1));
            case FRESHNESS ->
                row.getObject("stale") == null
                        ? say("freshness.none")
                        : "days".equals(row.getString("freshness_unit"))
                                ? say("freshness.days", day("touched_on"), row.getInt("stale"))
                                : say("freshness", row.getInt("due_month"), row.getInt("stale"));
        };
    }

    private String start() throws SQLException {
        if (row.getObject("start_plan") == null) {
            return row.getObject("started_on") == null ? say("start.none") : say("start.done", day("started_on"));
        }
        return say("start", day("start_plan"), Math.max(0, days("start_plan")));
    }

    private String nodes() throws SQLException {
        if (row.getInt("overdue_days") > 0) {
            return say("nodes.overdue", milestone.apply(text("due_kind")), day("due_on"), row.getInt("overdue_days"));
        }
        if (row.getBoolean("forecast_late")) {
            return say("nodes.forecast", milestone.apply(text("next_kind")), day("next_plan"), day("next_forecast"));
        }
        if (light(Dimension.NODES) == Light.YELLOW) {
            return say("nodes.madeGood", milestone.apply(text("late_kind")), day("late_plan"), day("late_actual"));
        }
        return row.getObject("due_on") == null
                ? say("nodes.none")
                : say("nodes.due", milestone.apply(text("due_kind")), day("due_on"));
    }

    private String investment() throws SQLException {
        if (row.getObject("planned") == null) {
            return say("investment.none");
        }
        var planned = row.getBigDecimal("planned");
        var completion = planned.signum() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(row.getLong("done"))
                        .scaleByPowerOfTen(2)
                        .divide(planned, 1, java.math.RoundingMode.HALF_UP);
        return say(
                "investment",
                row.getInt("due_month"),
                Amounts.percent(completion),
                Amounts.percent(row.getBigDecimal("pace")));
    }

    /** From which day on the dimension has had its light. */
    @Nullable
    LocalDate since(DimensionRule rule, Light light) throws SQLException {
        var limit = light == Light.RED ? rule.red() : rule.yellow();
        if (light != Light.RED && light != Light.YELLOW || limit == null) {
            return light == Light.YELLOW && rule.dimension() == Dimension.NODES ? date("late_actual") : null;
        }
        var from = limit.intValue();
        return switch (rule.dimension()) {
            case START -> startedCounting(rule, from);
            case NODES ->
                row.getInt("overdue_days") >= from
                        ? plus(date("due_on"), from)
                        : row.getBoolean("forecast_late") ? date("forecast_late_since") : null;
            case APPROVALS -> plus(date("approval_due"), from);
            case ADMISSION -> {
                var began = date("unadmitted_since");
                yield rule.unit() == Dimension.Unit.MONTHS && began != null
                        ? began.plusMonths(from).plusDays(1)
                        : plus(began, from);
            }
            case INVESTMENT ->
                LocalDate.of(row.getInt("year"), row.getInt("due_month"), 1)
                        .plusMonths(1)
                        .withDayOfMonth(Math.max(1, row.getInt("cut_off_day")));
            case FUNDS, FRESHNESS -> null;
        };
    }

    private @Nullable LocalDate startedCounting(DimensionRule rule, int from) throws SQLException {
        var plan = date("start_plan");
        if (plan == null || rule.unit() == Dimension.Unit.DAYS) {
            return plus(plan, from);
        }
        return from == 1 ? plan.plusDays(1) : plan.withDayOfMonth(1).plusMonths(from - 1L);
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    private int days(String since) throws SQLException {
        var from = date(since);
        var today = date("today");
        return from == null || today == null ? 0 : (int) java.time.temporal.ChronoUnit.DAYS.between(from, today);
    }

    private @Nullable LocalDate date(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private String day(String column) throws SQLException {
        return Amounts.date(date(column));
    }

    private String text(String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static String say(String key, Object... values) {
        return Texts.of("lights.found." + key, values);
    }
}
