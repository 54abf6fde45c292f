package app.luodi.walls;

import app.luodi.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of one test's own with our tables in it, to be broken at will. */
record Scratch(String url) {
    static Scratch create() {
        var url = Postgres.newDatabase();
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(new DriverManagerDataSource(url, "luodi_owner", "o"));
        liquibase.setChangeLog("classpath:db/changelog/changelog.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        try {
            liquibase.afterPropertiesSet();
        } catch (LiquibaseException failure) {
            throw new IllegalStateException(failure);
        }
        return new Scratch(url);
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(url, "luodi_owner", "o");
    }

    Connection app() throws SQLException {
        return DriverManager.getConnection(url, "luodi_app", "a");
    }

    Connection superuser() throws SQLException {
        try (var server = Postgres.superuser()) {
            return DriverManager.getConnection(url, server.getMetaData().getUserName(), "postgres");
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of every row. */
    static List<String> ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (answer.next()) {
                all.add(answer.getString(1));
            }
            return all;
        }
    }
}
