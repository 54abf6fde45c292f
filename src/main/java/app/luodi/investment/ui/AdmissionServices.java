package app.luodi.investment.ui;

import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.admission.AdmissionBoard;
import app.luodi.investment.admission.AdmittingProjects;
import app.luodi.investment.admission.ReconcilingLedgers;
import app.luodi.kernel.Today;
import app.luodi.sheets.page.ExportMenu;
import app.luodi.shell.parts.LiveUpdates;
import org.springframework.stereotype.Component;

/** What the board of admissions asks. */
@Component
record AdmissionServices(
        AdmissionBoard board,
        AdmittingProjects admitting,
        ReconcilingLedgers reconciling,
        InvestmentTotals totals,
        Rights rights,
        Today today,
        LiveUpdates live,
        ExportMenu.Maker exports) {}
