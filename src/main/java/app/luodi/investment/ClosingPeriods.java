package app.luodi.investment;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.closed.ClosedFigures;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a month: what waits to be looked at is accepted, nothing more is taken, and what it comes to is frozen. A closed month is opened again with a
 * reason, by who may close it: the key-project office the dispatch ledger, the statistics bureau its own.
 */
@Service
@Transactional
public class ClosingPeriods {
    private static final UUID NO_PROJECT = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Reviews reviews;
    private final Workflow workflow;
    private final ClosedFigures closed;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    ClosingPeriods(
            JdbcClient jdbc,
            Reviews reviews,
            Workflow workflow,
            ClosedFigures closed,
            Rights rights,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.closed = closed;
        this.reviews = reviews;
        this.workflow = workflow;
        this.rights = rights;
        this.events = events;
    }

    public boolean mayClose(Ledger ledger) {
        return rights.may(act(ledger));
    }

    /** How many were accepted with it. */
    public Outcome<Integer> close(Ledger ledger, StatisticsMonth month) {
        rights.require(act(ledger));
        var period = workflow.period(ledger, month);
        return switch (period.phase()) {
            case AHEAD -> refused("investment.rule.future", month);
            case CLOSED -> refused("investment.period.closed", month);
            case OPEN -> refused("investment.period.not_due", month);
            case OVERDUE -> {
                var at = closed.moment(ledger, month);
                var waiting = reviews.lock(ledger, month, Review.State.SUBMITTED);
                if (!waiting.isEmpty()) {
                    reviews.decide(waiting, Review.State.ACCEPTED, null, workflow.now(), rights.signature());
                }
                decide(ledger, month, true, null);
                closed.freeze(ledger, month, at);
                yield Outcome.done(waiting.size());
            }
        };
    }

    public Outcome<StatisticsMonth> reopen(Ledger ledger, StatisticsMonth month, String reason) {
        rights.require(act(ledger));
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of("reason", "investment.period.reason"));
        }
        if (!workflow.period(ledger, month).isClosed()) {
            return refused("investment.period.not_closed", month);
        }
        decide(ledger, month, false, reason.strip());
        return Outcome.done(month);
    }

    private void decide(Ledger ledger, StatisticsMonth month, boolean closed, @Nullable String reason) {
        jdbc.sql("""
                        insert into return_period (ledger, year, month, closed, reason, version, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, 1, ?::timestamptz, ?)
                        on conflict (district_id, ledger, year, month) do update set closed = excluded.closed, reason = excluded.reason,
                          version = return_period.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .params(ledger.code(), month.year(), month.month(), closed)
                .param(reason)
                .params(workflow.now().toString(), rights.signature())
                .update();
        events.publishEvent(new DistrictChanged("period", NO_PROJECT));
    }

    private static <T> Outcome<T> refused(String key, StatisticsMonth month) {
        return Outcome.refused(Refusal.of("month", key, month.year(), month.month()));
    }

    private static Act act(Ledger ledger) {
        return switch (ledger) {
            case DISPATCH -> Act.REVIEW_RETURNS;
            case STATISTICAL -> Act.RECORD_STATISTICS;
        };
    }
}
