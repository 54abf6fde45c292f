package app.luodi.investment.ui;

import app.luodi.investment.ClosingPeriods;
import app.luodi.investment.KeepingDrafts;
import app.luodi.investment.MonthlySheet;
import app.luodi.investment.ProjectPace;
import app.luodi.investment.ReportingCalendar;
import app.luodi.investment.ReportingInvestment;
import app.luodi.investment.ReviewingReturns;
import app.luodi.kernel.Today;
import app.luodi.sheets.page.ExportMenu;
import app.luodi.shell.parts.LiveUpdates;
import org.springframework.stereotype.Component;

/** What the sheet of the month asks of the module. */
@Component
record ReturnsServices(
        MonthlySheet sheet,
        KeepingDrafts drafts,
        ReportingInvestment reporting,
        ReviewingReturns reviewing,
        ClosingPeriods closing,
        ReportingCalendar calendar,
        ProjectPace pace,
        Today today,
        LiveUpdates live,
        ExportMenu.Maker exports) {}
