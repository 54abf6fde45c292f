package app.luodi.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.core.env.Environment;

/**
 * A PostgreSQL of the operator's own, version 16 or later.
 *
 * @param url its JDBC address
 */
record External(String url, String appUser, String appPassword, String ownerUser, String ownerPassword) {
    private static final int OLDEST = 16;
    private static final String PATIENCE_SECONDS = "10";

    static External of(Environment environment) {
        return new External(
                must(environment, "spring.datasource.url", "SPRING_DATASOURCE_URL"),
                must(environment, "spring.datasource.username", "SPRING_DATASOURCE_USERNAME"),
                must(environment, "spring.datasource.password", "SPRING_DATASOURCE_PASSWORD"),
                must(environment, "spring.liquibase.user", "SPRING_LIQUIBASE_USER"),
                must(environment, "spring.liquibase.password", "SPRING_LIQUIBASE_PASSWORD"));
    }

    private static String must(Environment environment, String property, String variable) {
        return Settings.said(environment, property)
                .orElseThrow(() -> new CannotStart(
                        "an external PostgreSQL needs " + variable + "; deploy/README.md lists what else"));
    }

    /** Looks whether both users get in and whether the server is one that we know. */
    Inhabitants inhabitants() {
        try (var app = open(appUser, appPassword);
                var owner = open(ownerUser, ownerPassword)) {
            var version = app.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStart("PostgreSQL at " + url + " is version " + version + "; Luodi needs " + OLDEST
                        + " or later (18 is what it is tested with)");
            }
            refuseWallBreaker(app);
            return Inhabitants.of(owner);
        } catch (SQLException unreachable) {
            throw new CannotStart(
                    "PostgreSQL at " + url + " does not let us in: "
                            + String.valueOf(unreachable.getMessage()).replaceAll("\\s+", " "),
                    unreachable);
        }
    }

    private void refuseWallBreaker(Connection app) throws SQLException {
        try (var statement = app.createStatement();
                var answer = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            if (answer.next() && answer.getBoolean(1)) {
                throw new CannotStart("the user " + appUser + " bypasses row-level security, the wall between"
                        + " districts; use the roles of deploy/roles.sql");
            }
        }
    }

    private Connection open(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        return DriverManager.getConnection(url, properties);
    }
}
