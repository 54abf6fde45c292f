package app.luodi.demo;

import app.luodi.demo.Table.Row;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisation units of a demo district. */
@Component
class FoundingUnits {
    private final JdbcClient jdbc;

    FoundingUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Founds a unit, or keeps the one there is. */
    void found(Row row) {
        jdbc.sql("""
                insert into org_unit (kind, name, short_name, position, version, changed_by)
                select :kind, :name, :short, (select count(*) + 1 from org_unit), 0, '系统'
                where not exists (select from org_unit where kind = :kind and name = :name)""")
                .param("kind", row.text("kind"))
                .param("name", row.text("name"))
                .param("short", row.text("short"))
                .update();
    }

    UUID office(String name) {
        return jdbc.sql("select id from org_unit where kind = 'office' and name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }
}
