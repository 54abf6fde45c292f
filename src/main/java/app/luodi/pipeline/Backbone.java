package app.luodi.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The milestones every project passes, in their order: shared data, read once. */
@Component
public class Backbone {
    /** Where it begins: the kind that the agreement's date belongs to. */
    static final String SIGNED = "signed";

    private final List<MilestoneKind> all;
    private final Map<String, MilestoneKind> byCode;

    Backbone(JdbcClient jdbc) {
        all = jdbc.sql("""
                select code, position, on_track, name_zh, short_zh, name_en, pool, land, evidence
                from milestone_kind order by position""")
                .query((row, n) -> new MilestoneKind(
                        row.getString("code"),
                        row.getInt("position"),
                        row.getObject("on_track", Integer.class),
                        row.getString("name_zh"),
                        row.getString("short_zh"),
                        row.getString("name_en"),
                        Pool.of(row.getString("pool")),
                        row.getBoolean("land"),
                        row.getBoolean("evidence")))
                .list();
        byCode = all.stream().collect(Collectors.toMap(MilestoneKind::code, Function.identity()));
    }

    /** M01 to M24. */
    public List<MilestoneKind> all() {
        return all;
    }

    /** The eleven nodes of the landing track. */
    public List<MilestoneKind> track() {
        return all.stream().filter(kind -> kind.onTrack() != null).toList();
    }

    public Optional<MilestoneKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @throws IllegalArgumentException for a code that is none of ours */
    public MilestoneKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such milestone: " + code));
    }
}
