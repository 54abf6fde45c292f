package app.luodi.demo;

import app.luodi.investment.ClosingPeriods;
import app.luodi.investment.Draft;
import app.luodi.investment.Parts;
import app.luodi.investment.PlanningYear;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.Review;
import app.luodi.investment.ReviewingReturns;
import app.luodi.investment.admission.AdmittingProjects;
import app.luodi.investment.admission.Paper;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the demo people plan and report; all figures of projects are examples. */
@Component
class InvestmentActs {
    /** One project's year to date. */
    record Figure(String project, Money ytd) {}

    private static final int NEVER_SEEN = 0;
    private static final int SHARES = 20;
    private static final int CONSTRUCTION = 11;
    private static final int INSTALLATION = 2;
    private static final int EQUIPMENT = 5;

    private final PlanningYear planning;
    private final ReportingInvestment reporting;
    private final ReviewingReturns reviewing;
    private final ClosingPeriods closing;
    private final AdmittingProjects admitting;
    private final Names names;

    InvestmentActs(
            PlanningYear planning,
            ReportingInvestment reporting,
            ReviewingReturns reviewing,
            ClosingPeriods closing,
            AdmittingProjects admitting,
            Names names) {
        this.admitting = admitting;
        this.planning = planning;
        this.reporting = reporting;
        this.reviewing = reviewing;
        this.closing = closing;
        this.names = names;
    }

    void plan(int year, Map<String, Money> amounts) {
        planning.planAll(amounts.entrySet().stream()
                        .map(entry -> PlanningYear.Entry.first(names.project(entry.getKey()), year, entry.getValue())
                                .asExample())
                        .toList())
                .orThrow();
    }

    void report(Ledger ledger, StatisticsMonth month, List<Figure> figures) {
        reporting
                .reportAll(figures.stream()
                        .map(figure -> new ReportingInvestment.Entry(
                                names.project(figure.project()), ledger, month, draft(ledger, figure), NEVER_SEEN))
                        .toList())
                .orThrow();
    }

    /** What waits is accepted with it. */
    void close(StatisticsMonth month) {
        closing.close(Ledger.DISPATCH, month).orThrow();
    }

    void admit(String project, LocalDate on) {
        admitting.admit(names.project(project), on, null).orThrow();
    }

    /** What a project on its way into the statistics has gathered so far. */
    void hold(String project, Paper... papers) {
        for (var paper : papers) {
            admitting.hold(names.project(project), paper, Paper.State.HELD).orThrow();
        }
    }

    void accept(StatisticsMonth month, List<String> projects) {
        reviewing
                .accept(projects.stream()
                        .map(project -> waiting(month, project))
                        .toList())
                .orThrow();
    }

    void sendBack(StatisticsMonth month, String project, String remark) {
        reviewing.sendBack(List.of(waiting(month, project)), remark).orThrow();
    }

    private Review waiting(StatisticsMonth month, String project) {
        return reviewing.find(names.project(project), Ledger.DISPATCH, month).orElseThrow();
    }

    private static Draft draft(Ledger ledger, Figure figure) {
        var draft = Draft.ofYearToDate(figure.ytd()).asExample();
        return ledger == Ledger.DISPATCH ? draft.with(parts(figure.ytd())) : draft;
    }

    /** 建筑 55%, 安装 10%, 设备 25%, 其他 the rest: they add up to the 分. */
    private static Parts parts(Money ytd) {
        var construction = new Money(ytd.fen() / SHARES * CONSTRUCTION);
        var installation = new Money(ytd.fen() / SHARES * INSTALLATION);
        var equipment = new Money(ytd.fen() / SHARES * EQUIPMENT);
        return new Parts(
                construction,
                installation,
                equipment,
                ytd.minus(construction).minus(installation).minus(equipment));
    }
}
