package app.luodi.projects.ui;

import static app.luodi.projects.ProjectField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Money;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.RegisteringProjects;
import app.luodi.projects.page.ProjectFrame;
import app.luodi.shell.parts.ErrorSummary;
import app.luodi.shell.parts.MoneyField;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class ProjectPageTests extends SpringBrowserlessTest {
    private static final String HERE = "projectpagetests";
    private static final Persona KEYOFFICE = Persona.of(HERE, Role.KEYOFFICE);

    @Autowired
    RegisteringProjects registering;

    @Autowired
    FindingProjects finding;

    @Autowired
    ProjectFinds finds;

    @Autowired
    FoundingDistricts founding;

    @BeforeEach
    void theDistrictStands() {
        founding.district(HERE, "项目页测试区");
        UI.getCurrent().setLocale(java.util.Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void thePageSaysWhatIsKnownAndThatTheRestIsNot() {
        var id = registered(ProjectDraft.named("新开普智慧教育研发产业基地")
                .with(OWNER, "新开普")
                .with(TOTAL_INVESTMENT, Money.ofYi("6.8"))
                .with(EXAMPLE, Set.of("totalInvestment")));
        KEYOFFICE.does(() -> {
            var page = opens("projects/" + id);
            assertThat(page).contains("新开普智慧教育研发产业基地", "6.80 亿元", "建设单位新开普", "签约额—", "登记了项目");
            assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("概况", "历史");
        });
    }

    @Test
    void whoMayNotEditFindsNoButton() {
        var id = registered(ProjectDraft.named("只读"));
        Persona.of(HERE, Role.AUDITOR).does(() -> {
            assertThat(opens("projects/" + id)).contains("只读");
            assertThat(find(Button.class).withText("修改").exists()).isFalse();
        });
    }

    @Test
    void theFormTellsWhatIsWrongAtTheTopAndAtTheField() {
        KEYOFFICE.does(() -> {
            navigate("projects/new", ProjectFormView.class);
            test(field("项目代码")).setValue("2111");
            press("保存");
            assertThat(text(find(ErrorSummary.class).single())).contains("项目代码应为 24 位");
            assertThat(field("项目代码").isInvalid()).isTrue();
            test(field("项目代码")).setValue("");
            press("保存");
            assertThat(text(find(ErrorSummary.class).single())).contains("请填写项目名称");
            assertThat(field("项目名称（必填）").isInvalid()).isTrue();
        });
    }

    @Test
    void aProjectIsTypedInAndShown() {
        KEYOFFICE.does(() -> {
            navigate("projects/new", ProjectFormView.class);
            test(field("项目名称（必填）")).setValue("航天宏图中原智慧地球数据工厂");
            var total = find(MoneyField.class).all().stream()
                    .filter(field -> "计划总投资".equals(field.getLabel()))
                    .findFirst()
                    .orElseThrow();
            total.setValue(Money.ofYi("12.4"));
            press("保存");
            assertThat(find(ProjectFrame.class).exists()).isTrue();
            assertThat(find(H1.class).first().getText()).isEqualTo("航天宏图中原智慧地球数据工厂");
        });
    }

    @Test
    void whoeverSavesSecondChoosesFieldByField() {
        var id = registered(ProjectDraft.named("并行").with(LEADER, "林乙").with(OWNER, "甲公司"));
        KEYOFFICE.does(() -> {
            navigate("projects/" + id + "/edit", ProjectFormView.class);
            test(field("包联领导")).setValue("高戊");
            registering
                    .edit(id, 1, read(id).content().with(LEADER, "陈甲").with(OWNER, "乙公司"))
                    .orThrow();
            press("保存");
            var dialog = find(ConflictDialog.class).single();
            assertThat(text(dialog)).contains("高戊", "陈甲", "乙公司", "甲公司");
            press("按所选保存");
            assertThat(read(id).get(LEADER)).isEqualTo("高戊");
            assertThat(read(id).get(OWNER)).isEqualTo("乙公司");
        });
    }

    @Test
    void aProjectIsFoundFromAnywhereByWhoMaySeeIt() {
        var id = registered(ProjectDraft.named("云杰新科技智能传感产品生产基地"));
        assertThat(KEYOFFICE.get(() -> finds.find("yjxkj", 5)))
                .extracting("title", "path")
                .containsExactly(tuple("云杰新科技智能传感产品生产基地", "projects/" + id));
        assertThat(Persona.of(HERE, Role.ADMIN).get(() -> finds.find("yjxkj", 5)))
                .isEmpty();
    }

    @Test
    void theHistoryTellsWhoChangedWhat() {
        var id = registered(ProjectDraft.named("史").with(LEADER, "林乙"));
        KEYOFFICE.does(() -> {
            registering.edit(id, 1, read(id).content().with(LEADER, "高戊")).orThrow();
            assertThat(opens("projects/" + id + "/history")).contains("把包联领导由 林乙 改为 高戊", "登记了项目");
        });
    }

    private String opens(String path) {
        UI.getCurrent().navigate(path);
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

    private UUID registered(ProjectDraft draft) {
        return KEYOFFICE.get(() -> registering.register(draft)).orThrow().id();
    }

    private Project read(UUID id) {
        return KEYOFFICE.get(() -> finding.byId(id)).orElseThrow();
    }
}
