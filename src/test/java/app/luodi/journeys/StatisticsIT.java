package app.luodi.journeys;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The statistics bureau keeps its own ledger, and no other. */
class StatisticsIT extends Journey {
    @Test
    void theReturnsAreThoseOfTheStatisticalLedger() {
        var bureau = visitor().signsIn("statistics.gaoxin").goesTo("/returns");
        bureau.sees(AriaRole.HEADING, "月报填报");
        bureau.reads("统计口径").shows("statistics-returns");
        bureau.goesTo("/projects").sees(AriaRole.HEADING, "项目台账");
        bureau.doesNotSee(AriaRole.BUTTON, "新建项目");
    }
}
