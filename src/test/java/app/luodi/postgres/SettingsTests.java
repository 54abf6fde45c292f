package app.luodi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SettingsTests {
    private static final Inhabitants NOBODY = new Inhabitants(false, false);
    private static final Inhabitants DISTRICTS = new Inhabitants(true, false);
    private static final Inhabitants DEMO_DISTRICTS = new Inhabitants(true, true);

    private static Settings with(String... namesAndValues) {
        var environment = new MockEnvironment();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            environment.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.of(environment);
    }

    @Test
    void withoutAWordTheDemoHasItsDayAndAPasswordThatEverybodyKnows() {
        assertThat(with().demoToday()).isEqualTo(LocalDate.of(2022, 11, 14));
        assertThat(with().demoPassword()).isEqualTo("luodi-demo");
        assertThat(with().everybodyKnowsThePassword()).isTrue();
        assertThat(with("luodi.demo-password", "own").everybodyKnowsThePassword())
                .isFalse();
    }

    @Test
    void aDayOfTheDemoIsRefusedOutsideIt() {
        assertThatThrownBy(() -> with("luodi.today", "2022-11-14").refuseDemoToday())
                .hasMessageContaining("LUODI_TODAY");
        assertThatThrownBy(() -> with("luodi.today", "gestern")).isInstanceOf(CannotStart.class);
    }

    @Test
    void anEmptyDatabaseOfTheOperatorGetsDemoDistrictsOnlyWhenAsked() {
        assertThat(Demo.ofExternal(with(), NOBODY)).isFalse();
        assertThat(Demo.ofExternal(with("luodi.demo", "true"), NOBODY)).isTrue();
    }

    @Test
    void whatADatabaseHoldsDecides() {
        assertThat(Demo.ofExternal(with(), DEMO_DISTRICTS)).isTrue();
        assertThat(Demo.ofExternal(with(), DISTRICTS)).isFalse();
        assertThatThrownBy(() -> Demo.ofExternal(with("luodi.demo", "true"), DISTRICTS))
                .hasMessageContaining("need an empty one");
        assertThatThrownBy(() -> Demo.ofExternal(with("luodi.demo", "false"), DEMO_DISTRICTS))
                .hasMessageContaining("holds demo districts");
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws IOException {
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThatThrownBy(() -> with("server.port", String.valueOf(other.getLocalPort()))
                            .checkPort())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " is taken");
        }
    }
}
