package app.luodi.investment;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of one project's money: its plans, its returns in both ledgers, and how each came to stand. */
@Service
@Transactional(readOnly = true)
public class ProjectInvestment {
    /**
     * @param plans by year
     * @param returns by month, both ledgers; they are never added
     */
    public record Known(List<AnnualPlan> plans, List<Return> returns) {
        public List<Return> of(Ledger ledger, int year) {
            return returns.stream()
                    .filter(one -> one.ledger() == ledger && one.month().year() == year)
                    .toList();
        }

        public Optional<AnnualPlan> plan(int year) {
            return plans.stream().filter(plan -> plan.year() == year).findFirst();
        }

        /** The newest return of the year in a ledger. */
        public Optional<Return> last(Ledger ledger, int year) {
            var all = of(ledger, year);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        }
    }

    private final Returns returns;
    private final Plans plans;
    private final Rights rights;

    ProjectInvestment(Returns returns, Plans plans, Rights rights) {
        this.returns = returns;
        this.plans = plans;
        this.rights = rights;
    }

    public Known of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return new Known(plans.of(project), returns.of(project));
    }

    public Optional<Return> find(UUID project, Ledger ledger, StatisticsMonth month) {
        rights.require(Act.VIEW_PROJECTS);
        return returns.of(project).stream()
                .filter(one -> one.ledger() == ledger && one.month().equals(month))
                .findFirst();
    }

    /** Every version of one return, the newest first. */
    public List<Return> revisions(UUID project, Ledger ledger, StatisticsMonth month) {
        rights.require(Act.VIEW_PROJECTS);
        return returns.revisions(project, ledger, month);
    }

    /** What was told last, of whatever month and ledger, the newest first. */
    public List<Return> latest(UUID project, int limit) {
        rights.require(Act.VIEW_PROJECTS);
        return returns.latest(project, limit);
    }
}
