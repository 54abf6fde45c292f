package app.luodi.investment.ui;

import app.luodi.identity.Rights;
import app.luodi.investment.PlanningYear;
import app.luodi.investment.ProjectInvestment;
import app.luodi.investment.ProjectPace;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.funds.KeepingFunds;
import app.luodi.investment.shares.KeepingShares;
import app.luodi.kernel.Today;
import app.luodi.projects.FindingProjects;
import org.springframework.stereotype.Component;

/** What the investment tab asks. */
@Component
record InvestmentServices(
        ProjectInvestment investment,
        ProjectPace pace,
        PlanningYear planning,
        ReportingInvestment reporting,
        KeepingFunds funds,
        KeepingShares shares,
        FindingProjects finding,
        Rights rights,
        Today today) {}
