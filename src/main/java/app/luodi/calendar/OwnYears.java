package app.luodi.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years a district keeps itself, each whole: what was shipped for such a year no longer counts. */
@Repository
class OwnYears {
    private final JdbcClient jdbc;

    OwnYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A city that looks at several districts has the published ones. */
    List<CalendarYear> all() {
        var days = jdbc
                .sql("select day, kind, name from calendar_day order by day")
                .query((row, n) -> day(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> one.day().getYear()));
        return jdbc.sql("""
                select year, source, version from calendar_year
                where position(',' in coalesce(current_setting('luodi.sees', true), '')) = 0 order by year""")
                .query((row, n) -> new CalendarYear(
                        row.getInt("year"),
                        row.getString("source"),
                        days.getOrDefault(row.getInt("year"), List.of()),
                        row.getInt("version")))
                .list();
    }

    /** @return false where another version stands than the one that was seen */
    boolean save(CalendarYear year, OffsetDateTime at, String by) {
        var rows = year.version() == 0
                ? jdbc.sql("""
                        insert into calendar_year (year, source, version, changed_at, changed_by) values (?, ?, 1, ?, ?)
                        on conflict (district_id, year) do nothing""").params(year.year(), year.source(), at, by).update()
                : jdbc.sql("""
                        update calendar_year set source = ?, changed_at = ?, changed_by = ?, version = version + 1
                        where year = ? and version = ?""")
                        .params(year.source(), at, by, year.year(), year.version())
                        .update();
        if (rows == 0) {
            return false;
        }
        jdbc.sql("delete from calendar_day where year = ?").param(year.year()).update();
        for (var one : year.days()) {
            jdbc.sql("insert into calendar_day (year, day, kind, name) values (?, ?, ?, ?)")
                    .params(year.year(), one.day(), one.kind().code(), one.name())
                    .update();
        }
        return true;
    }

    boolean forget(int year) {
        return jdbc.sql("delete from calendar_year where year = ?").param(year).update() > 0;
    }

    private static SpecialDay day(ResultSet row) throws SQLException {
        return new SpecialDay(
                row.getObject("day", LocalDate.class),
                SpecialDay.Kind.of(row.getString("kind")),
                row.getString("name"));
    }
}
