package app.luodi.exports;

import app.luodi.exports.ReportTemplate.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What forms ask of projects and the list has no room for: what is built where, and what the latest return tells. */
@Repository
class ToldOfProjects {
    private final JdbcClient jdbc;

    ToldOfProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is read where the form asks for none of it. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<String, String>> of(List<UUID> projects, Layout layout) {
        var told = new HashMap<UUID, Map<String, String>>();
        if (projects.isEmpty()
                || layout.bindings().stream().noneMatch(one -> TemplateField.TOLD.contains(one.field()))) {
            return told;
        }
        jdbc.sql("""
                        select p.project_id, p.content, p.location, r.progress, r.problem from project_facts p
                        left join lateral (select x.progress, x.problem from return_facts x
                          where x.district_id = p.district_id and x.project_id = p.project_id and x.ledger = 'dispatch'
                          order by x.year desc, x.month desc limit 1) r on true
                        where p.project_id = any (?::uuid[])""")
                .param(projects.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    var one = new HashMap<String, String>();
                    for (var key : TemplateField.TOLD) {
                        var text = row.getString(key);
                        if (text != null) {
                            one.put(key, text);
                        }
                    }
                    told.put(row.getObject("project_id", UUID.class), one);
                });
        return told;
    }
}
