package app.luodi.investment.ui;

import static app.luodi.investment.ui.SheetCell.*;

import app.luodi.investment.Review;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.MoneyText;
import app.luodi.shell.parts.Say;
import app.luodi.shell.parts.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the sheet for the browser: every value as words, every fault with its arithmetic and its corrections. */
record SheetWriting(MoneyText.Unit unit, StatisticsMonth month, Shape shape) {
    /**
     * Which columns stand in the sheet.
     *
     * @param compared the month before beside it
     * @param within what lies within equipment and other costs
     * @param statistical the ledger of the bureau: with its source, without plan and progress
     */
    record Shape(boolean compared, boolean within, boolean statistical) {
        boolean has(String column) {
            return switch (column) {
                case "before" -> compared;
                case "plan", "progress" -> !statistical;
                case "source" -> statistical;
                case "old_equipment", "renewal_equipment", "old_buildings", "land_fee" -> within;
                default -> true;
            };
        }
    }

    record Column(String key, String label, String group, int w, String kind) {}

    record Message(String h, String s) {}

    record Fix(String l, String c, String v) {}

    record Cell(
            @Nullable String t,
            @Nullable String k,
            @Nullable List<Message> m,
            @Nullable List<Fix> f) {
        static Cell of(String text) {
            return new Cell(text, null, null, null);
        }
    }

    /**
     * @param v the version of the return that stands
     * @param locked nobody changes it now
     */
    record Line(String id, String link, int v, boolean locked, Map<String, Cell> cells) {}

    List<Column> columns() {
        var previous = month.previous();
        var parts = Texts.of("investment.sheet.parts");
        var within = Texts.of("investment.sheet.within");
        var all = List.of(
                new Column("no", "#", "", 34, "no"),
                new Column("name", Texts.of("investment.sheet.project"), "", 174, "name"),
                new Column("plan", Texts.of("investment.sheet.plan"), "", 80, "calc"),
                new Column(
                        "before",
                        previous.map(one -> Texts.of("investment.sheet.before", one.month()))
                                .orElse(Texts.of("investment.sheet.before.none")),
                        "",
                        80,
                        "calc"),
                new Column("month", monthLabel(), "", 72, "money"),
                new Column("ytd", Texts.of("investment.sheet.ytd", month.month()), "", 76, "money"),
                new Column("construction", Texts.of("investment.part.construction"), parts, wide(78, 92), "money"),
                new Column("installation", Texts.of("investment.part.installation"), parts, wide(74, 82), "money"),
                new Column("equipment", Texts.of("investment.part.equipment"), parts, wide(74, 82), "money"),
                new Column("other", Texts.of("investment.part.other"), parts, 74, "money"),
                new Column("old_equipment", Texts.of("investment.part.old_equipment"), within, 74, "money"),
                new Column("renewal_equipment", Texts.of("investment.part.renewal_equipment"), within, 74, "money"),
                new Column("old_buildings", Texts.of("investment.part.old_buildings"), within, 74, "money"),
                new Column("land_fee", Texts.of("investment.part.land_fee"), within, 74, "money"),
                new Column("gap", Texts.of("investment.sheet.gap"), "", 54, "calc"),
                new Column("progress", Texts.of("investment.progress"), "", wide(112, 72), "text"),
                new Column("source", Texts.of("investment.source"), "", 150, "text"),
                new Column("note", Texts.of("investment.sheet.note"), "", 98, "text"),
                new Column("state", Texts.of("investment.sheet.state"), "", wide(70, 84), "state"));
        return all.stream().filter(column -> shape.has(column.key())).toList();
    }

    /** English needs more letters for some heads. */
    private static int wide(int chinese, int english) {
        return Texts.chinese() ? chinese : english;
    }

    private String monthLabel() {
        return month.month() == StatisticsMonth.FIRST
                ? Texts.of("investment.sheet.month.first")
                : Texts.of("investment.sheet.month", month.month());
    }

    Line line(SheetRow row, int number) {
        var checked = row.check();
        var cells = new LinkedHashMap<String, Cell>();
        cells.put("no", Cell.of(String.valueOf(number)));
        cells.put("name", Cell.of(row.of().name()));
        cells.put("plan", Cell.of(shown(row.of().planned())));
        cells.put("before", Cell.of(shown(row.of().basis().before())));
        for (var cell : SheetCell.values()) {
            cells.put(cell.key(), cell(row, cell, checked.ytd(), checked.month()));
        }
        cells.put("gap", gap(row, checked.partsGap()));
        cells.put("state", state(row));
        row.broken().forEach(reason -> mark(cells, row, reason, "error"));
        row.doubts().forEach(reason -> mark(cells, row, reason, "ask"));
        return new Line(
                row.id().toString(),
                "projects/" + row.id() + "/investment",
                row.of().version(),
                row.isLocked(),
                cells);
    }

    private Cell cell(SheetRow row, SheetCell cell, @Nullable Money ytd, @Nullable Money inMonth) {
        var amount = row.amount(cell);
        var words = row.words(cell);
        if (amount == null && words == null) {
            var calculated = cell == YTD ? ytd : cell == MONTH ? inMonth : null;
            return calculated == null || row.isEmpty() ? Cell.of("") : new Cell(shown(calculated), "calc", null, null);
        }
        return Cell.of(amount == null ? Objects.requireNonNullElse(words, "") : shown(amount));
    }

    private Cell gap(SheetRow row, @Nullable Money gap) {
        if (gap == null || row.draft().parts().isEmpty()) {
            return Cell.of("");
        }
        return gap.fen() == 0
                ? new Cell("✓", "fine", null, null)
                : new Cell((gap.isNegative() ? "" : "+") + shown(gap), "off", null, null);
    }

    private static Cell state(SheetRow row) {
        var key = row.state().name().toLowerCase(java.util.Locale.ROOT);
        var review = row.of().review();
        if (review == null) {
            return new Cell(Texts.of("investment.state." + key), key, null, null);
        }
        var late = review.isLate() ? Texts.of("investment.state.late") : "";
        return new Cell(Texts.of("investment.state." + key) + late, key, told(review), null);
    }

    /** Who submitted it when, how late, and what was said when it was returned. */
    private static List<Message> told(Review review) {
        var all = new ArrayList<Message>();
        if (review.remark() != null) {
            all.add(new Message(Texts.of("investment.review.remarked"), review.remark()));
        }
        all.add(new Message(
                "",
                Texts.of("investment.review.submitted", review.submittedBy(), Amounts.minute(review.submittedAt()))));
        if (review.isLate()) {
            all.add(new Message("", Texts.of("investment.review.late", review.daysLate())));
        }
        if (review.decidedBy() != null) {
            all.add(new Message(
                    "",
                    Texts.of(
                            "investment.review." + review.state().code(),
                            review.decidedBy(),
                            Amounts.minute(review.decidedAt()))));
        }
        return all;
    }

    /** Puts a fault at the cell it is about: the one that was typed last, where several could be meant. */
    private void mark(Map<String, Cell> cells, SheetRow row, Refusal reason, String kind) {
        var at = place(row, reason);
        var old = Objects.requireNonNull(cells.get(at));
        var title = reason.key().replaceFirst("\\.(less|more)$", "") + ".title";
        var messages = new ArrayList<>(old.m() == null ? List.of() : old.m());
        messages.add(new Message(Texts.has(title) ? Texts.of(title) : "", Say.words(reason)));
        var fixes = new ArrayList<>(old.f() == null ? List.of() : old.f());
        fixes.addAll(fixes(row, reason, at));
        cells.put(at, new Cell(old.t(), "error".equals(old.k()) ? "error" : kind, messages, fixes));
    }

    static String place(SheetRow row, Refusal reason) {
        return switch (reason.field()) {
            case "parts" -> part(row, reason).key();
            case "month" -> row.amount(MONTH) == null ? YTD.key() : MONTH.key();
            case "ytd", "sinceStart", "version" ->
                row.last() == MONTH || row.amount(YTD) == null && row.amount(MONTH) != null ? MONTH.key() : YTD.key();
            default -> reason.field();
        };
    }

    private static SheetCell part(SheetRow row, Refusal reason) {
        if (reason.key().endsWith("some_parts")) {
            return PARTS.stream()
                    .filter(part -> row.amount(part) == null)
                    .findFirst()
                    .orElse(OTHER);
        }
        var last = row.last();
        return last != null && PARTS.contains(last)
                ? last
                : PARTS.stream()
                        .max(Comparator.comparing(part -> Objects.requireNonNullElse(row.amount(part), Money.ZERO)))
                        .orElse(OTHER);
    }

    private List<Fix> fixes(SheetRow row, Refusal reason, String at) {
        var draft = row.draft();
        var checked = row.check();
        var ytd = checked.ytd();
        if (row.isLocked()) {
            return List.of(new Fix(Texts.of("investment.fix.drop"), "!drop", ""));
        }
        if (reason.key().equals("investment.rule.unusual")) {
            return List.of(
                    new Fix(Texts.of("investment.fix.catch_up"), NOTE.key(), Texts.of("investment.fix.catch_up.note")),
                    new Fix(Texts.of("investment.fix.explain"), "!go", NOTE.key()));
        }
        if (reason.key().equals("investment.rule.falls")) {
            return List.of(new Fix(Texts.of("investment.fix.correction"), "!go", NOTE.key()));
        }
        if (reason.key().equals(app.luodi.investment.ReportingInvestment.STALE)) {
            return List.of(
                    new Fix(Texts.of("investment.fix.theirs"), "!drop", ""),
                    new Fix(Texts.of("investment.fix.mine"), "!mine", ""));
        }
        if (reason.key().startsWith("investment.rule.parts") && ytd != null && checked.partsGap() != null) {
            var cell = SheetCell.of(at);
            var part = Objects.requireNonNullElse(row.amount(cell), Money.ZERO).minus(checked.partsGap());
            var fixes = new ArrayList<Fix>();
            if (!part.isNegative()) {
                fixes.add(fix(cell, part));
            }
            fixes.add(fix(YTD, draft.parts().sum()));
            return fixes;
        }
        if (reason.key().startsWith("investment.rule.sum") && draft.month() != null && draft.ytd() != null) {
            var before = Objects.requireNonNullElse(row.of().basis().before(), Money.ZERO);
            return List.of(
                    fix(YTD, before.plus(draft.month())), fix(MONTH, draft.ytd().minus(before)));
        }
        if (reason.key().equals("investment.rule.some_parts")) {
            return List.of(new Fix(Texts.of("investment.fix.zero"), "!zero", ""));
        }
        return List.of();
    }

    private Fix fix(SheetCell cell, Money amount) {
        return new Fix(Texts.of("investment.fix", label(cell), shown(amount)), cell.key(), shown(amount));
    }

    private static String label(SheetCell cell) {
        return switch (cell) {
            case MONTH -> Texts.of("investment.month");
            case YTD -> Texts.of("investment.ytd");
            case PROGRESS -> Texts.of("investment.progress");
            case NOTE -> Texts.of("investment.sheet.note");
            case SOURCE -> Texts.of("investment.source");
            default -> Texts.of("investment.part." + cell.key());
        };
    }

    /** The sums below the columns; unknown is not in them. */
    Map<String, String> sums(Collection<SheetRow> rows, String pace) {
        var sums = new LinkedHashMap<String, String>();
        sums.put("name", Texts.of("investment.sheet.sum", rows.size()));
        sums.put("plan", sum(rows, row -> row.of().planned()));
        sums.put("before", sum(rows, row -> row.of().basis().before()));
        sums.put("month", sum(rows, row -> row.isEmpty() ? null : row.check().month()));
        sums.put("ytd", sum(rows, row -> row.isEmpty() ? null : row.check().ytd()));
        Stream.concat(PARTS.stream(), OF_WHICH.stream())
                .forEach(part -> sums.put(part.key(), sum(rows, row -> row.amount(part))));
        var filled = rows.stream()
                .filter(row -> !row.isEmpty() && row.of().planned() != null)
                .toList();
        var done = total(filled, row -> row.check().ytd());
        var rate = Amounts.rate(done, total(filled, row -> row.of().planned()));
        if (rate != null) {
            sums.put("progress", Texts.of("investment.sheet.rate", filled.size(), Amounts.percent(rate), pace));
        }
        return sums;
    }

    private String sum(Collection<SheetRow> rows, Function<SheetRow, @Nullable Money> value) {
        var total = total(rows, value);
        return total == null ? "" : unit == MoneyText.Unit.YI ? Amounts.yi(total) : Amounts.wan(total);
    }

    private static @Nullable Money total(Collection<SheetRow> rows, Function<SheetRow, @Nullable Money> value) {
        return rows.stream()
                .map(value)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** The amount in the unit of the sheet, nothing rounded away; empty where it is unknown. */
    String shown(@Nullable Money amount) {
        if (amount == null) {
            return "";
        }
        var number = unit == MoneyText.Unit.YI ? amount.yi() : amount.wan();
        return Amounts.number(number, Math.max(0, number.stripTrailingZeros().scale()));
    }
}
