package app.luodi.tenancy;

import app.luodi.kernel.AsOf;
import app.luodi.kernel.Today;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL, as each transaction begins, the district, the moment looked at and the clock; row-level security and
 * the past do the rest. The settings end with the transaction.
 */
class DistrictTransactionManager extends JdbcTransactionManager {
    private static final Logger LOG = LoggerFactory.getLogger(DistrictTransactionManager.class);
    private static final String SETTINGS = """
            select set_config('luodi.district', ?, true), set_config('luodi.now', ?, true),
              set_config('luodi.as_of', ?, true), set_config('search_path', ?, true)""";
    private static final String CITY_SETTINGS = SETTINGS + """
            , set_config('luodi.sees', coalesce((select string_agg(reads, ',') from public.city_reads
                where city = ? and (? = '' or reads = ?)), ''), true),
              set_config('role', 'luodi_city', true)""";

    private final transient Today today;
    private final transient Map<String, Boolean> cities = new ConcurrentHashMap<>();

    DistrictTransactionManager(DataSource dataSource, Today today) {
        super(dataSource);
        this.today = today;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var current = CurrentDistrict.find();
        if (current.isEmpty()) {
            LOG.warn(
                    "A transaction ({}) runs for no district: it reads nothing and cannot write", definition.getName());
        }
        var district = current.map(CurrentDistrict::id).orElse("");
        var asCity = current.isPresent() && current.get().signedIn() && isCity(connection, district);
        try (var setting = connection.prepareStatement(asCity ? CITY_SETTINGS : SETTINGS)) {
            common(setting, asCity ? "" : district);
            if (asCity) {
                var looksAt = current.get().looksAt();
                setting.setString(5, district);
                setting.setString(6, looksAt == null ? "" : looksAt);
                setting.setString(7, looksAt == null ? "" : looksAt);
            }
            setting.execute();
        }
    }

    private void common(PreparedStatement setting, String district) throws SQLException {
        var asOf = AsOf.current();
        setting.setString(1, district);
        setting.setString(2, today.set().map(Instant::toString).orElse(""));
        setting.setString(3, asOf.map(look -> look.moment().toString()).orElse(""));
        setting.setString(4, asOf.isPresent() ? "past, public" : "public");
    }

    /** A district never becomes a city, so what was once read stays true; what is unknown is asked again. */
    private boolean isCity(Connection connection, String id) throws SQLException {
        var known = cities.get(id);
        if (known != null) {
            return known;
        }
        try (var question = connection.prepareStatement("select kind = 'city' from public.district where id = ?")) {
            question.setString(1, id);
            try (var answer = question.executeQuery()) {
                if (!answer.next()) {
                    return false;
                }
                cities.put(id, answer.getBoolean(1));
                return answer.getBoolean(1);
            }
        }
    }
}
