package app.luodi.meetings;

import app.luodi.kernel.Light;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns of the facts views as values. */
final class Columns {
    private Columns() {}

    static UUID id(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("project_id", UUID.class));
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    static Light light(ResultSet row) throws SQLException {
        return Light.of(text(row, "light"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A percentage with one decimal. */
    static @Nullable BigDecimal percent(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }

    /** Ids as one parameter: {@code any(string_to_array(:ids, ',')::uuid[])}. */
    static String list(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
