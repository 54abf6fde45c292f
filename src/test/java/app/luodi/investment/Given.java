package app.luodi.investment;

import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Districts, offices and projects to report on. */
@TestComponent
public record Given(JdbcClient jdbc, TransactionOperations tx, FoundingDistricts founding) {
    public void district(String id) {
        founding.district(id, id);
    }

    public UUID office(String district, String name) {
        return inserted(
                district,
                "insert into org_unit (kind, name, short_name, version) values ('office', ?, ?, 1) returning id",
                name,
                name);
    }

    /** @param total planned total investment in 万元 */
    public UUID project(String district, String name, @Nullable UUID office, @Nullable Long total) {
        return inserted(district, """
                insert into project (name, search, office_id, total_investment, version, created_at, created_by, changed_at, changed_by)
                values (?, ?, ?::uuid, ?::bigint * 1000000, 1, now(), 't', now(), 't') returning id""", name, name, office, total);
    }

    public UUID inserted(String district, String sql, @Nullable Object... values) {
        return new OnBehalf(district)
                .get(() -> tx.execute(s -> {
                    var spec = jdbc.sql(sql);
                    for (var i = 0; i < values.length; i++) {
                        spec.param(i + 1, values[i]);
                    }
                    return spec.query(UUID.class).single();
                }));
    }

    public void run(String district, String sql) {
        new OnBehalf(district)
                .run(() -> tx.executeWithoutResult(s -> jdbc.sql(sql).update()));
    }
}
