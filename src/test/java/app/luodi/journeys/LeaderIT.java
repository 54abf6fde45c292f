package app.luodi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The leader looks at the week, at the wall and at the year, and from a number at the rows behind it. */
class LeaderIT extends Journey {
    @Test
    void theWeekSaysWhatWasSignedAndWhatIsRed() {
        var leader = visitor().signsIn("leader.gaoxin").goesTo("/week");
        leader.sees(AriaRole.HEADING, "重点项目周例会");
        leader.reads("2022 年第 43 次");
        leader.sees(AriaRole.LINK, Pattern.compile("29.*405\\.00"));
        leader.sees(AriaRole.LINK, Pattern.compile("红灯")).click();
        leader.settles();
        leader.sees(AriaRole.HEADING, "项目台账");
        leader.doesNotSee(AriaRole.BUTTON, "新建项目");
    }

    @Test
    void theWallIsTurnedByTheKeyboard() {
        var wall = visitor(Visitor.Desk.WALL).signsIn("leader.gaoxin").goesTo("/week/projector");
        wall.reads("1 / 25").shows("leader-projector");
        wall.hits("ArrowRight").reads("2 / 25").shows("leader-projector-project");
        wall.hits("ArrowLeft").reads("1 / 25");
        wall.hits("Escape").shows("leader-left-the-wall");
        wall.sees(AriaRole.MENUITEM, "导出");
    }

    @Test
    void aNumberOfTheYearOpensItsRows() {
        var leader = visitor().signsIn("leader.gaoxin").goesTo("/year?year=2020&ledger=statistical&asOf=2020-11-16");
        leader.sees(AriaRole.HEADING, "2020 年固定资产投资");
        leader.reads("470.00").shows("leader-year");
        leader.sees(AriaRole.LINK, Pattern.compile("372\\.60")).click();
        leader.settles();
        assertThat(leader.page()).hasURL(Pattern.compile("year/rows.*asOf=2020-11-16"));
        leader.reads("372.60").shows("leader-year-rows");
    }

    @Test
    void theYearOf2022HasAGrowthAndNoAmount() {
        var leader = visitor().signsIn("leader.gaoxin").goesTo("/year?year=2022&ledger=statistical");
        leader.reads("目标只有增速，没有金额");
    }
}
