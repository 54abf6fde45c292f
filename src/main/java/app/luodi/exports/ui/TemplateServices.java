package app.luodi.exports.ui;

import app.luodi.exports.FillingTemplates;
import app.luodi.exports.KeepingTemplates;
import app.luodi.kernel.Today;
import app.luodi.ledger.KeepingViews;
import app.luodi.ledger.ReadingLedger;
import org.springframework.stereotype.Component;

/** What the screen of a form asks. */
@Component
record TemplateServices(
        KeepingTemplates templates, FillingTemplates filling, ReadingLedger ledger, KeepingViews views, Today today) {}
