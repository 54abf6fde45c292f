package app.luodi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real PostgreSQL: one server for the whole run, one database for each application context. */
@TestConfiguration(proxyBeanMethods = false)
public class Postgres {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    DynamicPropertyRegistrar addresses() {
        var url = newDatabase();
        return registry -> {
            registry.add("spring.datasource.url", () -> url);
            registry.add("spring.datasource.username", () -> "luodi_app");
            registry.add("spring.datasource.password", () -> "a");
            registry.add("spring.liquibase.url", () -> url);
            registry.add("spring.liquibase.user", () -> "luodi_owner");
            registry.add("spring.liquibase.password", () -> "o");
        };
    }

    /** An empty database of its own; its URL, for the roles luodi_owner (password o) and luodi_app (password a). */
    public static String newDatabase() {
        var name = "luodi" + DATABASES.incrementAndGet();
        try (var root = superuser();
                var statement = root.createStatement()) {
            statement.execute("create database " + name + " owner luodi_owner");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    /** The server's own superuser, on the database {@code postgres}. */
    public static Connection superuser() throws SQLException {
        return SERVER.getPostgresDatabase().getConnection();
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            try (var c = server.getPostgresDatabase().getConnection();
                    var s = c.createStatement()) {
                s.execute("create role luodi_owner login bypassrls password 'o'");
                s.execute("create role luodi_city nologin");
                s.execute("create role luodi_app login password 'a'");
                s.execute("grant luodi_city to luodi_app with inherit false, set true");
            }
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
