package app.luodi.identity;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a district has decided for itself. Modules offer what can be decided; what is not decided has their default. */
@Service
@Transactional
public class DistrictSettings {
    /** @param version 0 where the default stands */
    public record Value(Setting setting, String value, int version) {}

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Rights rights;
    private final List<Setting> offered;

    DistrictSettings(JdbcClient jdbc, Rights rights, ObjectProvider<Setting> offered) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.offered =
                offered.stream().sorted(Comparator.comparing(Setting::name)).toList();
    }

    /** The value, or the default: for use cases of all modules. */
    @Transactional(readOnly = true)
    public String value(Setting setting) {
        return stored(setting).map(Value::value).orElse(setting.otherwise());
    }

    @Transactional(readOnly = true)
    public List<Value> all() {
        rights.require(Act.MANAGE_SETTINGS);
        return offered.stream()
                .map(setting -> stored(setting).orElseGet(() -> new Value(setting, setting.otherwise(), 0)))
                .toList();
    }

    /**
     * Decides.
     *
     * @param version of the value that was seen
     * @throws OptimisticLockingFailureException where somebody else has decided since
     */
    public Outcome<Value> decide(Setting setting, String value, int version) {
        rights.require(Act.MANAGE_SETTINGS);
        var text = value.strip();
        if (text.length() > LONGEST
                || (!setting.choices().isEmpty() && !setting.choices().contains(text))) {
            return Outcome.refused(Refusal.of(setting.name(), "identity.setting.value", LONGEST));
        }
        var rows = version == 0
                ? jdbc.sql("""
                        insert into district_setting (name, value, version, changed_by) values (?, ?, 1, ?)
                        on conflict (district_id, name) do nothing""").params(setting.name(), text, rights.signature()).update()
                : jdbc.sql("""
                        update district_setting set value = ?, changed_by = ?, version = version + 1
                        where name = ? and version = ?""")
                        .params(text, rights.signature(), setting.name(), version)
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("Overtaken: " + setting.name());
        }
        return Outcome.done(new Value(setting, text, version + 1));
    }

    private Optional<Value> stored(Setting setting) {
        return jdbc.sql("select value, version from district_setting where name = ?")
                .param(setting.name())
                .query((row, number) -> new Value(setting, row.getString("value"), row.getInt("version")))
                .optional();
    }
}
