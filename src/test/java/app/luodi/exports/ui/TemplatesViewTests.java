package app.luodi.exports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.exports.KeepingTemplates;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Today;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class TemplatesViewTests extends SpringBrowserlessTest {
    private static final String HERE = "formsview";
    private static boolean built;

    @Autowired
    KeepingTemplates templates;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @BeforeEach
    void aDistrictWithAForm() throws IOException {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        if (built) {
            return;
        }
        var district = new BuiltDistrict(HERE, "模板页测试区", founding, jdbc, tx);
        district.project("示例芯片厂", district.office("枫杨"), "30.5");
        try (var form = getClass().getResourceAsStream("/demo/gaoxin-example-form.xlsx")) {
            var content = Objects.requireNonNull(form).readAllBytes();
            at(Role.KEYOFFICE, () -> templates.receive("市里要的表.xlsx", content).orThrow());
        }
        built = true;
    }

    private static void at(Role role, Runnable work) {
        Today.replay(
                BuiltDistrict.moment("2022-11-14T09:00"),
                () -> Persona.of(HERE, role).does(work::run));
    }

    private String page(Class<? extends Component> view) {
        return find(view).single().getElement().getTextRecursively();
    }

    @Test
    void theFormIsListedAndItsColumnsAreProposedFromTheirHeads() {
        at(Role.KEYOFFICE, () -> {
            UI.getCurrent().navigate("templates");
            assertThat(page(TemplatesView.class)).contains("市里要的表", "可填报");
            UI.getCurrent().navigate("templates/" + templates.all().getFirst().id());
            assertThat(page(TemplateView.class)).contains("总投资", "2022年 计划投资", "305,000", "将填入 1 个项目");
            assertThat(find(ComboBox.class).all()).hasSize(12);
            assertThat(find(Button.class).withText("填好并下载").single().isEnabled())
                    .isTrue();
        });
    }

    @Test
    void whoMayNotBindOnlyFills() {
        at(Role.AUDITOR, () -> {
            UI.getCurrent().navigate("templates/" + templates.all().getFirst().id());
            assertThat(page(TemplateView.class)).contains("填好并下载").doesNotContain("保存绑定", "删除模板");
        });
    }

    @Test
    void theAdministratorFindsTheArchive() {
        at(Role.ADMIN, () -> {
            UI.getCurrent().navigate("archive");
            assertThat(page(ArchiveView.class)).contains("整区归档", "生成归档");
        });
    }
}
