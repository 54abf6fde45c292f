package app.luodi.investment;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key-project office looks at the returns of a month: accepts them, or returns them with a remark. */
@Service
@Transactional
public class ReviewingReturns {
    /** The key of the refusal when a return has been told anew since it was looked at. */
    public static final String OVERTAKEN = "investment.review.overtaken";

    private static final int LONGEST = 500;

    private final Returns returns;
    private final Reviews reviews;
    private final Workflow workflow;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    ReviewingReturns(
            Returns returns, Reviews reviews, Workflow workflow, Rights rights, ApplicationEventPublisher events) {
        this.returns = returns;
        this.reviews = reviews;
        this.workflow = workflow;
        this.rights = rights;
        this.events = events;
    }

    /** The review of a return as it stands. */
    @Transactional(readOnly = true)
    public java.util.Optional<Review> find(UUID project, Ledger ledger, StatisticsMonth month) {
        rights.require(Act.VIEW_PROJECTS);
        return reviews.of(List.of(project), ledger, List.of(month.year())).stream()
                .filter(one -> one.month().equals(month))
                .findFirst();
    }

    /** @param seen the reviews as they were looked at: all are accepted or none is */
    public Outcome<Integer> accept(List<Review> seen) {
        return decide(seen, Review.State.ACCEPTED, null);
    }

    /** Sends back for correction, accepted ones too. */
    public Outcome<Integer> sendBack(List<Review> seen, String remark) {
        if (remark.isBlank()) {
            return Outcome.refused(Refusal.of("remark", "investment.review.remark"));
        }
        var said = remark.strip();
        return said.length() > LONGEST
                ? Outcome.refused(Refusal.of("remark", "investment.review.long", LONGEST))
                : decide(seen, Review.State.RETURNED, said);
    }

    private Outcome<Integer> decide(List<Review> seen, Review.State state, @Nullable String remark) {
        requireRight(seen.stream().map(Review::project).distinct().toList());
        if (seen.isEmpty()) {
            return Outcome.refused(Refusal.of("", "investment.review.none"));
        }
        if (seen.stream().anyMatch(one -> closed(one) && one.state() != Review.State.SUBMITTED)) {
            var month = seen.getFirst().month();
            return Outcome.refused(Refusal.of("month", "investment.period.closed", month.year(), month.month()));
        }
        var current = reviews.of(
                seen.stream().map(Review::project).toList(),
                seen.getFirst().ledger(),
                seen.stream().map(one -> one.month().year()).distinct().toList());
        if (!current.containsAll(seen)) {
            return Outcome.refused(Refusal.of("version", OVERTAKEN));
        }
        var decided = reviews.decide(seen, state, remark, workflow.now(), rights.signature());
        if (decided != seen.size()) {
            throw new IllegalStateException("A review changed under its lock");
        }
        seen.forEach(one -> events.publishEvent(new DistrictChanged("return", one.project())));
        return Outcome.done(decided);
    }

    private boolean closed(Review one) {
        return workflow.period(one.ledger(), one.month()).isClosed();
    }

    /** Returns of a project are written and looked at one after the other. */
    private void requireRight(Collection<UUID> projects) {
        rights.require(Act.REVIEW_RETURNS);
        returns.lockSubjects(projects).values().forEach(one -> rights.require(Act.REVIEW_RETURNS, one.office()));
    }
}
