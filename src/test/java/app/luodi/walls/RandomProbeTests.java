package app.luodi.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Thousands of statements at random, as three districts that hold the same rows: none meets what is another's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomProbeTests {
    private static final int IN_THE_SUITE = 6_000;
    private static final int IN_THE_BENCH = 102_000;
    private static final long SEED = 20_221_114;

    private final SameRows rows = SameRows.inEveryDistrict();

    @Test
    void noStatementMeetsARowOfAnother() throws SQLException {
        probe(IN_THE_SUITE);
    }

    @Test
    @Tag("bench")
    void noneOfAHundredThousandStatementsMeetsARowOfAnother() throws SQLException {
        probe(IN_THE_BENCH);
    }

    private void probe(int count) throws SQLException {
        var before = everything();
        var done = 0;
        var refused = 0;
        var met = 0L;
        for (var district : SameRows.DISTRICTS) {
            try (var app = rows.as(district)) {
                var statements = new RandomStatements(app, new Random(SEED + district.hashCode()), district);
                statements.many(count / SameRows.DISTRICTS.size());
                assertThat(statements.strangers()).as(district).isEmpty();
                done += statements.done();
                refused += statements.refused();
                met += statements.met();
            }
        }
        // a probe that is only refused, or meets nothing at all, proves nothing
        assertThat(done).isEqualTo(count);
        assertThat(refused).isLessThan(count * 2 / 3);
        assertThat(met).isGreaterThan(count / 4);
        assertThat(everything()).isEqualTo(before);
    }

    /** All rows of all districts, as the owner sees them. */
    private List<String> everything() throws SQLException {
        try (var owner = rows.scratch().owner()) {
            var all = new ArrayList<String>();
            for (var table : Scratch.ask(owner, SameRows.WRITABLE)) {
                all.add(table + " "
                        + Scratch.ask(
                                        owner,
                                        "select md5(string_agg(t::text, '' order by t::text)) from " + table + " t")
                                .getFirst());
            }
            return all;
        }
    }

    @Test
    void aHoleInOneWallIsMet() throws SQLException {
        var broken = SameRows.inEveryDistrict();
        try (var owner = broken.scratch().owner()) {
            Scratch.run(owner, "alter policy district on milestone using (true)");
        }
        try (var app = broken.as("west")) {
            var statements = new RandomStatements(app, new Random(SEED), "west");
            statements.many(IN_THE_SUITE);
            assertThat(statements.strangers())
                    .isNotEmpty()
                    .allMatch(statement -> statement.contains("milestone")
                            || statement.contains("_facts")
                            || statement.contains("standing")
                            || statement.contains("light"));
        }
    }
}
