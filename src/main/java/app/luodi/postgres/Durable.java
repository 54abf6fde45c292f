package app.luodi.postgres;

import java.sql.SQLException;
import java.util.List;

/** What has been committed survives a power cut: asserted at each start, whatever configuration files say. */
final class Durable {
    private static final List<String> SETTINGS =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    private Durable() {}

    static void require(Access access) {
        try (var connection = access.asOwner();
                var statement = connection.createStatement()) {
            for (var setting : SETTINGS) {
                try (var answer = statement.executeQuery("show " + setting)) {
                    if (!answer.next() || !"on".equals(answer.getString(1))) {
                        throw new CannotStart("PostgreSQL is set to " + setting + " = " + answer.getString(1)
                                + ": committed work could be lost; set it to on");
                    }
                }
            }
        } catch (SQLException unreachable) {
            throw new CannotStart("the embedded PostgreSQL does not answer: " + unreachable.getMessage(), unreachable);
        }
    }
}
