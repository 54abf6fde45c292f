package app.luodi.meetings;

import app.luodi.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings that were held. */
@Repository
class Meetings {
    private static final String COLUMNS =
            "select id, year, number, held_at, coalesce(moment, held_at) as moment from meeting ";

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last meeting before the given day began. */
    Optional<Meeting> lastBefore(LocalDate day) {
        return jdbc.sql(COLUMNS + "where held_at < ? order by held_at desc limit 1")
                .param(startOf(day))
                .query(Meetings::read)
                .optional();
    }

    Optional<Meeting> on(LocalDate day) {
        return jdbc.sql(COLUMNS + "where held_at >= ? and held_at < ? order by held_at desc limit 1")
                .params(startOf(day), startOf(day.plusDays(1)))
                .query(Meetings::read)
                .optional();
    }

    int lastNumberOf(int year) {
        return jdbc.sql("select coalesce(max(number), 0) from meeting where year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    /** Closes a moment: waits for writers under way, so that what is read as of it never changes. */
    Instant close() {
        return jdbc.sql("select luodi_close('weekly meeting')")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    Meeting add(int year, int number, Instant heldAt, Instant moment, String by) {
        var id = jdbc.sql("""
                insert into meeting (year, number, held_at, moment, version, changed_by) values (?, ?, ?, ?, 0, ?)
                returning id""")
                .params(year, number, heldAt.atOffset(ZoneOffset.UTC), moment.atOffset(ZoneOffset.UTC), by)
                .query(UUID.class)
                .single();
        return new Meeting(id, year, number, heldAt, moment);
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Today.ZONE).toOffsetDateTime();
    }

    private static Meeting read(ResultSet row, int index) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                row.getObject("moment", OffsetDateTime.class).toInstant());
    }
}
