package app.luodi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
    void aReturnIsTypedSubmittedSentBackCorrectedAndAccepted() {
        var clerk = visitor().signsIn("office.gaoxin").goesTo("/returns");
        types(clerk, "1—10 月 累计", "1.2亿");
        clerk.reads("草稿已存");
        clerk.goesTo("/returns");
        assertThat(cell(clerk, "1—10 月 累计")).hasText("12,000");
        types(clerk, "10 月完成", "约3百");
        clerk.reads("1 处错误，改好才能提交").shows("clerk-returns-wrong");
        types(clerk, "10 月完成", "12,000");
        clerk.presses("提交审核").reads("已提交 1 个项目的月报");
        assertThat(cell(clerk, "状态")).hasText("待审");
        var office = visitor().signsIn("keyoffice.gaoxin").goesTo("/returns?show=review");
        choosesTheNewest(office);
        office.shows("keyoffice-review");
        office.presses("退回 1 个").fills("退回意见", "与现场照片不符（示例）");
        office.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("退回").setExact(true))
                .click();
        office.reads("已退回 1 个");
        clerk.reads("与现场照片不符（示例）").shows("clerk-returned");
        types(clerk, "10 月完成", "");
        types(clerk, "1—10 月 累计", "9,800");
        clerk.presses("提交审核").reads("已提交 1 个项目的月报");
        office.goesTo("/returns?show=review");
        choosesTheNewest(office);
        office.presses("通过 1 个").reads("已通过 1 个");
        assertThat(cell(clerk, "状态")).hasText("已通过");
    }

    private static final String UNREPORTED = "云栖街小学新建工程";

    private static Locator cell(Visitor clerk, String column) {
        return clerk.page()
                .locator("luodi-sheet tr", new Page.LocatorOptions().setHasText(UNREPORTED))
                .locator("td[data-label='" + column + "']");
    }

    private static void types(Visitor clerk, String column, String text) {
        cell(clerk, column).click();
        if (text.isEmpty()) {
            clerk.hits("Delete");
        } else {
            clerk.page().keyboard().type(text);
            clerk.hits("Enter");
        }
    }

    private static void choosesTheNewest(Visitor office) {
        office.page().getByText(Pattern.compile("李四 11-14")).first().click();
        office.settles();
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
