package app.luodi.investment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.investment.Given;
import app.luodi.investment.KeepingDrafts;
import app.luodi.investment.ProjectInvestment;
import app.luodi.investment.Return;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class ReturnsViewTests extends SpringBrowserlessTest {
    private static final StatisticsMonth MARCH = new StatisticsMonth(2022, 3);

    @Autowired
    ProjectInvestment investment;

    @Autowired
    KeepingDrafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    FoundingDistricts founding;

    Given given;
    String district;
    Persona clerk;
    UUID own;
    UUID second;

    @BeforeEach
    void aClerkWithTwoProjects() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        district = "sheet" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        given = new Given(jdbc, tx, founding);
        given.district(district);
        var office = given.office(district, "沟赵");
        clerk = Persona.clerk(district, office);
        own = given.project(district, "甲项目", office, 100_000L);
        second = given.project(district, "乙项目", office, null);
        given.project(district, "别处的项目", given.office(district, "枫杨"), null);
        given.run(
                district,
                "insert into annual_plan (project_id, year, amount, version, changed_at, changed_by) select id, 2022, 1100000000000, 1, now(), 't' from project");
    }

    @Test
    void aClerkSeesTheProjectsOfTheOwnAreaAlone() {
        clerk.does(() -> {
            opens();
            assertThat(text()).contains("月报填报", "调度口径", "已填 0 / 2");
        });
    }

    @Test
    void aBlockFromASpreadsheetIsReadAsPeopleWriteIt() {
        clerk.does(() -> {
            var view = opens();
            view.typed(new ReturnSheet.Edits(
                    List.of(
                            edit(own, "ytd", "１．２亿"),
                            edit(own, "construction", "10,000"),
                            edit(own, "installation", "２,０００"),
                            edit(own, "equipment", "0"),
                            edit(own, "other", "/"),
                            edit(second, "ytd", "约3百")),
                    "paste",
                    2,
                    6));
            assertThat(text()).contains("2 处错误", "「约3百」读不成数", "四项构成要填齐");
            assertThat(drafts.of(MARCH, Ledger.DISPATCH)).containsOnlyKeys(own, second);
        });
    }

    @Test
    void nothingIsHandedInWhileOneCellIsWrong() {
        clerk.does(() -> {
            var view = opens();
            types(view, edit(own, "ytd", "300"), edit(second, "ytd", "500"), edit(second, "month", "400"));
            assertThat(text()).contains("1 处错误");
            view.send();
            assertThat(stands(own)).isEmpty();
            types(view, edit(second, "month", ""));
            view.send();
            assertThat(stands(own)).extracting(Return::ytd).containsExactly(Money.ofWan("300"));
            assertThat(stands(second)).extracting(Return::ytd).containsExactly(Money.ofWan("500"));
            assertThat(drafts.of(MARCH, Ledger.DISPATCH)).isEmpty();
            assertThat(text()).contains("已填 2 / 2");
        });
    }

    @Test
    void whatWasTypedIsThereAgainTomorrow() {
        clerk.does(() -> {
            types(opens(), edit(own, "ytd", "300"), edit(own, "progress", "桩基完成"));
            opens();
            assertThat(text()).contains("草稿已存", "已填 1 / 2");
            opens().send();
            assertThat(stands(own)).extracting(Return::progress).containsExactly("桩基完成");
        });
    }

    @Test
    void whatIsTypedAndTakenBackIsNoDraft() {
        clerk.does(() -> {
            var view = opens();
            types(view, edit(own, "ytd", "300"));
            view.send();
            types(view, edit(own, "month", "280"));
            assertThat(drafts.of(MARCH, Ledger.DISPATCH)).containsOnlyKeys(own);
            types(view, edit(own, "month", ""));
            assertThat(drafts.of(MARCH, Ledger.DISPATCH)).isEmpty();
            assertThat(stands(own)).extracting(Return::ytd).containsExactly(Money.ofWan("300"));
        });
    }

    @Test
    void whenSomebodyElseReportedMeanwhileOneChooses() {
        clerk.does(() -> {
            types(opens(), edit(own, "ytd", "300"));
            given.run(district, """
                    insert into investment_return (project_id, ledger, year, month, ytd, version, changed_at, changed_by)
                    select id, 'dispatch', 2022, 3, 20000000, 1, now(), '重点办' from project where name = '甲项目'""");
            var view = opens();
            assertThat(text()).contains("这一期刚刚被别人改过");
            view.send();
            assertThat(stands(own)).extracting(Return::ytd).containsExactly(Money.ofWan("20"));
            types(view, edit(own, "!mine", ""));
            view.send();
            assertThat(stands(own)).extracting(Return::ytd).containsExactly(Money.ofWan("300"));
        });
    }

    private ReturnsView opens() {
        UI.getCurrent().navigate("returns", QueryParameters.of("month", "2022-03"));
        return (ReturnsView) getCurrentView();
    }

    private static void types(ReturnsView view, ReturnSheet.Edit... edits) {
        view.typed(new ReturnSheet.Edits(List.of(edits), "type", 1, 1));
    }

    private static ReturnSheet.Edit edit(UUID row, String column, String text) {
        return new ReturnSheet.Edit(row, column, text);
    }

    private List<Return> stands(UUID project) {
        return investment.of(project).returns();
    }

    private String text() {
        return ((ReturnsView) getCurrentView()).getElement().getTextRecursively();
    }
}
