package app.luodi.investment;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key-project office decides what projects are to invest in a year; many at once are one act. */
@Service
@Transactional
public class PlanningYear {
    /**
     * One plan to be saved.
     *
     * @param amount 年度计划投资; null while it is not known
     * @param investedBefore 上年末自开始建设累计; null while it is not known
     * @param seenVersion the version the change was made from; 0 where there was no plan yet
     */
    public record Entry(
            UUID project,
            int year,
            @Nullable Money amount,
            @Nullable Money investedBefore,
            @Nullable String content,
            boolean example,
            int seenVersion) {
        public static Entry first(UUID project, int year, Money amount) {
            return new Entry(project, year, amount, null, null, false, Return.NONE);
        }

        public Entry investedBefore(@Nullable Money before) {
            return new Entry(project, year, amount, before, content, example, seenVersion);
        }

        public Entry content(@Nullable String content) {
            return new Entry(project, year, amount, investedBefore, content, example, seenVersion);
        }

        /** The same as an example (示例). */
        public Entry asExample() {
            return new Entry(project, year, amount, investedBefore, content, true, seenVersion);
        }
    }

    private final Returns returns;
    private final Plans plans;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    PlanningYear(Returns returns, Plans plans, Rights rights, Today today, ApplicationEventPublisher events) {
        this.returns = returns;
        this.plans = plans;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /** @throws NoSuchElementException for a project that is not there */
    public Outcome<AnnualPlan> plan(Entry entry) {
        return planAll(List.of(entry)).map(List::getFirst);
    }

    /**
     * Saves all plans or none; the field of a refusal begins with the place of its entry: {@code 3.amount}.
     *
     * @throws NoSuchElementException for a project that is not there
     */
    public Outcome<List<AnnualPlan>> planAll(List<Entry> entries) {
        var planned = planLedger(entries);
        if (planned instanceof Outcome.Done<List<AnnualPlan>>) {
            entries.stream()
                    .map(Entry::project)
                    .distinct()
                    .forEach(id -> events.publishEvent(new DistrictChanged("plan", id)));
            entries.forEach(entry -> events.publishEvent(Acted.on("plan.set", entry.project())
                    .with("year", entry.year())
                    .with("amount", yuan(entry.amount()))));
        }
        return planned;
    }

    /** The same as part of a ledger that is taken over whole: nothing is published, the import tells of itself. */
    public Outcome<List<AnnualPlan>> planLedger(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Outcome.done(List.of());
        }
        var ids = entries.stream().map(Entry::project).distinct().toList();
        var subjects = returns.lockSubjects(ids);
        if (subjects.size() < ids.size()) {
            throw new NoSuchElementException("No such project");
        }
        subjects.values().stream()
                .map(Returns.Subject::office)
                .distinct()
                .forEach(office -> rights.require(Act.PLAN_YEAR, office));
        var years = entries.stream().map(Entry::year).distinct().toList();
        var standing = plans.of(ids, years).stream()
                .collect(Collectors.toMap(plan -> List.of(plan.project(), plan.year()), plan -> plan));
        var refusals = new ArrayList<Refusal>();
        var inserted = new ArrayList<AnnualPlan>();
        var updated = new ArrayList<AnnualPlan>();
        var all = new ArrayList<AnnualPlan>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var old = standing.get(List.of(entry.project(), entry.year()));
            check(i, entry, old, refusals);
            var plan = filled(entry, old);
            all.add(plan);
            (old == null ? inserted : updated).add(plan);
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        plans.insert(inserted, today.now(), rights.signature());
        plans.update(updated, today.now(), rights.signature());
        rebase(updated);
        return Outcome.done(List.copyOf(all));
    }

    private static @Nullable String yuan(@Nullable Money amount) {
        return amount == null ? null : amount.yuan().toPlainString();
    }

    private static void check(int row, Entry entry, @Nullable AnnualPlan old, List<Refusal> refusals) {
        if (entry.seenVersion() != (old == null ? Return.NONE : old.version())) {
            refusals.add(Refusal.of(row + ".version", "investment.plan.stale"));
        }
        if (entry.amount() != null && entry.amount().isNegative()) {
            refusals.add(Refusal.of(row + ".amount", "investment.rule.negative"));
        }
        if (entry.investedBefore() != null && entry.investedBefore().isNegative()) {
            refusals.add(Refusal.of(row + ".investedBefore", "investment.rule.negative"));
        }
    }

    private static AnnualPlan filled(Entry entry, @Nullable AnnualPlan old) {
        var content = entry.content();
        return new AnnualPlan(
                entry.project(),
                entry.year(),
                entry.amount(),
                entry.investedBefore(),
                content == null || content.isBlank() ? null : content.strip(),
                entry.example(),
                old == null ? 1 : old.version() + 1);
    }

    /** A corrected base moves 自开始建设累计 of the year's dispatch returns with it (check 3). */
    private void rebase(List<AnnualPlan> changed) {
        for (var plan : changed) {
            var base = plan.investedBefore();
            if (base == null) {
                continue;
            }
            returns.update(returns.of(List.of(plan.project()), List.of(plan.year())).stream()
                    .filter(one ->
                            one.ledger() == Ledger.DISPATCH && !Objects.equals(one.sinceStart(), base.plus(one.ytd())))
                    .map(one -> one.withSinceStart(base.plus(one.ytd()), today.now(), rights.signature()))
                    .toList());
        }
    }
}
