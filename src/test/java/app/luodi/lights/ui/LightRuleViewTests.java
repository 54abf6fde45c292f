package app.luodi.lights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.WhenText;
import app.luodi.lights.AdoptingRules;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.PlanningMilestones;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class LightRuleViewTests extends SpringBrowserlessTest {
    private static final AtomicInteger DISTRICTS = new AtomicInteger();

    @Autowired
    AdoptingRules adopting;

    @Autowired
    PlanningMilestones planning;

    @Autowired
    PipelineBench bench;

    private Persona keyOffice = Persona.of("nowhere", Role.KEYOFFICE);
    private String here = "";

    @BeforeEach
    void aLateProject() {
        here = "lightviews" + DISTRICTS.incrementAndGet();
        keyOffice = bench.keyOffice(here);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var project = bench.signed(keyOffice, "迟到的项目", LocalDate.of(2021, 12, 1), true, null);
        keyOffice
                .get(() -> planning.plan(
                        project, "registered", WhenText.day(LocalDate.now().minusDays(5)), "排定"))
                .orThrow();
    }

    private void opens(String query) {
        UI.getCurrent().navigate("lights", QueryParameters.fromString(query));
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void presses(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @Test
    void theRulesStandInPlainWords() {
        keyOffice.does(() -> {
            opens("");
            assertThat(words()).contains("现行规则", "尚未启用自己的规则", "节点逾期 1 天起亮黄灯", "各方面取最重的一项", "没有豁免");
        });
    }

    @Test
    void aTemplateIsTriedAndThenAdopted() {
        keyOffice.does(() -> {
            opens("edit=ouhai");
            presses("试算");
            assertThat(words()).contains("试算：1 个项目会变", "迟到的项目", "注册逾期 5 天");
            assertThat(adopting.versions()).isEmpty();

            test(find(TextField.class).withCaption("理由").single()).setValue("11 月例会决定");
            presses("启用");

            assertThat(adopting.inForce().rules().template()).isEqualTo("ouhai");
            assertThat(words()).contains("温州瓯海", "11 月例会决定", "现行");
        });
    }

    @Test
    void whatIsMissingStandsAtItsFieldAndNothingIsLost() {
        keyOffice.does(() -> {
            opens("edit=wuhan");
            presses("启用");
            assertThat(words()).contains("请写明理由");
            assertThat(adopting.versions()).isEmpty();
        });
    }

    @Test
    void aDimensionThatIsChosenSaysWhatItWouldMean() {
        keyOffice.does(() -> {
            opens("edit=wuhan");
            assertThat(words()).contains("完成不足时序的 80%亮黄灯", "不评定");
            test(find(Checkbox.class).withCaption("投资进度").single()).click();
            assertThat(words()).doesNotContain("完成不足时序的 80%亮黄灯");
        });
    }

    @Test
    void whoMayNotSetTheRulesReadsThem() {
        Persona.of(here, Role.LEADER).does(() -> {
            opens("edit=wuhan");
            assertThat(words()).contains("现行规则").doesNotContain("修改亮灯规则");
        });
    }
}
