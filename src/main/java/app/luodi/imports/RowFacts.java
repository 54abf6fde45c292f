package app.luodi.imports;

import app.luodi.imports.understanding.CellReading;
import app.luodi.imports.understanding.Field;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.RecognisedColumn;
import app.luodi.imports.understanding.Value;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.projects.CreditCode;
import app.luodi.projects.ProjectCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one row of one sheet becomes, value by value; what cannot be taken is told, never guessed. */
class RowFacts {
    static final String LIST_CLASS = "list_class";
    static final String FOREIGN = "foreign";
    private static final Set<Field> NOT_TAKEN = Set.of(Field.SEQ, Field.PHOTOS, Field.COMPLETION_RATE);
    private static final Set<Field> NAMED =
            Set.of(Field.OFFICE, Field.AREA, Field.CATEGORY, Field.LEAD_UNIT, Field.SERVICE_UNIT);
    private static final int FEN = 2;

    private final Names names;
    private final Decisions decisions;
    private final Periods periods;
    private final String sheet;
    private final ProjectRow row;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<LeftOut> left = new ArrayList<>();

    RowFacts(Names names, Decisions decisions, Periods periods, String sheet, ProjectRow row) {
        this.names = names;
        this.decisions = decisions;
        this.periods = periods;
        this.sheet = sheet;
        this.row = row;
        row.readings().forEach(this::take);
        if (row.phase() != null) {
            facts.put("phase", new Fact("phase", row.phase(), sheet, "", row.phase(), null));
        }
        withoutBase();
        textsFindTheirReturn();
    }

    Map<String, Fact> facts() {
        return facts;
    }

    List<LeftOut> left() {
        return left;
    }

    /** As what the section above it puts the project on the year's list. */
    void listed(String listClass, String label) {
        if (periods.year() != null && facts.keySet().stream().noneMatch(key -> key.startsWith(LIST_CLASS))) {
            var key = LIST_CLASS + Fact.PERIOD + periods.year();
            facts.put(key, new Fact(key, listClass, sheet, "", label, null));
        }
    }

    private void take(CellReading reading) {
        var field = reading.column().field();
        if (field == null || NOT_TAKEN.contains(field) || reading.value() instanceof Value.Absent) {
            return;
        }
        if (reading.column().confidence() < RecognisedColumn.CERTAIN
                || reading.value().asks()) {
            leave(reading, LeftOut.Why.UNANSWERED);
            return;
        }
        switch (reading.value()) {
            case Value.Amount amount -> money(reading, field, amount);
            case Value.When when -> put(reading, field.code(), field == Field.DEADLINE ? when.raw() : date(when));
            case Value.Land land ->
                put(
                        reading,
                        field.code(),
                        land.mu().setScale(2, RoundingMode.HALF_UP).toPlainString());
            case Value.Flag flag -> put(reading, field.code(), flag.yes() ? "yes" : "no");
            case Value.Names several -> names(reading, field, several.names());
            case Value.Text text -> text(reading, field, text.text());
            case Value.Rate rate -> put(reading, field.code(), rate.percent().toPlainString());
            case Value.Absent absent -> leave(reading, LeftOut.Why.UNANSWERED);
            case Value.Suspect suspect -> leave(reading, LeftOut.Why.UNANSWERED);
            case Value.Unread unread -> leave(reading, LeftOut.Why.UNANSWERED);
        }
    }

    private void money(CellReading reading, Field field, Value.Amount amount) {
        var yuan = amount.amount();
        if (amount.currency() != null) {
            var rate = decisions.rate(amount.currency());
            if (rate.isEmpty()) {
                leave(reading, LeftOut.Why.NO_RATE);
                return;
            }
            yuan = yuan.multiply(rate.get().rate());
            if (field == Field.TOTAL_INVESTMENT || field == Field.SIGNED_AMOUNT) {
                put(
                        reading,
                        FOREIGN,
                        String.join(
                                "|",
                                amount.currency(),
                                amount.amount().toPlainString(),
                                rate.get().rate().toPlainString(),
                                rate.get().on().toString()));
            }
        }
        var fen = yuan.movePointRight(FEN).setScale(0, RoundingMode.HALF_UP);
        keyOf(reading, field)
                .ifPresentOrElse(key -> putMoney(reading, key, fen), () -> leave(reading, LeftOut.Why.NO_PERIOD));
    }

    /** Of what year or month an amount speaks; empty where that is nowhere said. */
    private Optional<String> keyOf(CellReading reading, Field field) {
        return switch (field) {
            case TOTAL_INVESTMENT, FIXED_ASSET_PART, SIGNED_AMOUNT -> Optional.of(field.code());
            case ANNUAL_PLAN -> periods.planYear(reading.column()).map(year -> field.code() + Fact.PERIOD + year);
            case INVEST_TO_LAST_YEAR ->
                periods.yearAfter(reading.column()).map(year -> field.code() + Fact.PERIOD + year);
            default -> periods.monthOf(reading.key()).map(month -> Fact.field(reading.key()) + Fact.PERIOD + month);
        };
    }

    /** January and February are one month of the statistics. */
    private void putMoney(CellReading reading, String key, BigDecimal fen) {
        var other = facts.get(key);
        if (other != null
                && Fact.field(key).equals(Field.MONTH_DONE.code())
                && !other.cell().equals(reading.address())) {
            var sum = new BigDecimal(other.text()).add(fen);
            facts.put(
                    key,
                    new Fact(
                            key,
                            sum.toPlainString(),
                            sheet,
                            other.cell() + "+" + reading.address(),
                            other.raw() + " + " + reading.raw(),
                            null));
        } else {
            put(reading, key, fen.toPlainString());
        }
    }

    static String date(Value.When when) {
        var from = when.from() == null || when.from().isAfter(when.to())
                ? when.to().withDayOfYear(1)
                : when.from();
        var text = from.equals(when.to()) || when.raw().isBlank()
                ? when.to().toString()
                : when.raw().strip().replaceAll("\\s+", "").replace("|", "/");
        return text + "|" + from + "|" + when.to();
    }

    private void names(CellReading reading, Field field, List<String> all) {
        if (!NAMED.contains(field)) {
            put(reading, field.code(), String.join("、", all));
            return;
        }
        var known = all.stream()
                .map(name -> meaning(field, name))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (all.stream().anyMatch(name -> meaning(field, name).isEmpty() && !isLeftOut(field, name))) {
            leave(reading, LeftOut.Why.UNKNOWN_NAME);
        }
        if (!known.isEmpty()) {
            put(reading, field.code(), String.join(",", known));
        }
    }

    private Optional<String> meaning(Field field, String name) {
        return decisions
                .meaning(field.code(), name)
                .filter(means -> !means.equals(Decisions.NameChoice.NONE))
                .map(means -> means.equals(Decisions.NameChoice.NEW)
                        ? names.find(field.code(), name).orElse(Decisions.NameChoice.NEW + ":" + name)
                        : means)
                .or(() -> names.find(field.code(), name));
    }

    private boolean isLeftOut(Field field, String name) {
        return decisions
                .meaning(field.code(), name)
                .filter(Decisions.NameChoice.NONE::equals)
                .isPresent();
    }

    private void text(CellReading reading, Field field, String text) {
        switch (field) {
            case PROJECT_NAME -> put(reading, field.code(), row.name());
            case PROJECT_CODE ->
                orImpossible(
                        reading,
                        ProjectCode.read(row.code() == null ? text : row.code()).map(ProjectCode::value));
            case CREDIT_CODE -> orImpossible(reading, CreditCode.read(text).map(CreditCode::value));
            case NATURE -> nature(reading, text);
            case LEVEL -> {
                var level = Words.level(text);
                level.ifPresentOrElse(
                        one -> put(reading, field.code(), one), () -> leave(reading, LeftOut.Why.NO_PLACE));
            }
            case INDUSTRY_CODE -> {
                var code = Words.industry(text);
                code.ifPresentOrElse(
                        one -> put(reading, field.code(), one), () -> leave(reading, LeftOut.Why.NO_PLACE));
            }
            case OFFICE, AREA -> names(reading, field, List.of(text));
            case CATEGORY -> names(reading, field, List.of(text.split("[、，,;；/\\s]+")));
            case ANNUAL_PLAN_CONTENT ->
                periods.planYear(reading.column())
                        .ifPresentOrElse(
                                year -> put(reading, field.code() + Fact.PERIOD + year, text),
                                () -> leave(reading, LeftOut.Why.NO_PERIOD));
            default -> put(reading, reading.key(), text);
        }
    }

    private void orImpossible(CellReading reading, Optional<String> value) {
        value.ifPresentOrElse(one -> put(reading, reading.key(), one), () -> leave(reading, LeftOut.Why.IMPOSSIBLE));
    }

    private void nature(CellReading reading, String text) {
        var nature = Words.nature(text);
        var listed = Words.listClass(text);
        nature.ifPresent(one -> put(reading, Field.NATURE.code(), one));
        if (nature.isEmpty() && listed.isPresent() && periods.year() != null) {
            put(reading, LIST_CLASS + Fact.PERIOD + periods.year(), listed.get());
        } else if (nature.isEmpty()) {
            leave(reading, listed.isPresent() ? LeftOut.Why.NO_PERIOD : LeftOut.Why.NO_PLACE);
        }
    }

    private void put(CellReading reading, String key, String text) {
        var other = facts.get(key);
        if (other == null) {
            facts.put(key, new Fact(key, text, sheet, reading.address(), reading.raw(), null));
        } else if (reading.value() instanceof Value.Names && !other.text().equals(text)) {
            // two columns of units or people say one list
            var glue = key.equals(Field.LEADER.code()) || key.equals(Field.CONTACTS.code()) ? "、" : ",";
            facts.put(
                    key,
                    new Fact(
                            key,
                            other.text() + glue + text,
                            sheet,
                            other.cell() + "+" + reading.address(),
                            other.raw() + " " + reading.raw(),
                            null));
        }
    }

    private void leave(CellReading reading, LeftOut.Why why) {
        left.add(new LeftOut(sheet, row.row(), reading.address(), reading.key(), reading.raw(), why));
    }

    /** A month alone says nothing of the year to date, unless the months before it are there too. */
    private void withoutBase() {
        for (var key : List.copyOf(facts.keySet())) {
            if (Fact.field(key).equals(Field.MONTH_DONE.code())) {
                var month = StatisticsMonths.read(Fact.period(key)).orElseThrow();
                if (!facts.containsKey(Field.YTD_DONE.code() + Fact.PERIOD + month) && !monthsBefore(month)) {
                    drop(key, LeftOut.Why.NO_BASE);
                }
            }
        }
    }

    private boolean monthsBefore(StatisticsMonth month) {
        return StatisticsMonth.of(month.year()).stream()
                .filter(one -> one.compareTo(month) < 0)
                .allMatch(one -> facts.containsKey(Field.MONTH_DONE.code() + Fact.PERIOD + one));
    }

    /** What is said of progress and problems belongs to the return of its month, where there is one. */
    private void textsFindTheirReturn() {
        for (var key : List.copyOf(facts.keySet())) {
            var field = Fact.field(key);
            if (!field.equals(Field.IMAGE_PROGRESS.code()) && !field.equals(Field.PROBLEM.code())) {
                continue;
            }
            var month = periods.monthOf(key).filter(this::hasReturn);
            if (month.isPresent()) {
                rename(key, field + Fact.PERIOD + month.get());
            } else if (!Fact.period(key).isEmpty()) {
                drop(key, LeftOut.Why.NO_BASE);
            }
        }
    }

    private boolean hasReturn(StatisticsMonth month) {
        return facts.containsKey(Field.YTD_DONE.code() + Fact.PERIOD + month)
                || facts.containsKey(Field.MONTH_DONE.code() + Fact.PERIOD + month);
    }

    /** It is not this the file speaks of, but that. */
    void means(String key, String to) {
        rename(key, to);
    }

    /** It is somebody else's to tell. */
    void forget(String key) {
        drop(key, LeftOut.Why.COMPUTED);
    }

    private void rename(String key, String to) {
        var fact = facts.remove(key);
        if (fact != null) {
            facts.put(to, new Fact(to, fact.text(), sheet, fact.cell(), fact.raw(), null));
        }
    }

    private void drop(String key, LeftOut.Why why) {
        var fact = facts.remove(key);
        if (fact != null) {
            left.add(new LeftOut(sheet, row.row(), fact.cell(), key, fact.raw(), why));
        }
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        facts.forEach((key, fact) -> texts.put(key, fact.text()));
        return texts;
    }

    /** What the dates contradict is not taken: the future, or each other. */
    void impossible(List<Refusal> refusals) {
        refusals.stream().map(Refusal::field).map(Told::keyOf).forEach(key -> drop(key, LeftOut.Why.IMPOSSIBLE));
    }

    @Nullable
    String text(String key) {
        var fact = facts.get(key);
        return fact == null ? null : fact.text();
    }
}
