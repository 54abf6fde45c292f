package app.luodi.lights.ui;

import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.lights.AdoptingRules;
import app.luodi.lights.ExemptingProjects;
import app.luodi.lights.ExplainingReds;
import app.luodi.lights.ReadingDerivation;
import app.luodi.lights.TryingRules;
import org.springframework.stereotype.Component;

/** What the screens of the lights ask. */
@Component
record LightServices(
        AdoptingRules adopting,
        TryingRules trying,
        ExemptingProjects exempting,
        ExplainingReds explaining,
        ReadingDerivation deriving,
        Rights rights,
        Today today) {}
