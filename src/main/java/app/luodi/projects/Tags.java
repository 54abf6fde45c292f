package app.luodi.projects;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The district's tags: categories are views of the same projects that overlap and never add up (domain.md 0.3). */
@Service
@Transactional
public class Tags {
    private final JdbcClient jdbc;

    Tags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a tag is for. */
    public enum Kind {
        /** A view that targets and boards are cut by. */
        CATEGORY,
        /** Anything else worth marking. */
        LABEL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Tag(String code, String name, Kind kind) {}

    @Transactional(readOnly = true)
    public List<Tag> all() {
        return jdbc.sql("select code, name, kind from tag order by kind, position, code")
                .query((row, number) -> new Tag(
                        row.getString("code"),
                        row.getString("name"),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT))))
                .list();
    }

    /** Founds a tag or renames it: part of setting a district up. */
    public void define(Tag tag, int position) {
        jdbc.sql("""
                        insert into tag (code, name, kind, position) values (?, ?, ?, ?)
                        on conflict (district_id, code) do update
                          set name = excluded.name, kind = excluded.kind, position = excluded.position""")
                .params(tag.code(), tag.name(), tag.kind().code(), position)
                .update();
    }
}
