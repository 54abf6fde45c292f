package app.luodi.imports;

import app.luodi.imports.understanding.Field;
import app.luodi.investment.Parts;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.WhenText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What facts say beyond the register: milestones, a year's plan, a month's return.
 *
 * @param plans by the milestone's code
 * @param reached by the milestone's code
 */
record Told(
        Map<String, WhenText> plans,
        Map<String, WhenText> reached,
        Map<Integer, Year> years,
        Map<StatisticsMonth, Month> months) {

    /** Null where nothing is said. */
    record Year(
            @Nullable Money amount,
            @Nullable Money investedBefore,
            @Nullable String content) {}

    /** Null where nothing is said; amounts are the year to date, but {@code own}, the month's own. */
    record Month(
            @Nullable Money ytd,
            @Nullable Money own,
            @Nullable Money sinceStart,
            Parts parts,
            @Nullable String progress,
            @Nullable String problem) {
        boolean isReturn() {
            return ytd != null || own != null;
        }
    }

    private static final Map<String, String> PLANS =
            Map.of(Field.PLAN_START.code(), "started", Field.PLAN_FINISH.code(), "completed");
    private static final Map<String, String> REACHED = Map.of(
            Field.SIGNED_DATE.code(), "signed",
            Field.LAND_DATE.code(), "land_won",
            Field.ACTUAL_START.code(), "started",
            Field.ACTUAL_FINISH.code(), "completed");

    /** The field that tells when a milestone was reached. */
    static String keyOf(String milestone) {
        return REACHED.entrySet().stream()
                .filter(one -> one.getValue().equals(milestone))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** A building period said as the two plans it stands for, so that it is compared and taken back like them. */
    static Map<String, Fact> withPlans(Map<String, Fact> facts) {
        var period = facts.get(Field.BUILD_PERIOD.code());
        if (period == null || period.text().isEmpty()) {
            return facts;
        }
        var said = new LinkedHashMap<>(facts);
        said.remove(Field.BUILD_PERIOD.code());
        var ends = ends(when(period.text()));
        PLANS.forEach((key, kind) -> {
            var when = ends.get(kind);
            if (when != null) {
                var text = when.text() + "|" + when.from() + "|" + when.to();
                said.putIfAbsent(key, new Fact(key, text, period.sheet(), period.cell(), period.raw(), null));
            }
        });
        return said;
    }

    static Told of(Map<String, String> facts) {
        var plans = new LinkedHashMap<String, WhenText>();
        var period = facts.get(Field.BUILD_PERIOD.code());
        if (period != null) {
            plans.putAll(ends(when(period)));
        }
        var reached = new LinkedHashMap<String, WhenText>();
        var years = new TreeMap<Integer, Year>();
        var months = new TreeMap<StatisticsMonth, Month>();
        facts.forEach((key, text) -> {
            if (PLANS.containsKey(key)) {
                plans.put(String.valueOf(PLANS.get(key)), when(text));
            } else if (REACHED.containsKey(key)) {
                reached.put(String.valueOf(REACHED.get(key)), when(text));
            } else if (isOfYear(key)) {
                years.computeIfAbsent(Integer.valueOf(Fact.period(key)), year -> year(facts, year));
            } else {
                StatisticsMonths.read(Fact.period(key))
                        .ifPresent(month -> months.computeIfAbsent(month, one -> month(facts, one)));
            }
        });
        return new Told(plans, reached, years, months);
    }

    private static boolean isOfYear(String key) {
        var field = Fact.field(key);
        return !Fact.period(key).isEmpty()
                && (field.equals(Field.ANNUAL_PLAN.code())
                        || field.equals(Field.ANNUAL_PLAN_CONTENT.code())
                        || field.equals(Field.INVEST_TO_LAST_YEAR.code()));
    }

    private static Year year(Map<String, String> facts, int year) {
        return new Year(
                money(facts.get(Field.ANNUAL_PLAN.code() + Fact.PERIOD + year)),
                money(facts.get(Field.INVEST_TO_LAST_YEAR.code() + Fact.PERIOD + year)),
                facts.get(Field.ANNUAL_PLAN_CONTENT.code() + Fact.PERIOD + year));
    }

    private static Month month(Map<String, String> facts, StatisticsMonth month) {
        var at = Fact.PERIOD + month;
        var parts = new Parts(
                money(facts.get("composition.construction" + at)),
                money(facts.get("composition.installation" + at)),
                money(facts.get("composition.equipment" + at)),
                money(facts.get("composition.other" + at)));
        return new Month(
                money(facts.get(Field.YTD_DONE.code() + at)),
                money(facts.get(Field.MONTH_DONE.code() + at)),
                money(facts.get(Field.TOTAL_DONE.code() + at)),
                parts,
                facts.get(Field.IMAGE_PROGRESS.code() + at),
                facts.get(Field.PROBLEM.code() + at));
    }

    static @Nullable Money money(@Nullable String fen) {
        return fen == null ? null : new Money(Long.parseLong(fen));
    }

    /** @param text as {@link RowFacts#date} wrote it */
    static WhenText when(String text) {
        var end = text.lastIndexOf('|');
        var start = text.lastIndexOf('|', end - 1);
        return new WhenText(
                text.substring(0, start),
                LocalDate.parse(text.substring(start + 1, end)),
                LocalDate.parse(text.substring(end + 1)));
    }

    static String written(WhenText when) {
        return when.text() + "|" + when.from() + "|" + when.to();
    }

    /** 2022.10-2023.5: works begin and end. Where the two halves cannot be told apart the first and last month stand. */
    private static Map<String, WhenText> ends(WhenText period) {
        return halves(period)
                .orElseGet(() -> Map.of(
                        "started", month(period.from()),
                        "completed", month(period.to())));
    }

    private static WhenText month(LocalDate day) {
        var month = YearMonth.from(day);
        return new WhenText(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static Optional<Map<String, WhenText>> halves(WhenText period) {
        var text = period.text();
        for (var at = 1; at < text.length() - 1; at++) {
            if ("-—–~～至到/".indexOf(text.charAt(at)) >= 0
                    && WhenText.parse(text.substring(0, at), period.to()) instanceof Outcome.Done<WhenText>(var first)
                    && WhenText.parse(text.substring(at + 1), period.to()) instanceof Outcome.Done<WhenText>(var last)
                    && !first.from().isBefore(period.from())
                    && !last.to().isAfter(period.to())) {
                return Optional.of(Map.of("started", first, "completed", last));
            }
        }
        return Optional.empty();
    }
}
