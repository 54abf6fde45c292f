package app.luodi.land;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was changed of parcels, field by field. Lines are added, never changed. */
@Repository
class ParcelLog {
    /** One field that became something else. */
    record Line(
            String number,
            String field,
            @Nullable String was,
            @Nullable String became,
            Instant at,
            String by) {}

    private final JdbcClient jdbc;

    ParcelLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many fields changed */
    int write(Parcel parcel, Map<String, String> was, Map<String, String> becomes, Instant at, String by) {
        var fields = new java.util.LinkedHashSet<>(becomes.keySet());
        fields.addAll(was.keySet());
        fields.removeIf(field -> java.util.Objects.equals(was.get(field), becomes.get(field)));
        var projects = parcel.shares().stream()
                .map(share -> share.project().toString())
                .toList();
        fields.forEach(field -> jdbc.sql("""
                        insert into parcel_change (parcel_id, number, field, was, became, projects, recorded_at, recorded_by)
                        values (:id, :number, :field, :was, :became, cast(:projects as uuid[]), cast(:at as timestamptz), :by)""")
                .param("id", parcel.id())
                .param("number", parcel.ground().number())
                .param("field", field)
                .param("was", was.get(field))
                .param("became", becomes.get(field))
                .param("projects", "{" + String.join(",", projects) + "}")
                .param("at", at.toString())
                .param("by", by)
                .update());
        return fields.size();
    }

    /** Of the parcels a project has or had, the latest first. */
    List<Line> of(UUID project, int limit) {
        return jdbc.sql("""
                        select number, field, was, became, recorded_at, recorded_by from parcel_change
                        where :project = any (projects) order by recorded_at desc, id desc limit :limit""")
                .param("project", project)
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getString("number"),
                        row.getString("field"),
                        row.getString("was"),
                        row.getString("became"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }
}
