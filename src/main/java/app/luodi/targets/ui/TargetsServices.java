package app.luodi.targets.ui;

import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.projects.Tags;
import app.luodi.targets.Comparators;
import app.luodi.targets.JudgingTargets;
import app.luodi.targets.PacingCurves;
import app.luodi.targets.Places;
import app.luodi.targets.PublishedFigures;
import app.luodi.targets.SettingTargets;
import app.luodi.targets.YearTargets;
import org.springframework.stereotype.Component;

/** What the screen of the targets asks. */
@Component
record TargetsServices(
        YearTargets years,
        SettingTargets setting,
        PacingCurves curves,
        PublishedFigures published,
        Comparators comparators,
        JudgingTargets judging,
        Places places,
        Tags tags,
        Rights rights,
        Today today) {}
