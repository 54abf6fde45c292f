package app.luodi.exports;

import app.luodi.exports.ReportTemplate.Layout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The forms of a district. */
@Repository
class ReportTemplates {
    private static final String ALL =
            "select id, name, file_name, layout, version, changed_at, changed_by from report_template";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportTemplates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ReportTemplate> all() {
        return jdbc.sql(ALL + " order by name").query(this::template).list();
    }

    Optional<ReportTemplate> find(UUID id) {
        return jdbc.sql(ALL + " where id = ?").param(id).query(this::template).optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from report_template where id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    UUID insert(String name, String file, byte[] content, Layout layout, String by) {
        return jdbc.sql("""
                        insert into report_template (name, file_name, content, layout, changed_at, changed_by)
                        values (?, ?, ?, ?::jsonb, luodi_now(), ?) returning id""")
                .params(name, file, content, json.writeValueAsString(layout), by)
                .query(UUID.class)
                .single();
    }

    /** @return whether it still was of that version */
    boolean update(UUID id, int version, String name, Layout layout, String by) {
        return jdbc.sql("""
                        update report_template set name = ?, layout = ?::jsonb, version = version + 1, changed_at = luodi_now(), changed_by = ?
                        where id = ? and version = ?""")
                        .params(name, json.writeValueAsString(layout), by, id, version)
                        .update()
                == 1;
    }

    void delete(UUID id) {
        jdbc.sql("delete from report_template where id = ?").param(id).update();
    }

    private ReportTemplate template(ResultSet row, int number) throws SQLException {
        return new ReportTemplate(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("file_name"),
                json.readValue(row.getString("layout"), Layout.class),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }
}
