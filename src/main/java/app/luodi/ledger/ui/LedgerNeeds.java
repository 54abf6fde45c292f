package app.luodi.ledger.ui;

import app.luodi.kernel.Today;
import app.luodi.ledger.KeepingViews;
import app.luodi.ledger.page.LedgerCells;
import app.luodi.ledger.page.LedgerHandouts;
import app.luodi.ledger.page.LedgerWords;
import app.luodi.projects.ChangingManyProjects;
import app.luodi.sheets.page.ExportMenu;
import org.springframework.stereotype.Component;

/** What the list needs besides the projects. */
@Component
record LedgerNeeds(
        LedgerWords words,
        LedgerHandouts handouts,
        LedgerCells cells,
        ExportMenu.Maker exports,
        Today today,
        KeepingViews views,
        ChangingManyProjects changing) {}
