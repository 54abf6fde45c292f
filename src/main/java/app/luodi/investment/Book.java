package app.luodi.investment;

import app.luodi.investment.ReportingInvestment.Entry;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The returns of some projects as they would stand with what is being told: in memory, before anything is written. */
class Book {
    private record Line(UUID project, Ledger ledger) {}

    /** 5000 万元: from here on a project reports to the national network by itself. */
    private static final Money REPORTS_ITSELF = Money.ofWan("5000");

    private record PlanKey(UUID project, int year) {}

    private final Map<UUID, Returns.Subject> subjects;
    private final Map<Line, NavigableMap<StatisticsMonth, Return>> stood = new HashMap<>();
    private final Map<Line, NavigableMap<StatisticsMonth, Return>> stands = new HashMap<>();
    private final Map<PlanKey, AnnualPlan> plans;

    Book(Map<UUID, Returns.Subject> subjects, List<Return> returns, List<AnnualPlan> plans) {
        this.subjects = subjects;
        this.plans = plans.stream().collect(Collectors.toMap(p -> new PlanKey(p.project(), p.year()), p -> p));
        returns.forEach(one -> {
            line(stood, one.project(), one.ledger()).put(one.month(), one);
            line(stands, one.project(), one.ledger()).put(one.month(), one);
        });
    }

    /** Writes the entries into the book, the earlier month first; answers in the order they came. */
    List<Return> fill(List<Entry> entries, Instant now, String signature) {
        var filled = new HashMap<Integer, Return>();
        IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(i -> entries.get(i).month()))
                .forEach(i -> filled.put(i, fill(entries.get(i), now, signature)));
        return IntStream.range(0, entries.size()).mapToObj(filled::get).toList();
    }

    private Return fill(Entry entry, Instant now, String signature) {
        var draft = entry.draft();
        var basis = basis(entry, LocalDate.MAX);
        var checked = basis.check(draft);
        var ytd = checked.ytd() == null ? Money.ZERO : checked.ytd();
        var before = versionBefore(entry);
        var told = new Return(
                entry.project(),
                entry.ledger(),
                entry.month(),
                ytd,
                draft.parts(),
                checked.sinceStart(),
                draft.progress(),
                draft.problem(),
                ytd.compareTo(basis.soFar()) < 0 ? draft.correction() : null,
                draft.explanation(),
                source(entry),
                draft.example(),
                before + 1,
                now,
                signature);
        var old = line(stood, entry.project(), entry.ledger()).get(entry.month());
        var result = old != null && old.saysTheSameAs(told) ? old : told;
        line(stands, entry.project(), entry.ledger()).put(entry.month(), result);
        return result;
    }

    /** A statistical figure has its source: told, or the way projects of its size report (domain.md 3.1). */
    private @Nullable String source(Entry entry) {
        var said = entry.draft().source();
        if (entry.ledger() == Ledger.DISPATCH || said != null) {
            return entry.ledger() == Ledger.DISPATCH ? null : said;
        }
        var subject = subjects.get(entry.project());
        var total = subject == null ? null : subject.totalInvestment();
        return total != null && total.compareTo(REPORTS_ITSELF) < 0 ? "统计部门逐级上报" : "国家联网直报";
    }

    /** What the entry is measured against, the other entries included: a later one of them answers for itself. */
    ReturnBasis basis(Entry entry, LocalDate today) {
        return basis(entry.project(), entry.ledger(), entry.month(), today);
    }

    ReturnBasis basis(UUID project, Ledger ledger, StatisticsMonth month, LocalDate today) {
        var line = line(stands, project, ledger);
        var before = line.lowerEntry(month);
        var after = line.higherEntry(month);
        var subject = subjects.get(project);
        return new ReturnBasis(
                month,
                today,
                before != null && before.getKey().year() == month.year()
                        ? before.getValue().ytd()
                        : null,
                after != null
                                && after.getKey().year() == month.year()
                                && after.getValue().correction() == null
                                && after.getValue()
                                        == line(stood, project, ledger).get(after.getKey())
                        ? after.getValue().ytd()
                        : null,
                investedBefore(project, ledger, month.year()),
                subject == null ? null : subject.totalInvestment());
    }

    /** 上年末自开始建设累计: as the plan says for the dispatch ledger, else as the last return of the year before. */
    private @Nullable Money investedBefore(UUID project, Ledger ledger, int year) {
        var plan = plans.get(new PlanKey(project, year));
        if (ledger == Ledger.DISPATCH && plan != null && plan.investedBefore() != null) {
            return plan.investedBefore();
        }
        var last = line(stands, project, ledger).lowerEntry(new StatisticsMonth(year, StatisticsMonth.FIRST));
        return last == null || last.getKey().year() < year - 1
                ? null
                : last.getValue().sinceStart();
    }

    /** The return as it stands; empty where there is none. */
    Optional<Return> at(UUID project, Ledger ledger, StatisticsMonth month) {
        return Optional.ofNullable(line(stands, project, ledger).get(month));
    }

    int versionBefore(Entry entry) {
        var old = line(stood, entry.project(), entry.ledger()).get(entry.month());
        return old == null ? Return.NONE : old.version();
    }

    /** Whether it says something else than what stood. */
    boolean changes(Return one) {
        return line(stood, one.project(), one.ledger()).get(one.month()) != one;
    }

    List<Return> inserted() {
        return written().stream().filter(one -> one.version() == 1).toList();
    }

    List<Return> updated() {
        return written().stream().filter(one -> one.version() > 1).toList();
    }

    private List<Return> written() {
        return stands.entrySet().stream()
                .flatMap(line -> line.getValue().values().stream()
                        .filter(one -> line(
                                                stood,
                                                line.getKey().project(),
                                                line.getKey().ledger())
                                        .get(one.month())
                                != one))
                .toList();
    }

    private static NavigableMap<StatisticsMonth, Return> line(
            Map<Line, NavigableMap<StatisticsMonth, Return>> lines, UUID project, Ledger ledger) {
        return lines.computeIfAbsent(new Line(project, ledger), key -> new TreeMap<>());
    }
}
