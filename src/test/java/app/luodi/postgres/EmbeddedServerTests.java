package app.luodi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/** One life of an embedded server: born, guarded, left behind, taken over, refused when it would lose work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedServerTests {
    private final Path path = freshFolder();
    private final DataFolder folder = DataFolder.claim(path);
    private EmbeddedServer server = EmbeddedServer.start(folder);

    private static Path freshFolder() {
        try {
            var path = Files.createTempDirectory("luodi");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            return path;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @BeforeAll
    void itKeepsSomething() throws SQLException {
        execute("create table kept (what text); insert into kept values ('work')");
    }

    @AfterAll
    void stop() throws IOException {
        server.stop();
        folder.release();
        FileSystemUtils.deleteRecursively(path);
    }

    @Test
    @Order(1)
    void itIsDurableAndChecksItsPages() throws SQLException {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
        assertThat(show("server_encoding")).isEqualTo("UTF8");
    }

    @Test
    @Order(2)
    void itListensToThisMachineOnlyAndToNobodyWithoutPassword() throws SQLException {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show("password_encryption")).isEqualTo("scram-sha-256");
        for (var user : new String[] {Access.SUPERUSER, Access.OWNER, Access.APP}) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.access().url(), user, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    @Order(3)
    void theApplicationsUserOwnsNothingAndBypassesNothing() throws SQLException {
        try (var connection = server.access().asOwner();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select string_agg(rolname || ' ' || rolsuper || ' ' || rolbypassrls || ' ' || rolcreaterole, ', ' order by rolname)"
                                + " from pg_roles where rolname like 'luodi%'")) {
            answer.next();
            assertThat(answer.getString(1))
                    .isEqualTo(
                            "luodi_app false false false, luodi_city false false false, luodi_owner false true false");
        }
    }

    @Test
    @Order(4)
    void thePasswordsAreForTheOwnerOfTheFolderOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("postgres.properties"))))
                .isEqualTo("rw-------");
        assertThat(Access.read(path.resolve("postgres.properties"))).isEqualTo(server.access());
    }

    @Test
    @Order(5)
    void aSecondApplicationOnTheSameFolderIsRefusedInOneLine() {
        assertThatThrownBy(() -> DataFolder.claim(path))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("works on the data folder " + path)
                .message()
                .hasLineCount(1);
    }

    @Test
    @Order(6)
    void aServerLeftBehindByAKilledApplicationIsTakenOver() throws SQLException {
        server = EmbeddedServer.start(folder);
        assertThat(ask("select what from kept")).isEqualTo("work");
    }

    @Test
    @Order(7)
    void aServerSetToForgetCommittedWorkIsRefused() throws IOException, SQLException {
        var configuration = path.resolve("pgdata/postgresql.conf");
        var before = Files.readString(configuration);
        Files.writeString(configuration, "\nfsync = off\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("fsync = off");
        Files.writeString(configuration, before);
        server = EmbeddedServer.start(folder);
        assertThat(ask("select what from kept")).isEqualTo("work");
    }

    private String show(String setting) throws SQLException {
        return ask("show " + setting);
    }

    private String ask(String question) throws SQLException {
        try (var connection = server.access().asOwner();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.access().asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
