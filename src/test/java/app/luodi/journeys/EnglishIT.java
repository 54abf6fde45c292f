package app.luodi.journeys;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The same house for somebody who reads English. */
class EnglishIT extends Journey {
    @Test
    void theWeekAndTheListSpeakEnglish() {
        var leader = visitor().signsIn("leader.gaoxin").goesTo("/week");
        leader.sees(AriaRole.MENUITEM, Pattern.compile("个人菜单")).click();
        leader.sees(AriaRole.MENUITEM, "English").click();
        leader.sees(AriaRole.HEADING, Pattern.compile("Weekly meeting"));
        leader.settles().shows("english-week");
        leader.goesTo("/projects");
        leader.sees(AriaRole.HEADING, Pattern.compile("Projects|Project list|Ledger"));
        leader.shows("english-projects");
    }
}
