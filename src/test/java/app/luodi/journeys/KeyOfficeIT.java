package app.luodi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The key-project office registers a project, moves it from signing through land to the start, and the board follows. */
class KeyOfficeIT extends Journey {
    private static final String PROJECT = "示例新材料检测平台项目";
    /** A second, as promised. */
    private static final double SOON = 1_000;

    @Test
    void aProjectGoesFromSigningThroughLandToTheStartAndTheLeaderSeesItAtOnce() {
        var leader = visitor().signsIn("leader.gaoxin").goesTo("/week");
        var office = visitor().signsIn("keyoffice.gaoxin");
        registers(office);
        office.shows("keyoffice-registered");
        for (var milestone : List.of("公司注册", "立项备案", "摘牌", "土地出让合同", "建筑工程施工许可证", "开工")) {
            moves(office, milestone);
        }
        office.shows("keyoffice-started");
        assertThat(leader.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(PROJECT).setIncludeHidden(true)))
                .not()
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(SOON));
        leader.shows("leader-sees-it-pushed");
        office.goesTo("/week");
        office.sees(AriaRole.HEADING, Pattern.compile("进入新阶段"));
        assertThat(office.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(PROJECT).setIncludeHidden(true)))
                .not()
                .hasCount(0);
        office.goesTo("/projects?q=" + PROJECT).reads("在建");
    }

    private static void registers(Visitor office) {
        office.goesTo("/projects").presses("新建项目");
        office.fills("项目名称", PROJECT);
        office.fills("建设单位", "郑州示例检测科技有限公司");
        office.dates("签约日期", "2021-11-20");
        office.presses("保存");
        office.page().waitForURL(url -> !url.endsWith("/new"));
        office.sees(AriaRole.HEADING, PROJECT);
    }

    /** On a page freshly opened, so that nothing of what was done before still arrives. */
    private static void moves(Visitor office, String milestone) {
        office.goesTo(office.path());
        office.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^推进到")))
                .first()
                .click();
        office.sees(AriaRole.HEADING, "推进到「" + milestone + "」");
        var evidence = office.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("凭据"));
        if (evidence.count() > 0) {
            evidence.fill("示例凭据");
        }
        office.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("推进").setExact(true))
                .click();
        office.reads("已推进到「" + milestone + "」");
        office.settles();
    }

    @Test
    void aDateThatIsStillToComeIsRefusedWithItsReason() {
        var office = visitor().signsIn("keyoffice.gaoxin").goesTo("/projects?q=瑞景工业软件扩建项目");
        office.follows("瑞景工业软件扩建项目");
        office.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^推进到")))
                .first()
                .click();
        office.sees(AriaRole.HEADING, "推进到「摘牌」");
        office.fills("凭据", "示例凭据");
        office.fills("实际完成日期", "2023-01-01");
        office.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("推进").setExact(true))
                .click();
        office.reads("「摘牌」的实际日期不能晚于今天，您填的是 2023-01-01");
        office.shows("keyoffice-refused");
    }
}
