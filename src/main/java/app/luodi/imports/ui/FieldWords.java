package app.luodi.imports.ui;

import app.luodi.imports.Fact;
import app.luodi.imports.understanding.CellReading;
import app.luodi.imports.understanding.Unit;
import app.luodi.imports.understanding.Value;
import app.luodi.kernel.Money;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields and values in the words of who looks. */
final class FieldWords {
    private static final Set<String> MONEY = Set.of(
            "total_investment",
            "fixed_asset_part",
            "signed_amount",
            "annual_plan",
            "invest_to_last_year",
            "month_done",
            "ytd_done",
            "total_done");
    private static final Set<String> UNITS = Set.of("office", "area", "lead_unit", "service_unit");

    private FieldWords() {}

    /** 年度计划投资 2022. */
    static String of(String key) {
        var field = Fact.field(key);
        var dot = field.indexOf('.');
        var name = "imports.field." + (dot < 0 ? field : field.substring(0, dot));
        var period = Fact.period(key);
        return (Texts.has(name) ? Texts.of(name) : field) + (period.isEmpty() ? "" : " " + period);
    }

    static String unit(@Nullable Unit unit) {
        return unit == null || unit == Unit.BY_ROW ? "" : Texts.of("imports.unit." + unit.code());
    }

    /** What was understood, in the unit people read lists in. */
    static String value(CellReading reading) {
        return switch (reading.value()) {
            case Value.Amount amount -> amount(amount, shownIn(reading));
            case Value.When when -> when.asks() ? Texts.of("imports.pending") : when(when);
            case Value.Land land -> Amounts.number(land.mu(), 2);
            case Value.Flag flag -> Texts.of(flag.yes() ? "imports.yes" : "imports.no");
            case Value.Names names -> String.join("、", names.names());
            case Value.Rate rate -> Amounts.percent(rate.percent());
            case Value.Text text -> text.text();
            case Value.Absent absent -> Amounts.UNKNOWN;
            case Value.Suspect suspect -> Texts.of("imports.pending");
            case Value.Unread unread -> Texts.of("imports.pending");
        };
    }

    /** The unit the column's header promises, whatever unit the cell was written in. */
    private static @Nullable Unit shownIn(CellReading reading) {
        var column = reading.column().unit();
        return column == Unit.YI || column == Unit.WAN ? column : reading.unit();
    }

    private static String amount(Value.Amount amount, @Nullable Unit unit) {
        if (amount.currency() != null) {
            return amount.currency() + " " + Amounts.number(amount.amount(), 0);
        }
        var money = Money.ofYuan(amount.amount().setScale(2, RoundingMode.HALF_UP));
        return (unit == Unit.YI ? Amounts.yi(money) : Amounts.wanExact(money))
                + (amount.qualifier() == null ? "" : " " + amount.qualifier());
    }

    /** By months where it says no days: 2022-10 — 2023-05. */
    private static String when(Value.When when) {
        var from = when.from();
        var to = when.to();
        if (from == null) {
            return "≤ " + to;
        }
        if (from.equals(to)) {
            return to.toString();
        }
        var first = YearMonth.from(from);
        var last = YearMonth.from(to);
        return !from.equals(first.atDay(1)) || !to.equals(last.atEndOfMonth())
                ? from + " — " + to
                : first.equals(last) ? first.toString() : first + " — " + last;
    }

    /** A text of a fact, for people. */
    static String text(String key, @Nullable String text, Map<UUID, String> units) {
        if (text == null || text.isEmpty()) {
            return Amounts.UNKNOWN;
        }
        var field = Fact.field(key);
        if (MONEY.contains(field) || field.startsWith("composition")) {
            return Amounts.wanExact(new Money(new BigDecimal(text).longValueExact())) + " "
                    + Texts.of("parts.unit.wan");
        }
        if (UNITS.contains(field)) {
            return Stream.of(text.split(",")).map(id -> name(id, units)).collect(Collectors.joining("、"));
        }
        if (text.contains("|")) {
            return text.substring(0, text.indexOf('|'));
        }
        return text.equals("yes") || text.equals("no") ? Texts.of("imports." + text) : text;
    }

    private static String name(String id, Map<UUID, String> units) {
        try {
            return units.getOrDefault(UUID.fromString(id), id);
        } catch (IllegalArgumentException isNew) {
            return id.replace("new:", "");
        }
    }
}
