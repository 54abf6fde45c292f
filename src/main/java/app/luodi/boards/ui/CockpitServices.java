package app.luodi.boards.ui;

import app.luodi.boards.CockpitFacts;
import app.luodi.boards.YearBoard;
import app.luodi.kernel.Today;
import app.luodi.lights.Lights;
import app.luodi.meetings.WeeklyBoard;
import app.luodi.pipeline.page.StageWords;
import app.luodi.shell.WhoIsThere;
import app.luodi.targets.JudgingTargets;
import org.springframework.stereotype.Component;

/** What the cockpit asks. */
@Component
record CockpitServices(
        YearBoard years,
        CockpitFacts facts,
        WeeklyBoard weeks,
        JudgingTargets judging,
        Lights lights,
        StageWords words,
        WhoIsThere who,
        Today today) {}
