package app.luodi.postgres;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.Postgres;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** What keeps Luodi from starting is said in one line that names the remedy. */
class RefusalTests {
    @TempDir
    private Path folder = Path.of("");

    private static External at(String url, String app) {
        var environment = new MockEnvironment();
        environment.setProperty("spring.datasource.url", url);
        environment.setProperty("spring.datasource.username", app);
        environment.setProperty("spring.datasource.password", "a");
        environment.setProperty("spring.liquibase.user", "luodi_owner");
        environment.setProperty("spring.liquibase.password", "o");
        return External.of(environment);
    }

    private static void isSaid(Runnable start, String... words) {
        assertThatThrownBy(start::run)
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(words)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        isSaid(() -> DataFolder.claim(file.resolve("data")), "cannot be written", "LUODI_DATA");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        isSaid(() -> at("jdbc:postgresql://127.0.0.1:1/luodi", "luodi_app").inhabitants(), "127.0.0.1:1", "refused");
    }

    @Test
    void aDatabaseThatDoesNotLetUsIn() {
        isSaid(() -> at(Postgres.newDatabase(), "nobody_of_ours").inhabitants(), "does not let us in");
    }

    @Test
    void aUserWhomNoWallStops() {
        isSaid(() -> at(Postgres.newDatabase(), "postgres").inhabitants(), "postgres", "roles.sql");
    }

    @Test
    void aSettingThatIsMissing() {
        var environment = new MockEnvironment();
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://localhost/luodi");
        isSaid(() -> External.of(environment), "SPRING_DATASOURCE_USERNAME", "deploy/README.md");
    }

    @Test
    void aDatabaseThatIsTooOld() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> isAPostgres15(server));
            isSaid(
                    () -> at(
                                    "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/luodi?sslmode=disable",
                                    "luodi_app")
                            .inhabitants(),
                    "version 15",
                    "16");
        }
    }

    @Test
    void aJdkThatIsTooOld() throws IOException, InterruptedException {
        var old = Files.createDirectories(folder.resolve("jdk17/bin"));
        for (var name : new String[] {"java", "javac"}) {
            var program =
                    Files.writeString(old.resolve(name), "#!/bin/sh\necho '    java.specification.version = 17' >&2\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        // the launcher of this checkout, looking for other JDKs where there are none
        var launcher = Files.writeString(
                folder.resolve("luodi"),
                Files.readString(Path.of("luodi"))
                        .replaceAll("/(usr/lib/jvm|opt/java|Library/Java)/", folder + "/none/"));
        var run = new ProcessBuilder("sh", launcher.toString(), "run");
        run.environment().clear();
        run.environment().put("PATH", old + ":/usr/bin:/bin");
        run.environment().put("HOME", folder.toString());
        run.environment().put("JAVA_HOME", requireNonNull(old.getParent()).toString());
        var process = run.redirectErrorStream(true).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("needs a JDK 25 or later", "JAVA_HOME");
    }

    /** As much of the protocol as it takes to be asked for one's version. */
    private static void isAPostgres15(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket caller) {
        try (caller) {
            greet(caller);
        } catch (IOException hungUp) {
            // it has heard enough
        }
    }

    private static void greet(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        var out = new DataOutputStream(caller.getOutputStream());
        in.skipNBytes(in.readInt() - 4L);
        message(out, 'R', new byte[4]);
        for (var setting : new String[] {
            "server_version\0" + "15.18",
            "client_encoding\0UTF8",
            "DateStyle\0ISO",
            "integer_datetimes\0on",
            "standard_conforming_strings\0on",
            "TimeZone\0UTC"
        }) {
            message(out, 'S', (setting + "\0").getBytes(StandardCharsets.UTF_8));
        }
        message(out, 'K', new byte[8]);
        message(out, 'Z', "I".getBytes(StandardCharsets.UTF_8));
        while (true) {
            var kind = in.readByte();
            in.skipNBytes(in.readInt() - 4L);
            switch (kind) {
                case 'P' -> message(out, '1', new byte[0]);
                case 'B' -> message(out, '2', new byte[0]);
                case 'D' -> message(out, 'n', new byte[0]);
                case 'E', 'Q' -> message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
                default -> {}
            }
            if (kind == 'S' || kind == 'Q') {
                message(out, 'Z', "I".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void message(DataOutputStream out, char kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }
}
