package app.luodi.demo;

import app.luodi.identity.People;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lives a script through: each scene is one transaction at its own moment, and remembers in it how far the district has
 * come, so that a start that was cut off goes on where it stopped.
 */
@Component
class Living {
    private final People people;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    Living(People people, TransactionOperations transactions, JdbcClient jdbc) {
        this.people = people;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    void through(String district, Script script) {
        new OnBehalf(district).run(() -> {
            var reached = reached();
            script.scenes().stream()
                    .filter(scene -> reached.isEmpty() || scene.at().isAfter(reached.get()))
                    .forEach(scene -> Today.replay(scene.at(), () -> live(district, scene)));
            transactions.executeWithoutResult(status ->
                    jdbc.sql("update demo_progress set complete = true").update());
        });
    }

    boolean isComplete(String district) {
        return new OnBehalf(district)
                .get(() -> Boolean.TRUE.equals(transactions.execute(
                        status -> jdbc.sql("select exists (select from demo_progress where complete)")
                                .query(Boolean.class)
                                .single())));
    }

    private void live(String district, Script.Scene scene) {
        transactions.executeWithoutResult(status -> {
            scene.lines().forEach(line -> people.acting(line.person() + "." + district, line.act()));
            jdbc.sql("""
                    insert into demo_progress (reached) values (?)
                    on conflict (district_id) do update set reached = excluded.reached""").param(scene.at().atOffset(ZoneOffset.UTC)).update();
        });
    }

    private Optional<Instant> reached() {
        return transactions
                .execute(status -> jdbc.sql("select reached from demo_progress")
                        .query(OffsetDateTime.class)
                        .optional())
                .map(OffsetDateTime::toInstant);
    }
}
