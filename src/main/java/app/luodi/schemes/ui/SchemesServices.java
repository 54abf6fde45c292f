package app.luodi.schemes.ui;

import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.projects.Tags;
import app.luodi.schemes.DefiningSchemes;
import app.luodi.schemes.SchemeTotals;
import org.springframework.stereotype.Component;

/** What the screens of the views ask. */
@Component
record SchemesServices(SchemeTotals totals, DefiningSchemes defining, Tags tags, Rights rights, Today today) {}
