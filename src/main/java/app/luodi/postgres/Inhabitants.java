package app.luodi.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Who lives in the database.
 *
 * @param any whether any district was founded
 * @param demo whether demo districts are among them
 */
record Inhabitants(boolean any, boolean demo) {
    static Inhabitants of(Connection connection) throws SQLException {
        if (!exists(connection, "select to_regclass('public.replay_district') is not null")) {
            return new Inhabitants(false, false);
        }
        return new Inhabitants(
                exists(connection, "select exists (select from public.district)"),
                exists(connection, "select exists (select from public.replay_district)"));
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
