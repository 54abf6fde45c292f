package app.luodi.land.ui;

import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.land.ComparingLand;
import app.luodi.land.KeepingParcels;
import app.luodi.land.ReadingLand;
import app.luodi.land.TellingLand;
import app.luodi.pipeline.page.StageWords;
import app.luodi.projects.FindingProjects;
import app.luodi.shell.parts.LiveUpdates;
import org.springframework.stereotype.Component;

/** What the screens of the land ask. */
@Component
record LandServices(
        ReadingLand reading,
        KeepingParcels keeping,
        ComparingLand comparing,
        TellingLand telling,
        FindingProjects finding,
        StageWords stages,
        Rights rights,
        Today today,
        LiveUpdates live) {}
