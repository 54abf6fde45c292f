package app.luodi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class FrameTests extends SpringBrowserlessTest {
    private static final String HERE = "frametests";

    @Autowired
    FoundingDistricts founding;

    @BeforeEach
    void theDistrictStands() {
        founding.district(HERE, "界面测试区");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void anAddressThatLeadsNowhereSaysSoInsideTheFrame() {
        Persona.of(HERE, Role.KEYOFFICE).does(() -> {
            UI.getCurrent().navigate("nowhere/at/all");
            assertThat(find(NothingHere.class).single().getElement().getTextRecursively())
                    .contains("没有找到这个页面");
            assertThat(find(Menu.class).exists()).isTrue();
        });
    }

    @Test
    void whoIsNotMeantIsToldWhichRoleIs() {
        Persona.of(HERE, Role.AUDITOR).does(() -> {
            UI.getCurrent().navigate("accounts");
            assertThat(find(NoRightHere.class).single().getElement().getTextRecursively())
                    .contains("您没有权限打开这个页面", "系统管理员");
        });
    }

    @Test
    void theMenuHoldsOnlyWhatOneMayOpen() {
        Persona.of(HERE, Role.ADMIN).does(() -> {
            UI.getCurrent().navigate("lights");
            assertThat(find(Menu.class).single().screens())
                    .extracting(Menu.Screen::path)
                    .contains("lights")
                    .doesNotContain("projects", "returns");
        });
    }

    @Test
    void theFrameNamesTheDistrictAndToday() {
        Persona.of(HERE, Role.KEYOFFICE).does(() -> {
            UI.getCurrent().navigate("projects");
            assertThat(find(Bar.class).single().getElement().getTextRecursively())
                    .contains("界面测试区", "今天 ");
            // in the menu, and on a phone in the row at the foot
            assertThat(find(Anchor.class).withAttribute("aria-current", "page").all())
                    .isNotEmpty()
                    .extracting(Anchor::getHref)
                    .containsOnly("projects");
        });
    }

    @Test
    void theKeyOfTheFrameOpensTheSearchAndItFindsScreens() {
        Persona.of(HERE, Role.KEYOFFICE).does(() -> {
            UI.getCurrent().navigate("projects");
            find(MainLayout.class).single().key("find");
            roundTrip();
            var palette = find(Palette.class).single();
            test(find(TextField.class, palette).single()).setValue("月报");
            roundTrip();
            assertThat(palette.getElement().getTextRecursively()).contains("月报填报");
        });
    }
}
