package app.luodi.investment;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.investment.funds.Fund;
import app.luodi.investment.funds.KeepingFunds;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class KeepingFundsTests {
    @Autowired
    KeepingFunds keeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    FoundingDistricts founding;

    Persona office;
    UUID project;

    @BeforeEach
    void aProject() {
        var given = new Given(jdbc, tx, founding);
        var district = "funds" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        given.district(district);
        project = given.project(district, "甲项目", null, 10_000L);
        office = Persona.of(district, Role.KEYOFFICE);
    }

    @Test
    void ofABondNoMoreIsSpentThanIsAvailable() {
        assertThat(keeps(bond(null, "800", "900", 0)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons().toString()).contains("investment.fund.overspent"));
        assertThat(keeps(bond(null, "800", "300", 0))).isInstanceOf(Outcome.Done.class);
        var kept = office.get(() -> keeping.of(project)).getFirst();
        assertThat(kept.used()).isEqualTo(Money.ofWan("300"));
        assertThat(office.get(() -> keeping.agreed(project))).isEqualTo(Money.ofWan("10000"));
    }

    @Test
    void whoSawAnOlderVersionIsToldSo() {
        keeps(bond(null, "800", "300", 0)).orThrow();
        var kept = office.get(() -> keeping.of(project)).getFirst();
        keeps(bond(kept.id(), "800", "400", 1)).orThrow();
        assertThat(keeps(bond(kept.id(), "800", "500", 1))).isInstanceOf(Outcome.Refused.class);
        assertThat(office.get(() -> keeping.of(project))).extracting(Fund::used).containsExactly(Money.ofWan("400"));
    }

    private Outcome<Fund> keeps(Fund fund) {
        return office.get(() -> keeping.keep(fund));
    }

    private Fund bond(@Nullable UUID id, String inPlace, String used, int seen) {
        return new Fund(
                id,
                project,
                Fund.Kind.SPECIAL_BOND,
                "2022年第一批",
                Money.ofWan("1000"),
                Money.ofWan(inPlace),
                null,
                Money.ofWan(used),
                null,
                seen);
    }
}
