package app.luodi.pipeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.PlanningMilestones;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.shell.parts.ErrorSummary;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class MilestonesPageTests extends SpringBrowserlessTest {
    private static final String HERE = "milestonespage";

    @Autowired
    PipelineBench bench;

    @Autowired
    PlanningMilestones planning;

    @Autowired
    Milestones milestones;

    private Persona keyOffice = Persona.of(HERE, Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aSignedProjectStands() {
        keyOffice = bench.keyOffice(HERE);
        project = bench.signed(keyOffice, "艾格莱德汽车传感及控制器研发生产基地", LocalDate.of(2022, 3, 18), true, null);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theHeadAnswersWhereItStandsWhatIsNextAndWhatIsLate() {
        keyOffice
                .get(() -> planning.plan(project, "registered", PipelineBench.day("2022-04-30"), null))
                .orThrow();
        keyOffice.does(
                () -> assertThat(opens()).contains("储备库", "签约2022-03-18", "现在已签约", "下一步公司注册计划", "晚在哪里注册逾期", "达效库未入"));
    }

    @Test
    void aMoveAsksForDateAndEvidenceAndSaysWhatItWillChange() {
        keyOffice.does(() -> {
            opens();
            press("推进到注册");
            assertThat(text(find(Dialog.class).single())).contains("阶段", "已签约", "已注册");
            test(field("实际完成日期")).setValue("2022-04-08");
            press("推进");
            assertThat(milestones.of(project).stage()).isEqualTo("registered");
        });
    }

    @Test
    void aRefusalStaysInTheDialogAndNamesWhatIsMissing() {
        bench.moves(keyOffice, project, "registered", "2022-04-08").orThrow();
        keyOffice.does(() -> {
            opens();
            press("推进到备案");
            test(field("实际完成日期")).setValue("2022-04-01");
            press("推进");
            assertThat(text(find(ErrorSummary.class).single()))
                    .contains("2022-04-01 早于前一节点「公司注册」的 2022-04-08", "「立项备案」要有凭据");
            assertThat(field("凭据").isInvalid()).isTrue();
            assertThat(milestones.of(project).stage()).isEqualTo("registered");
            test(field("实际完成日期")).setValue("2022年5月底");
            test(field("凭据")).setValue("备案证明");
            press("推进");
            assertThat(milestones.of(project).stage()).isEqualTo("filed");
        });
    }

    @Test
    void aDateThatCannotBeReadIsNotGuessed() {
        keyOffice.does(() -> {
            opens();
            press("推进到注册");
            test(field("实际完成日期")).setValue("春节后");
            press("推进");
            assertThat(text(find(ErrorSummary.class).single())).contains("请填写「公司注册」的实际完成日期");
            assertThat(milestones.of(project).stage()).isEqualTo("signed");
        });
    }

    @Test
    void whoMayNotMoveFindsNoButton() {
        Persona.of(HERE, Role.LEADER).does(() -> {
            assertThat(opens()).contains("已签约");
            assertThat(find(Button.class).withText("推进到注册").exists()).isFalse();
            assertThat(find(Button.class).withText("上报节点").exists()).isFalse();
        });
    }

    @Test
    void theReportFromTheSiteOffersWhatCanBeToldNow() {
        keyOffice.does(() -> {
            UI.getCurrent().navigate("projects/" + project + "/report");
            var choices = find(SiteReportPage.class).single().choices();
            assertThat(choices).extracting(SiteReportPage.Choice::label).containsExactly("形象进度", "公司注册", "遇到问题");
            assertThat(choices.get(1).first()).isTrue();
            assertThat(choices.get(1).after()).isEqualTo("已注册");
        });
    }

    @Test
    void whoMayNotReportIsToldSo() {
        Persona.of(HERE, Role.LEADER).does(() -> {
            UI.getCurrent().navigate("projects/" + project + "/report");
            assertThat(text(find(ReportView.class).single())).contains("没有您可以上报的节点");
        });
    }

    private String opens() {
        UI.getCurrent().navigate("projects/" + project + "/milestones");
        return text(find(ProjectFrame.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
