package app.luodi.identity.settings;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.Role;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a district has decided for itself. Modules offer what can be decided; what is not decided has their default. */
@Service
@Transactional
public class DistrictSettings {
    /**
     * A setting as it stands.
     *
     * @param version 0 where the default stands
     */
    public record Value<T>(
            Setting<T> setting,
            T value,
            int version,
            @Nullable Decision latest) {
        public String text() {
            return setting.form().write(value);
        }
    }

    /** What was decided once, by whom. */
    public record Decision(String text, Instant at, String by) {}

    private record Stored(String text, int version) {}

    private final JdbcClient jdbc;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<OffersSettings> offered;

    DistrictSettings(
            JdbcClient jdbc, Rights rights, ApplicationEventPublisher events, ObjectProvider<OffersSettings> offered) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.events = events;
        this.offered = offered;
    }

    /** The value, or the default: for use cases of all modules. A city that looks at several districts has the default. */
    @Transactional(readOnly = true)
    public <T> T value(Setting<T> setting) {
        return stored(setting)
                .flatMap(stored -> setting.form().read(stored.text()))
                .orElse(setting.otherwise());
    }

    /** Everything that can be decided, module by module. */
    @Transactional(readOnly = true)
    public List<Value<?>> all() {
        if (!rights.may(Act.SET_TARGETS)) {
            rights.require(Act.MANAGE_SETTINGS);
        }
        return offered().<Value<?>>map(this::asItStands).toList();
    }

    /** Whether the one who asks may decide it. */
    public boolean mayDecide(Setting<?> setting) {
        return rights.may(setting.act());
    }

    /** The roles that may decide it. */
    public List<Role> decidedBy(Setting<?> setting) {
        return rights.rolesThatMay(setting.act());
    }

    /** What was decided, latest first. */
    @Transactional(readOnly = true)
    public List<Decision> history(Setting<?> setting) {
        if (!rights.may(Act.SET_TARGETS)) {
            rights.require(Act.MANAGE_SETTINGS);
        }
        return decisions(setting);
    }

    /**
     * Decides.
     *
     * @param text the value as written
     * @param version of the value that was seen
     * @throws OptimisticLockingFailureException where somebody else has decided since
     */
    public <T> Outcome<Value<T>> decide(Setting<T> setting, String text, int version) {
        rights.require(setting.act());
        var read = setting.form().read(text);
        if (read.isEmpty()) {
            return Outcome.refused(refusal(setting));
        }
        var written = setting.form().write(read.get());
        var rows = version == 0
                ? jdbc.sql("""
                        insert into district_setting (name, value, version, changed_by) values (?, ?, 1, ?)
                        on conflict (district_id, name) do nothing""")
                        .params(setting.name(), written, rights.signature())
                        .update()
                : jdbc.sql("""
                        update district_setting set value = ?, changed_by = ?, version = version + 1
                        where name = ? and version = ?""")
                        .params(written, rights.signature(), setting.name(), version)
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("Overtaken: " + setting.name());
        }
        events.publishEvent(new SettingDecided(setting.name()));
        events.publishEvent(new DistrictChanged("setting", subject(setting)));
        events.publishEvent(Acted.on("setting.decided", subject(setting))
                .called(setting.name())
                .with("value", written));
        return Outcome.done(asItStands(setting));
    }

    private static Refusal refusal(Setting<?> setting) {
        return switch (setting.form()) {
            case Form.Text(var longest) -> Refusal.of(setting.name(), "identity.setting.value", longest);
            case Form.WholeNumber(var from, var to, var unit) ->
                Refusal.of(setting.name(), "identity.setting.number", from, to);
            case Form.OneOf one -> Refusal.of(setting.name(), "identity.setting.choice");
            case Form.YesOrNo either -> Refusal.of(setting.name(), "identity.setting.choice");
        };
    }

    private static UUID subject(Setting<?> setting) {
        return UUID.nameUUIDFromBytes(setting.name().getBytes(StandardCharsets.UTF_8));
    }

    private java.util.stream.Stream<Setting<?>> offered() {
        return offered.orderedStream().flatMap(module -> module.settings().stream());
    }

    private <T> Value<T> asItStands(Setting<T> setting) {
        var stored = stored(setting);
        var value = stored.flatMap(row -> setting.form().read(row.text())).orElse(setting.otherwise());
        var latest = stored.isEmpty()
                ? null
                : decisions(setting).stream().findFirst().orElse(null);
        return new Value<>(setting, value, stored.map(Stored::version).orElse(0), latest);
    }

    private Optional<Stored> stored(Setting<?> setting) {
        return jdbc.sql("""
                select value, version from district_setting
                where name = ? and position(',' in coalesce(current_setting('luodi.sees', true), '')) = 0""")
                .param(setting.name())
                .query((row, number) -> new Stored(row.getString("value"), row.getInt("version")))
                .optional();
    }

    private List<Decision> decisions(Setting<?> setting) {
        return jdbc.sql("""
                select value, recorded_from, coalesce(changed_by, '') as changed_by from history.district_setting
                where name = ? and recorded_from <= luodi_now() order by recorded_from desc""")
                .param(setting.name())
                .query((row, number) -> new Decision(
                        row.getString("value"), moment(row.getTimestamp("recorded_from")), row.getString("changed_by")))
                .list();
    }

    private static Instant moment(Timestamp stamp) {
        return stamp.toInstant();
    }
}
