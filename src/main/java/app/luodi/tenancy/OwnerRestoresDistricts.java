package app.luodi.tenancy;

import app.luodi.kernel.RestoringDistricts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes with the owner's connection, which no wall stops: every statement names the district itself. */
@Component
class OwnerRestoresDistricts implements RestoringDistricts {
    private static final int AT_A_TIME = 500;

    private final JdbcTemplate owner;
    private final TransactionTemplate whole;

    OwnerRestoresDistricts(
            @Value("${spring.liquibase.url:${spring.datasource.url}}") String url,
            @Value("${spring.liquibase.user}") String user,
            @Value("${spring.liquibase.password}") String password) {
        var source = new DriverManagerDataSource(url, user, password);
        owner = new JdbcTemplate(source);
        owner.setFetchSize(AT_A_TIME);
        whole = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Override
    public <T> T restore(String district, Function<Rows, T> work) {
        return Objects.requireNonNull(whole.execute(status -> {
            owner.queryForList(
                    "select set_config('luodi.district', ?, true), set_config('TimeZone', 'UTC', true), set_config('search_path', 'public', true)",
                    district);
            return work.apply(new OfOne(district));
        }));
    }

    private final class OfOne implements Rows {
        private final String district;

        OfOne(String district) {
            this.district = district;
        }

        @Override
        public void clear(String table) {
            owner.update("delete from " + name(table) + " where district_id = ?", district);
        }

        @Override
        public void insert(String table, List<String> columns, List<String> json) {
            var names = columns.stream().map(OwnerRestoresDistricts::quoted).collect(Collectors.joining(", "));
            owner.update(
                    "insert into " + name(table) + " (" + names + ") select " + names
                            + " from jsonb_populate_recordset(null::" + name(table)
                            + ", ?::jsonb) r where r.district_id = ?",
                    "[" + String.join(",", json) + "]",
                    district);
        }

        @Override
        public void read(String table, List<String> order, Consumer<String> row) {
            owner.query(
                    "select to_jsonb(t)::text from " + name(table) + " t where district_id = ? order by "
                            + order.stream().map(OwnerRestoresDistricts::quoted).collect(Collectors.joining(", ")),
                    found -> {
                        row.accept(found.getString(1));
                    },
                    district);
        }
    }

    /** {@code project}, {@code history.project}. */
    private static String name(String table) {
        return List.of(table.split("\\.")).stream()
                .map(OwnerRestoresDistricts::quoted)
                .collect(Collectors.joining("."));
    }

    private static String quoted(String name) {
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException(name);
        }
        return "\"" + name + "\"";
    }
}
