package app.luodi.boards.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.FoundingDistricts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class BoardViewTests extends SpringBrowserlessTest {
    private static boolean built;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @BeforeEach
    void aDistrictOfACity() {
        if (!built) {
            built = true;
            var district = new BuiltDistrict("boardviews", "看板测试区", founding, jdbc, tx).at("2020-01-05T09:00");
            founding.city("boardcity", "看板测试市");
            founding.cityReads("boardcity", "boardviews");
            district.category("infrastructure", "基建", 1);
            district.category("industry", "工业", 2);
            var project = district.project("国家超算郑州中心", district.office("枫杨"), "400");
            district.tagged(project, "infrastructure");
            district.tagged(project, "industry");
            district.target(2020, "total", null, "470", null);
            district.target(2020, "category", "infrastructure", "185", null);
            district.target(2020, "category", "industry", "300", "20");
            district.reports(project, "statistical", 2020, 10, "372.6");
            district.plans(project, "started", "2020-06-30");
            district.published(2021, 12, "total", null, null, "-7.8");
            district.plansYear(project, 2021, "5");
            district.reports(project, "dispatch", 2021, 10, "3");
            district.target(2022, "total", null, null, "20");
        }
    }

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theYearShowsTargetDoneAndTheOverlapInWords() {
        signedIn(Persona.of("boardviews", Role.LEADER).who());

        opens("year", "year=2020");

        assertThat(words()).contains("470.00", "372.60", "目标相加 485", "多出 15", "已完成相加 745.2", "枫杨", "国家超算郑州中心");
        assertThat(links())
                .anySatisfy(link -> assertThat(link)
                        .startsWith("year/rows?")
                        .contains("year=2020", "ledger=statistical", "by=category", "key=industry"));
    }

    @Test
    void theRowsBehindAFigureAddUpToIt() {
        signedIn(Persona.of("boardviews", Role.LEADER).who());

        opens("year/rows", "year=2020&ledger=statistical&by=category&key=industry");

        assertThat(words()).contains("工业", "1 个项目", "372.60", "国家超算郑州中心");
    }

    @Test
    void everyFigureOfTheYearOpensWhatStandsBehindIt() {
        signedIn(Persona.of("boardviews", Role.LEADER).who());

        opens("year", "year=2020");
        assertThat(links())
                .anySatisfy(link -> assertThat(link).contains("by=target"))
                .anySatisfy(link -> assertThat(link).contains("by=months"))
                .anySatisfy(link -> assertThat(link).contains("by=all", "month=10"));

        opens("year/rows", "year=2020&ledger=statistical&by=target");
        assertThat(words()).contains("470.00", "185.00", "工业（类别）", "+20%");

        opens("year/rows", "year=2020&ledger=statistical&by=months");
        assertThat(words()).contains("372.60 ÷ 时序", "10月");

        opens("year/rows", "year=2022&ledger=statistical&by=published");
        assertThat(words()).contains("2021 年 1—12 月", "−7.8%", "统计公报");
    }

    @Test
    void thePlansBehindTheDispatchLedgerAreThoseWithAnAmount() {
        signedIn(Persona.of("boardviews", Role.LEADER).who());

        opens("year/rows", "year=2021&ledger=dispatch&by=plans");

        assertThat(words()).contains("有年度计划的项目", "1 个项目", "3.00", "5.00");
    }

    @Test
    void aGrowthOnlyYearShowsNoAmount() {
        signedIn(Persona.of("boardviews", Role.LEADER).who());

        opens("year", "year=2022");

        assertThat(words()).contains("目标只有增速，没有金额", "+20", "左右", "−7.8");
        assertThat(words()).doesNotContain("亿元");
    }

    @Test
    void theCockpitShowsTheMoneyAndOpensItsRows() {
        signedIn(Persona.of("boardviews", Role.LEADER).who());

        opens("cockpit", "year=2020");

        assertThat(words()).contains("看板测试区重点项目与投资", "372.6", "470", "红灯项目".substring(2));
        assertThat(links()).anySatisfy(link -> assertThat(link).startsWith("year/rows?"));
    }

    @Test
    void theCockpitOfAYearWithGrowthOnlyShowsNoAmountOfInvestment() {
        signedIn(Persona.of("boardviews", Role.LEADER).who());

        opens("cockpit", "year=2022");

        assertThat(words()).contains("固投增速", "+20%");
    }

    @Test
    void aCityChoosesADistrictFirstWhereAScreenShowsOne() {
        var leader = Persona.ofCity("boardcity").who();
        signedIn(leader);

        for (var screen : List.of("year", "week", "cockpit")) {
            opens(screen, "");
            assertThat(words()).contains("选择一个区", "看板测试区").doesNotContain("470.00");
        }
        opens("city", "");
        assertThat(words()).contains("看板测试区", "看年度固投");

        leader.lookAt("boardviews");
        opens("year", "year=2020");
        assertThat(words()).contains("470.00");
    }

    @Test
    void theWeekShowsWhatIsRedWithItsReasonAndLeadsToTheRows() {
        signedIn(Persona.of("boardviews", Role.LEADER).who());

        opens("week", "");

        assertThat(words()).contains("重点项目周例会", "国家超算郑州中心", "阶段看板", "两周内到期", "枫杨");
        assertThat(links()).contains("projects?light=red");
    }

    @Test
    void theWallPagesThroughTheRedProjects() {
        signedIn(Persona.of("boardviews", Role.LEADER).who());

        opens("week/projector", "page=2");

        assertThat(words()).contains("第 1 个，共 1 个", "国家超算郑州中心", "上次会议时", "2 / 2");
    }

    private static void signedIn(SignedIn who) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    private void opens(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    private Element view() {
        return getCurrentView().getElement();
    }

    private String words() {
        return view().getTextRecursively() + pieces(view());
    }

    /** Words of marks that are drawn as one piece. */
    private static String pieces(Element element) {
        var own = element.getProperty("innerHTML", "") + element.getAttribute("aria-label");
        return own + element.getChildren().map(BoardViewTests::pieces).reduce("", String::concat);
    }

    private List<String> links() {
        return anchors(view()).toList();
    }

    private static java.util.stream.Stream<String> anchors(Element element) {
        var own = !element.isTextNode() && element.getTag().equals("a") && element.getAttribute("href") != null
                ? java.util.stream.Stream.of(element.getAttribute("href"))
                : java.util.stream.Stream.<String>empty();
        return java.util.stream.Stream.concat(own, element.getChildren().flatMap(BoardViewTests::anchors));
    }
}
