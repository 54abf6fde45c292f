package app.luodi.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * What the operator has set (README, "Settings").
 *
 * @param external whether an own PostgreSQL is named
 * @param data where the embedded database and the documents lie
 * @param port of HTTP; 0 for any
 * @param demo whether demo districts are wished; empty where nothing was said
 * @param password of the demo accounts, where the operator chose one
 * @param today the demo's today, where the operator chose one
 */
record Settings(
        boolean external,
        Path data,
        int port,
        Optional<Boolean> demo,
        Optional<String> password,
        Optional<LocalDate> today) {
    private static final String KNOWN_PASSWORD = "luodi-demo";
    private static final LocalDate DEMO_TODAY = LocalDate.of(2022, 11, 14);
    private static final int PORTS = 65_536;

    static Settings of(Environment environment) {
        return new Settings(
                said(environment, "spring.datasource.url").isPresent(),
                Path.of(said(environment, "luodi.data").orElse("data"))
                        .toAbsolutePath()
                        .normalize(),
                said(environment, "server.port").map(Settings::portNumber).orElse(8080),
                said(environment, "luodi.demo").map(Settings::trueOrFalse),
                said(environment, "luodi.demo-password"),
                said(environment, "luodi.today").map(Settings::day));
    }

    static Optional<String> said(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    String demoPassword() {
        return password.orElse(KNOWN_PASSWORD);
    }

    boolean everybodyKnowsThePassword() {
        return KNOWN_PASSWORD.equals(demoPassword());
    }

    LocalDate demoToday() {
        return today.orElse(DEMO_TODAY);
    }

    void refuseDemoToday() {
        if (today.isPresent()) {
            throw new CannotStart("LUODI_TODAY is for demo districts only; this database has none");
        }
    }

    /** Before anything is started: somebody else may already listen. */
    void checkPort() {
        if (port == 0) {
            return;
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(
                    everybodyKnowsThePassword()
                            ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                            : new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new CannotStart("port " + port + " is taken; free it or set SERVER_PORT to another one", taken);
        }
    }

    private static int portNumber(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port < PORTS) {
                return port;
            }
        } catch (NumberFormatException refusedBelow) {
            // said below, together with what is out of range
        }
        throw new CannotStart("SERVER_PORT is not a port number: " + text);
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CannotStart("LUODI_DEMO is true or false, not " + text);
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new CannotStart("LUODI_TODAY is a day as in 2022-11-14, not " + text, notADay);
        }
    }
}
