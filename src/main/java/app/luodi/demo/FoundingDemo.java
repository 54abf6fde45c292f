package app.luodi.demo;

import app.luodi.demo.Table.Row;
import app.luodi.identity.FoundingAccounts;
import app.luodi.identity.Role;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Founds the demo's city and districts with their units and people; what is there already is kept. */
@Component
class FoundingDemo {
    /** Before anything else happens: whoever looks back finds the units there. */
    private static final Instant FOUNDED = Instant.parse("2020-01-01T00:00:00Z");

    private final FoundingDistricts districts;
    private final FoundingAccounts accounts;
    private final FoundingUnits units;
    private final TransactionOperations transactions;
    private final String password;

    FoundingDemo(
            FoundingDistricts districts,
            FoundingAccounts accounts,
            FoundingUnits units,
            TransactionOperations transactions,
            @Value("${luodi.demo-password:luodi-demo}") String password) {
        this.districts = districts;
        this.accounts = accounts;
        this.units = units;
        this.transactions = transactions;
        this.password = password;
    }

    void city(String id, String name) {
        districts.city(id, name);
        accounts.person("leader." + id, "郑州市领导", password, new Membership(Role.LEADER, null));
    }

    void district(String id, String name, String city) {
        districts.district(id, name);
        districts.replays(id);
        districts.cityReads(city, id);
        Today.replay(
                FOUNDED,
                () -> new OnBehalf(id)
                        .run(() -> transactions.executeWithoutResult(
                                status -> Table.read("units.tsv").of(id).rows().forEach(units::found))));
        Table.read("people.tsv").of(id).rows().forEach(row -> person(id, row));
        accounts.client("api." + id, "接口", password, new Membership(Role.KEYOFFICE, null));
    }

    private void person(String district, Row row) {
        var role = Role.of(row.text("role"));
        accounts.person(
                role.code() + "." + district,
                row.text("name"),
                password,
                new Membership(role, unit(district, row.maybe("unit"))));
    }

    private @Nullable UUID unit(String district, @Nullable String name) {
        return name == null
                ? null
                : new OnBehalf(district).get(() -> transactions.execute(status -> units.office(name)));
    }
}
