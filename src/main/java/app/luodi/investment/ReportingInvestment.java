package app.luodi.investment;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A month's investment of a project is told, or told anew: by the clerk for the dispatch ledger, by the statistics bureau
 * for its own. Many at once are one act: all are saved or none is.
 */
@Service
@Transactional
public class ReportingInvestment {
    /**
     * One return to be saved.
     *
     * @param seenVersion the version the draft was made from; {@link Return#NONE} where there was no return yet
     */
    public record Entry(UUID project, Ledger ledger, StatisticsMonth month, Draft draft, int seenVersion) {}

    /** What was saved, and what the soft rules still ask about it. */
    public record Reported(Return entry, List<Refusal> doubts) {}

    /** The key of the refusal when somebody else has changed the return meanwhile. */
    public static final String STALE = "investment.return.stale";

    private final Returns returns;
    private final Plans plans;
    private final Rights rights;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;

    ReportingInvestment(
            Returns returns, Plans plans, Rights rights, Workflow workflow, ApplicationEventPublisher events) {
        this.returns = returns;
        this.plans = plans;
        this.rights = rights;
        this.workflow = workflow;
        this.events = events;
    }

    /**
     * Saves one return.
     *
     * @throws NoSuchElementException for a project that is not there
     */
    public Outcome<Reported> report(UUID project, Ledger ledger, StatisticsMonth month, Draft draft, int seenVersion) {
        return switch (reportAll(List.of(new Entry(project, ledger, month, draft, seenVersion)))) {
            case Outcome.Done<List<Reported>>(var all) -> Outcome.done(all.getFirst());
            case Outcome.Refused<List<Reported>>(var reasons) ->
                Outcome.refused(
                        reasons.stream().map(ReportingInvestment::withoutRow).toList());
        };
    }

    /**
     * Saves all returns or none. The field of a refusal begins with the place of its entry in the list: {@code 3.ytd}.
     *
     * @throws NoSuchElementException for a project that is not there
     */
    public Outcome<List<Reported>> reportAll(List<Entry> entries) {
        var reported = reportLedger(entries);
        if (reported instanceof Outcome.Done<List<Reported>>(var all)) {
            all.stream()
                    .map(one -> one.entry().project())
                    .distinct()
                    .forEach(id -> events.publishEvent(new DistrictChanged("return", id)));
            all.stream()
                    .map(Reported::entry)
                    .forEach(one -> events.publishEvent(Acted.on("return.reported", one.project())
                            .with("ledger", one.ledger().code())
                            .with("month", one.month())
                            .with("ytd", one.ytd().yuan().toPlainString())));
        }
        return reported;
    }

    /** The same as part of a ledger that is taken over whole: nothing is published, the import tells of itself. */
    public Outcome<List<Reported>> reportLedger(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Outcome.done(List.of());
        }
        var ids = entries.stream().map(Entry::project).distinct().toList();
        var subjects = returns.lockSubjects(ids);
        if (subjects.size() < ids.size()) {
            throw new NoSuchElementException("No such project");
        }
        entries.stream()
                .map(Entry::ledger)
                .distinct()
                .forEach(ledger -> entries.stream()
                        .filter(entry -> entry.ledger() == ledger)
                        .map(entry -> java.util.Objects.requireNonNull(subjects.get(entry.project())))
                        .map(Returns.Subject::office)
                        .distinct()
                        .forEach(office -> requireRight(ledger, office)));
        var years = entries.stream()
                .map(entry -> entry.month().year())
                .flatMap(year -> Stream.of(year - 1, year))
                .distinct()
                .toList();
        var book = new Book(subjects, returns.of(ids, years), plans.of(ids, years));
        var standing = workflow.standing(entries);
        var filled = book.fill(entries, workflow.now(), rights.signature());
        var refusals = new ArrayList<Refusal>();
        var reported = new ArrayList<Reported>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var checked = book.basis(entry, workflow.today()).check(entry.draft());
            var row = new Row(i, refusals);
            checked.broken().forEach(row::add);
            workflow.refusals(standing, filled.get(i), book.changes(filled.get(i)))
                    .forEach(row::add);
            if (entry.seenVersion() != book.versionBefore(entry)) {
                row.add(Refusal.of("version", STALE));
            }
            reported.add(new Reported(filled.get(i), checked.doubts()));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        returns.insert(book.inserted());
        returns.update(book.updated());
        workflow.submit(standing, filled, rights.signature());
        return Outcome.done(List.copyOf(reported));
    }

    /** Takes returns back as if they had not been told; their history stays. */
    public void takeBack(UUID project, Ledger ledger, List<StatisticsMonth> months) {
        var subject = returns.lockSubjects(List.of(project)).get(project);
        if (subject == null) {
            throw new NoSuchElementException("No such project");
        }
        requireRight(ledger, subject.office());
        returns.delete(project, ledger, months);
        events.publishEvent(new DistrictChanged("return", project));
    }

    private void requireRight(Ledger ledger, @Nullable UUID office) {
        switch (ledger) {
            case DISPATCH -> rights.require(Act.REPORT_INVESTMENT, office);
            case STATISTICAL -> rights.require(Act.RECORD_STATISTICS, office);
        }
    }

    private record Row(int number, List<Refusal> refusals) {
        void add(Refusal reason) {
            refusals.add(new Refusal(number + "." + reason.field(), reason.key(), reason.values()));
        }
    }

    private static Refusal withoutRow(Refusal reason) {
        return new Refusal(reason.field().substring(reason.field().indexOf('.') + 1), reason.key(), reason.values());
    }
}
