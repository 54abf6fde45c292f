package app.luodi.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The clerk of 沟赵办事处 reports for the own area with a telephone, and reads the others. */
class ClerkIT extends Journey {
    private static final String OWN = "安泰精密仪器产业园项目";
    private static final String OF_OTHERS = "永昌新型建材总部基地项目";

    @Test
    void aMilestoneIsReportedFromThePhone() {
        var clerk = visitor(Visitor.Desk.PHONE).signsIn("office.gaoxin");
        clerk.goesTo("/" + address(clerk, OWN) + "/report");
        clerk.sees(AriaRole.HEADING, OWN);
        clerk.shows("clerk-report");
        clerk.page().locator("#report-evidence").fill("示例凭据");
        clerk.presses("提交核查").reads("已送达");
        clerk.reads("重点办核查").shows("clerk-reported");
    }

    @Test
    void theProjectOfAnotherAreaIsReadAndNotChanged() {
        var clerk = visitor().signsIn("office.gaoxin");
        clerk.goesTo("/" + address(clerk, OF_OTHERS));
        clerk.sees(AriaRole.HEADING, OF_OTHERS);
        clerk.doesNotSee(AriaRole.BUTTON, "修改");
        clerk.doesNotSee(AriaRole.BUTTON, "上报节点");
        clerk.goesTo("/" + address(clerk, OF_OTHERS) + "/report").reads("没有您可以上报的节点");
    }

    /** Where the project's page is, as the list links it. */
    private static String address(Visitor person, String project) {
        person.goesTo("/projects?q=" + project);
        var link = person.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(project))
                .first();
        return Pattern.compile("\\?.*")
                .matcher(String.valueOf(link.getAttribute("href")))
                .replaceAll("");
    }
}
