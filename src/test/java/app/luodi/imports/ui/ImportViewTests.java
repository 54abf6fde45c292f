package app.luodi.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.imports.Ledgers;
import app.luodi.imports.ReceivingLedgers;
import app.luodi.kernel.FoundingDistricts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk of the key-project office checks a ledger on the screen. */
@LuodiTest
class ImportViewTests extends SpringBrowserlessTest {
    @Autowired
    ReceivingLedgers receiving;

    @Autowired
    FoundingDistricts founding;

    Persona clerk = Persona.of("importview", Role.KEYOFFICE);

    @BeforeEach
    void aDistrict() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var here = "importview" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
        founding.district(here, "导入界面区");
        clerk = Persona.of(here, Role.KEYOFFICE);
    }

    private UUID opens(String file) {
        var id = Ledgers.read(receiving, receiving.receive(file, Ledgers.bytes(file)));
        UI.getCurrent().navigate("imports", QueryParameters.of("batch", id.toString()));
        return id;
    }

    @Test
    void duplicatesStandBesideEachOtherAndAreNeverMergedByThemselves() {
        clerk.does(() -> {
            var id = opens("03-gaoxin-two-level-units-duplicates.xlsx");
            assertThat(text()).contains("疑似重复 3 组", "6 行");
            press(getCurrentView().getElement().getComponent().orElseThrow(), "并排比较");
            roundTrip();
            var dialog = dialog();
            assertThat(dialog.getHeaderTitle()).isEqualTo("疑似重复（1/3）");
            assertThat(all(dialog)
                            .filter(line -> line.getElement().getClassList().contains("is-different")))
                    .isNotEmpty();
            press(dialog, "是同一个，用这一行");
            assertThat(dialog.getHeaderTitle()).isEqualTo("疑似重复（2/3）");
            press(dialog, "不是同一个，都保留");
            press(dialog, "这次都不导入，以后再定");
            var decisions = receiving.find(id).decisions();
            assertThat(decisions.leftOut()).hasSize(3);
            assertThat(decisions.kept()).hasSize(3);
            assertThat(text()).doesNotContain("疑似重复 ").contains("重新回答");
            assertThat(receiving.askAgain(id).orThrow().decisions().leftOut()).isEmpty();
        });
    }

    @Test
    void anAmountStandsInTheUnitOfItsColumnWhateverItWasWrittenIn() {
        clerk.does(() -> {
            var id = opens("03-gaoxin-two-level-units-duplicates.xlsx");
            var sheet = receiving.intake(id).orElseThrow().workbook().sheets().getFirst();
            var sixty = sheet.projects().stream()
                    .filter(row -> row.row() == 6)
                    .flatMap(row -> row.readings().stream())
                    .filter(reading -> reading.key().equals("total_investment"))
                    .findFirst()
                    .orElseThrow();
            assertThat(sixty.raw()).contains("60亿元");
            assertThat(FieldWords.value(sixty)).isEqualTo("60.00");
        });
    }

    @Test
    void theWholeLedgerIsAskedAboutOnceAndCanBeCommitted() {
        clerk.does(() -> {
            opens("05-zhengdong-848-projects.xlsx");
            assertThat(text()).contains("848 个项目", "4,768.00", "相符", "21 个单位或类别区里还没有");
            press(getCurrentView().getElement().getComponent().orElseThrow(), "全部新建");
            assertThat(text()).contains("没有要答的问题", "提交 848 行");
        });
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static Dialog dialog() {
        return all(UI.getCurrent())
                .filter(Dialog.class::isInstance)
                .map(Dialog.class::cast)
                .filter(Dialog::isOpened)
                .findFirst()
                .orElseThrow();
    }

    private static void press(Component within, String words) {
        Stream.concat(all(within), footer(within))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Stream<Component> footer(Component within) {
        return within instanceof Dialog dialog
                ? dialog.getFooter().getElement().getChildren().flatMap(child -> child.getComponent().stream())
                : Stream.of();
    }

    private static Stream<Component> all(Component within) {
        return Stream.concat(
                Stream.of(within), within.getChildren().toList().stream().flatMap(ImportViewTests::all));
    }
}
