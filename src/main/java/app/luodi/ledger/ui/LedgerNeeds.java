package app.luodi.ledger.ui;

import app.luodi.kernel.Today;
import app.luodi.ledger.KeepingViews;
import app.luodi.projects.ChangingManyProjects;
import org.springframework.stereotype.Component;

/** What the list needs besides the projects. */
@Component
record LedgerNeeds(
        LedgerWords words, LedgerExport export, Today today, KeepingViews views, ChangingManyProjects changing) {}
