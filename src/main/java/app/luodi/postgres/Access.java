package app.luodi.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/** How to connect to the embedded database: the file {@code postgres.properties}, for the owner's eyes only. */
record Access(int port, String superuserPassword, String ownerPassword, String appPassword) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "luodi_owner";
    static final String APP = "luodi_app";
    private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rw-------");
    private static final int PASSWORD_BYTES = 24;

    static Access invent(int port) {
        return new Access(port, password(), password(), password());
    }

    private static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Access at(int otherPort) {
        return new Access(otherPort, superuserPassword, ownerPassword, appPassword);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/luodi";
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, ownerPassword);
    }

    Inhabitants inhabitants() {
        try (var connection = asOwner()) {
            return Inhabitants.of(connection);
        } catch (SQLException unreachable) {
            throw new CannotStart("the embedded PostgreSQL does not answer: " + unreachable.getMessage(), unreachable);
        }
    }

    static Access read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Access(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("superuser.password"),
                properties.getProperty("owner.password"),
                properties.getProperty("app.password"));
    }

    void write(Path file) {
        var text = """
                # How to connect to the embedded PostgreSQL of Luodi. Keep it to yourself.
                url=%s
                host=127.0.0.1
                port=%d
                database=luodi
                owner.user=%s
                owner.password=%s
                app.user=%s
                app.password=%s
                superuser.user=%s
                superuser.password=%s
                """.formatted(url(), port, OWNER, ownerPassword, APP, appPassword, SUPERUSER, superuserPassword);
        try {
            writePrivately(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nobody else can read it, not even between creating and filling it. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(MINE));
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }
}
