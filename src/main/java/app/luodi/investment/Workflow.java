package app.luodi.investment;

import app.luodi.investment.Reviews.Submitted;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the month's workflow says to a return that is told: whether it may be, and that it waits to be looked at. */
@Component
class Workflow {
    private record Key(UUID project, Ledger ledger, StatisticsMonth month) {
        static Key of(Return one) {
            return new Key(one.project(), one.ledger(), one.month());
        }
    }

    /** The returns of some projects, and how far each has come. */
    record Standing(Map<Key, Review> reviews, Map<Ledger, Map<StatisticsMonth, Period>> periods, Set<UUID> admitted) {
        Optional<Review> of(Return one) {
            return Optional.ofNullable(reviews.get(Key.of(one)));
        }
    }

    private final Reviews reviews;
    private final ReportingCalendar calendar;
    private final Today today;
    private final JdbcClient jdbc;

    Workflow(Reviews reviews, ReportingCalendar calendar, Today today, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.calendar = calendar;
        this.today = today;
    }

    Instant now() {
        return today.now();
    }

    LocalDate today() {
        return today.today();
    }

    Period period(Ledger ledger, StatisticsMonth month) {
        return calendar.period(ledger, month);
    }

    /** Read once for all entries of an act. */
    Standing standing(List<ReportingInvestment.Entry> entries) {
        var all = new HashMap<Key, Review>();
        var periods = new HashMap<Ledger, Map<StatisticsMonth, Period>>();
        for (var ledger : entries.stream()
                .map(ReportingInvestment.Entry::ledger)
                .distinct()
                .toList()) {
            var those =
                    entries.stream().filter(entry -> entry.ledger() == ledger).toList();
            var months = new HashMap<StatisticsMonth, Period>();
            those.forEach(entry -> months.computeIfAbsent(entry.month(), month -> calendar.period(ledger, month)));
            periods.put(ledger, months);
            if (ledger == Ledger.DISPATCH) {
                reviews.of(
                                those.stream()
                                        .map(ReportingInvestment.Entry::project)
                                        .distinct()
                                        .toList(),
                                ledger,
                                those.stream()
                                        .map(entry -> entry.month().year())
                                        .distinct()
                                        .toList())
                        .forEach(one -> all.put(new Key(one.project(), one.ledger(), one.month()), one));
            }
        }
        return new Standing(
                all,
                periods,
                admitted(entries.stream()
                        .filter(entry -> entry.ledger() == Ledger.STATISTICAL)
                        .map(ReportingInvestment.Entry::project)
                        .distinct()
                        .toList()));
    }

    private Set<UUID> admitted(List<UUID> projects) {
        return projects.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(
                                "select project_id from admission where state = 'admitted' and project_id = any (?::uuid[])")
                        .param(projects.stream().map(UUID::toString).toArray(String[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Why a return may not be told now: its project is not in the statistics (先入库，后有数, domain.md 3.1), its month is closed, or it was accepted and says something else. */
    List<Refusal> refusals(Standing standing, Return told, boolean changes) {
        var reasons = new ArrayList<Refusal>();
        var month = told.month();
        var period = standing.periods().getOrDefault(told.ledger(), Map.of()).get(month);
        if (told.ledger() == Ledger.STATISTICAL && !standing.admitted().contains(told.project())) {
            reasons.add(Refusal.of("ytd", "investment.admission.needed"));
        }
        if (period != null && period.isClosed() && changes) {
            reasons.add(Refusal.of("month", "investment.period.closed", month.year(), month.month()));
        } else if (changes
                && standing.of(told)
                        .filter(review -> review.state() == Review.State.ACCEPTED)
                        .isPresent()) {
            reasons.add(Refusal.of("ytd", "investment.return.accepted"));
        }
        return reasons;
    }

    /** What was told waits to be looked at; what was accepted and says the same stays accepted. Dispatch ledger alone. */
    void submit(Standing standing, Collection<Return> told, String by) {
        var waiting = told.stream()
                .filter(one -> one.ledger() == Ledger.DISPATCH)
                .filter(one -> standing.of(one)
                        .filter(review -> review.state() == Review.State.ACCEPTED)
                        .isEmpty())
                .map(one -> new Submitted(one.project(), one.ledger(), one.month(), calendar.dueAt(one.month())))
                .distinct()
                .toList();
        reviews.submit(waiting, today.now(), by);
    }
}
