package app.luodi.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The city's leader sees both districts side by side, goes into one of them, and can change neither. */
class CityIT extends Journey {
    @Test
    void bothStandSideBySideAndNothingCanBePressedThatChangesThem() {
        var city = visitor().signsIn("leader.zhengzhou");
        city.sees(AriaRole.HEADING, "郑州市各区一览");
        city.sees(AriaRole.HEADING, "郑州高新区");
        city.sees(AriaRole.HEADING, "郑东新区");
        city.reads("605.00").shows("city");
        goesInto(city, "看周例会");
        city.sees(AriaRole.HEADING, "重点项目周例会");
        city.doesNotSee(AriaRole.BUTTON, "开始会议");
        city.shows("city-week");
        city.goesTo("/city");
        goesInto(city, "看项目台账");
        city.sees(AriaRole.HEADING, "项目台账");
        city.doesNotSee(AriaRole.BUTTON, "新建项目");
        city.sees(AriaRole.LINK, Pattern.compile("项目$")).click();
        city.settles();
        city.sees(AriaRole.LINK, "概况");
        city.doesNotSee(AriaRole.BUTTON, "修改");
        city.doesNotSee(AriaRole.BUTTON, "上报节点");
        city.shows("city-project");
    }

    /** The menu leads somewhere also before a district is chosen: to the question which, and then to the screen itself. */
    @Test
    void aScreenOfOneDistrictAsksWhichAndThenIsThatScreen() {
        var city = visitor().signsIn("leader.zhengzhou").goesTo("/forecast?year=2022");
        city.sees(AriaRole.HEADING, "选择一个区");
        city.findsItAccessible().shows("city-chooses");
        city.sees(AriaRole.BUTTON, Pattern.compile("郑东新区.*打开")).click();
        city.sees(AriaRole.HEADING, "2022 年能否完成");
        city.settles().reads("605.00");
    }

    /** The first of the two districts. */
    private static void goesInto(Visitor city, String button) {
        city.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        city.settles();
    }
}
