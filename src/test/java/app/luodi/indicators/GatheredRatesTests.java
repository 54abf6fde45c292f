package app.luodi.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the database gathers for ten thousand projects is what the formulas say of each project by itself. */
@LuodiTest
class GatheredRatesTests {
    private static final String HERE = "gatheredrates";
    private static final int PROJECTS = 120;

    @Autowired
    ReadingIndicators indicators;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Test
    void everyRateOfAThousandFatesIsTheSameGatheredAndOneByOne() {
        founding.district(HERE, HERE);
        fates(new Random(20221114));
        var reads = Persona.of(HERE, Role.KEYOFFICE);
        for (var batch : new String[] {null, "b1"}) {
            for (var year : new int[] {2021, 2022, 2030}) {
                var sheet = reads.get(() -> indicators.of(year, batch));
                for (var rate : Rate.values()) {
                    var alone = reads.get(() -> indicators.rows(year, batch, rate));
                    assertThat(sheet.of(rate)).as("%s %d %s", rate, year, batch).isEqualTo(alone.figure());
                }
            }
        }
        assertThat(Arrays.stream(Rate.values())
                        .filter(rate -> reads.get(() -> indicators.of(2022, null))
                                        .of(rate)
                                        .part()
                                > 0))
                .as("rates that are not empty here")
                .hasSizeGreaterThan(Rate.values().length / 2);
    }

    /** Random dates, amounts, plans, lists, labels and sources of money. */
    private void fates(Random random) {
        run("insert into tag (code, name, kind, position) values ('b1', '第一批', 'label', 1), ('zz', '终止', 'label', 2)");
        UUID parent = null;
        for (var n = 0; n < PROJECTS; n++) {
            var id = UUID.randomUUID();
            run(
                    """
                    insert into project (id, name, search, agreement_amount, total_investment, needs_land, parent_id, version, created_at, created_by, changed_at, changed_by)
                    values (?, ?, 'x', ?, ?, ?, ?, 1, now(), 't', now(), 't')""",
                    id,
                    "项目" + n,
                    amount(random, 90_000_000_000L),
                    amount(random, 1_000_000_000L),
                    random.nextBoolean(),
                    n % 9 == 5 ? parent : null);
            parent = id;
            for (var kind : new String[] {
                "signed",
                "registered",
                "filed",
                "land_won",
                "works_permit",
                "construction_permit",
                "started",
                "in_statistics",
                "completed",
                "in_production",
                "at_capacity",
                "performing"
            }) {
                milestone(random, id, kind);
            }
            if (random.nextInt(3) > 0) {
                run(
                        "insert into annual_plan (project_id, year, amount, version, changed_at, changed_by) values (?, 2022, ?, 1, now(), 't')",
                        id,
                        amount(random, 3_000_000_000L));
            }
            if (random.nextInt(3) > 0) {
                run(
                        "insert into investment_return (project_id, ledger, year, month, ytd, version, changed_at, changed_by) values (?, 'dispatch', 2022, 9, ?, 1, now(), 't')",
                        id,
                        random.nextLong(3_000_000_000L));
            }
            if (random.nextInt(2) > 0) {
                run(
                        "insert into project_list (project_id, year, class) values (?, 2022, ?)",
                        id,
                        new String[] {"new", "preparing", "finishing", "carried"}[random.nextInt(4)]);
            }
            if (random.nextInt(3) == 0) {
                run("insert into project_tag (project_id, tag) values (?, ?)", id, random.nextBoolean() ? "b1" : "zz");
            }
            if (random.nextInt(2) == 0) {
                run(
                        "insert into fund (project_id, kind, in_place, in_place_on, version, changed_at, changed_by) values (?, 'own', ?, ?, 1, now(), 't')",
                        id,
                        amount(random, 90_000_000_000L),
                        LocalDate.of(2021 + random.nextInt(2), 6, 1));
            }
        }
    }

    private void milestone(Random random, UUID id, String kind) {
        var plan = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(1200));
        var applies = random.nextInt(10) > 0;
        var reached = applies && random.nextInt(5) > 1;
        run(
                """
                insert into milestone (project_id, kind, applies, plan_text, plan_from, plan_to, actual_text, actual_from, actual_to, verified_by, version, changed_at, changed_by)
                values (?, ?, ?, ?, ?::date, ?::date, ?, ?::date, ?::date, ?, 0, now(), 't')""",
                id,
                kind,
                applies,
                plan.toString(),
                plan,
                plan,
                reached ? plan.minusDays(40).toString() : null,
                reached ? plan.minusDays(40) : null,
                reached ? plan.minusDays(40) : null,
                reached && random.nextBoolean() ? "核查组" : null);
    }

    private static @Nullable Long amount(Random random, long most) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> 0L;
            default -> random.nextLong(most);
        };
    }

    private void run(String sql, @Nullable Object... values) {
        new OnBehalf(HERE)
                .run(() -> tx.executeWithoutResult(status -> {
                    var spec = jdbc.sql(sql);
                    for (var i = 0; i < values.length; i++) {
                        spec.param(i + 1, values[i]);
                    }
                    spec.update();
                }));
    }
}
