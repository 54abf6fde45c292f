package app.luodi.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code saved_view}. */
@Repository
class SavedViews {
    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> visibleTo(UUID account, boolean mayShare, boolean ofCity) {
        return jdbc.sql("""
                        select id, name, query, shared, locked, account_name, account_id = :account as mine
                        from saved_view where shared or account_id = :account order by shared desc, id""")
                .param("account", account)
                .query((row, number) -> {
                    var mine = row.getBoolean("mine");
                    return new SavedView(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("query"),
                            row.getBoolean("shared"),
                            row.getBoolean("locked"),
                            row.getString("account_name"),
                            mine,
                            !ofCity && (mine || mayShare && !row.getBoolean("locked")));
                })
                .list();
    }

    UUID insert(UUID account, String name, SavedView.Draft draft) {
        return jdbc.sql("""
                        insert into saved_view (account_id, account_name, name, query, shared, locked, changed_at)
                        values (:account, :by, :name, :query, :shared, :locked, luodi_now()) returning id""")
                .param("account", account)
                .param("by", name)
                .param("name", draft.name())
                .param("query", draft.query())
                .param("shared", draft.shared())
                .param("locked", draft.locked())
                .query(UUID.class)
                .single();
    }

    void update(UUID id, SavedView.Draft draft) {
        jdbc.sql("""
                        update saved_view set name = :name, query = :query, shared = :shared, locked = :locked,
                          changed_at = luodi_now() where id = :id""")
                .param("id", id)
                .param("name", draft.name())
                .param("query", draft.query())
                .param("shared", draft.shared())
                .param("locked", draft.locked())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from saved_view where id = ?").param(id).update();
    }
}
