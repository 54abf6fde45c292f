package app.luodi.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Act;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome.Refused;
import app.luodi.shell.parts.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class DistrictSettingsTests {
    private static final String HERE = "settingtests";
    private static final Setting<Integer> DAY = Setting.number("test.setting.day", 8, 1, 28, "dayOfMonth");
    private static final Setting<String> START = Setting.choice("test.setting.start", "started", "permit");
    private static final Persona ADMIN = Persona.of(HERE, Role.ADMIN);

    @Autowired
    DistrictSettings settings;

    @Autowired
    List<OffersSettings> modules;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @BeforeEach
    void nothingDecided() {
        founding.district(HERE, "设置区");
        ADMIN.does(() -> tx.executeWithoutResult(
                status -> jdbc.sql("delete from district_setting").update()));
    }

    @Test
    void whatIsNotDecidedHasItsDefault() {
        ADMIN.does(() -> {
            assertThat(settings.value(DAY)).isEqualTo(8);
            settings.decide(DAY, "12", 0).orThrow();
            assertThat(settings.value(DAY)).isEqualTo(12);
            assertThat(settings.value(START)).isEqualTo("started");
        });
    }

    @Test
    void aValueThatIsNoneIsRefusedAtItsField() {
        ADMIN.does(() -> {
            for (var wrong : List.of("", "0", "29", "8.5", "八", "99999999999")) {
                assertThat(reason(DAY, wrong)).as(wrong).isEqualTo("identity.setting.number");
            }
            assertThat(reason(START, "signed")).isEqualTo("identity.setting.choice");
            assertThat(reason(Setting.text("test.setting.text"), "长".repeat(201)))
                    .isEqualTo("identity.setting.value");
        });
    }

    private String reason(Setting<?> setting, String text) {
        return settings.decide(setting, text, 0) instanceof Refused<?>(var reasons)
                        && reasons.getFirst().field().equals(setting.name())
                ? reasons.getFirst().key()
                : "done";
    }

    @Test
    void anOvertakenDecisionChangesNothing() {
        ADMIN.does(() -> {
            var first = settings.decide(DAY, "10", 0).orThrow();
            settings.decide(DAY, "11", first.version()).orThrow();
            assertThatThrownBy(() -> settings.decide(DAY, "12", first.version()))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThatThrownBy(() -> settings.decide(DAY, "12", 0))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(settings.value(DAY)).isEqualTo(11);
        });
    }

    @Test
    void earlierDecisionsStandWithWhoMadeThemAndAsOfTheirTimeTheyHold() throws InterruptedException {
        ADMIN.does(() -> settings.decide(DAY, "10", 0).orThrow());
        Thread.sleep(2); // two moments, told apart by the clock of this machine
        var then = Instant.now();
        Thread.sleep(2);
        ADMIN.does(() -> {
            settings.decide(DAY, "11", 1).orThrow();
            assertThat(settings.history(DAY).stream()
                            .limit(2)
                            .map(DistrictSettings.Decision::text)
                            .toList())
                    .containsExactly("11", "10");
            assertThat(settings.history(DAY).getFirst().by()).isEqualTo("admin");
            assertThat(new AsOf(then).get(() -> settings.value(DAY))).isEqualTo(10);
        });
    }

    @Test
    void whoDecidesIsSaidByTheSetting() {
        var ofTheOffice = DAY.decidedBy(Act.SET_TARGETS);
        Persona.of(HERE, Role.KEYOFFICE)
                .does(() -> settings.decide(ofTheOffice, "9", 0).orThrow());
        assertThatThrownBy(() -> ADMIN.does(() -> settings.decide(ofTheOffice, "9", 1)))
                .isInstanceOf(NoRight.class);
        assertThatThrownBy(() -> Persona.of(HERE, Role.KEYOFFICE).does(() -> settings.decide(START, "permit", 0)))
                .isInstanceOf(NoRight.class);
        assertThatThrownBy(() -> Persona.of(HERE, Role.OFFICE).does(() -> settings.all()))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void aDefaultThatIsNoneOfTheValuesIsABug() {
        assertThatThrownBy(() -> Setting.number("test.setting.bad", 40, 1, 28, "day"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySettingOnOfferIsExplainedInBothLanguages() {
        for (var setting :
                modules.stream().flatMap(module -> module.settings().stream()).toList()) {
            for (var language : Texts.LANGUAGES) {
                says(language, setting.name() + ".title");
                says(language, setting.name() + ".hint");
                says(language, setting.group() + ".settings.group");
                says(language, setting.group() + ".settings.group.hint");
                setting.choices().forEach(choice -> says(language, setting.name() + "." + choice));
                if (setting.form() instanceof Form.WholeNumber number) {
                    says(language, "identity.settings.unit." + number.unit());
                }
            }
        }
    }

    private static void says(Locale language, String key) {
        assertThat(Objects.requireNonNull(Texts.in(language, key)))
                .as(key)
                .isNotBlank()
                .doesNotContain(key);
    }
}
