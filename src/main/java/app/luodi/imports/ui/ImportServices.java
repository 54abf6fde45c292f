package app.luodi.imports.ui;

import app.luodi.identity.OrgUnits;
import app.luodi.imports.AnnotatingWorkbooks;
import app.luodi.imports.CommittingImports;
import app.luodi.imports.ReceivingLedgers;
import app.luodi.imports.TakingRosters;
import app.luodi.kernel.Today;
import org.springframework.stereotype.Component;

/** What the screen of the import asks of the module. */
@Component
record ImportServices(
        ReceivingLedgers receiving,
        CommittingImports committing,
        AnnotatingWorkbooks annotating,
        TakingRosters rosters,
        OrgUnits units,
        Today today) {}
