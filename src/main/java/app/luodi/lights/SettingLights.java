package app.luodi.lights;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and sets the district's rule for the lights; a changed rule recolours at once, the past keeps its own. */
@Service
@Transactional
public class SettingLights {
    private static final String KEY = "lights.refused.";
    private static final UUID ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    SettingLights(JdbcClient jdbc, Rights rights, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.events = events;
    }

    /** The rule in force. */
    @Transactional(readOnly = true)
    public LightRule rule() {
        return jdbc.sql("select * from light_rule limit 1")
                .query((row, n) -> rule(row))
                .optional()
                .orElse(LightRule.DEFAULT);
    }

    /**
     * Sets the rule; its version is the one that was seen.
     *
     * @throws app.luodi.identity.NoRight for who may not manage settings
     */
    public Outcome<LightRule> set(LightRule rule) {
        rights.require(Act.MANAGE_SETTINGS);
        var refusals = refusals(rule);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var written = jdbc.sql("""
                insert into light_rule (overdue_yellow, overdue_red, behind_yellow, behind_red, cut_off_day, pace, version, changed_by)
                values (:overdueYellow, :overdueRed, :behindYellow, :behindRed, :cutOff, cast(:pace as numeric[]), 1, :by)
                on conflict (district_id) do update set overdue_yellow = excluded.overdue_yellow, overdue_red = excluded.overdue_red,
                  behind_yellow = excluded.behind_yellow, behind_red = excluded.behind_red, cut_off_day = excluded.cut_off_day,
                  pace = excluded.pace, version = light_rule.version + 1, changed_by = excluded.changed_by
                where light_rule.version = :version""")
                .param("overdueYellow", rule.overdueYellow())
                .param("overdueRed", rule.overdueRed())
                .param("behindYellow", rule.behindYellow())
                .param("behindRed", rule.behindRed())
                .param("cutOff", rule.cutOffDay())
                .param("pace", literal(rule.pace()))
                .param("by", rights.signature())
                .param("version", rule.version())
                .update();
        if (written == 0) {
            return Outcome.refused(Refusal.of("", KEY + "overtaken"));
        }
        events.publishEvent(new DistrictChanged("light", ALL));
        return Outcome.done(rule());
    }

    private static List<Refusal> refusals(LightRule rule) {
        var all = new ArrayList<Refusal>();
        if (rule.overdueYellow() < 1) {
            all.add(Refusal.of("overdueYellow", KEY + "positive"));
        }
        if (rule.overdueRed() <= rule.overdueYellow()) {
            all.add(Refusal.of("overdueRed", KEY + "redAfterYellow"));
        }
        if (rule.behindYellow().signum() <= 0) {
            all.add(Refusal.of("behindYellow", KEY + "positive"));
        }
        if (rule.behindRed().compareTo(rule.behindYellow()) <= 0) {
            all.add(Refusal.of("behindRed", KEY + "redAfterYellow"));
        }
        if (rule.cutOffDay() < 1 || rule.cutOffDay() > 28) {
            all.add(Refusal.of("cutOffDay", KEY + "cutOff"));
        }
        if (rule.pace() != null && !isCurve(rule.pace())) {
            all.add(Refusal.of("pace", KEY + "pace"));
        }
        return all;
    }

    /** Twelve points that never fall and end at 100 percent or above. */
    private static boolean isCurve(List<BigDecimal> pace) {
        if (pace.size() != LightRule.MONTHS || pace.getFirst().signum() < 0) {
            return false;
        }
        for (var month = 1; month < pace.size(); month++) {
            if (pace.get(month).compareTo(pace.get(month - 1)) < 0) {
                return false;
            }
        }
        return pace.getLast().compareTo(BigDecimal.valueOf(100)) >= 0;
    }

    private static @Nullable String literal(@Nullable List<BigDecimal> pace) {
        return pace == null
                ? null
                : "{"
                        + String.join(
                                ",",
                                pace.stream().map(BigDecimal::toPlainString).toList()) + "}";
    }

    private static LightRule rule(ResultSet row) throws SQLException {
        Array pace = row.getArray("pace");
        return new LightRule(
                row.getInt("overdue_yellow"),
                row.getInt("overdue_red"),
                row.getBigDecimal("behind_yellow"),
                row.getBigDecimal("behind_red"),
                row.getInt("cut_off_day"),
                pace == null ? null : List.of((BigDecimal[]) pace.getArray()),
                row.getInt("version"),
                row.getString("changed_by"));
    }
}
