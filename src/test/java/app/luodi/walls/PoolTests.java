package app.luodi.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.OnBehalf;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Connections are shared by districts; nothing of one district stays on them for the next. */
@LuodiTest
@ExtendWith(OutputCaptureExtension.class)
class PoolTests {
    private static final List<String> DISTRICTS = List.of("poola", "poolb", "poolc", "poold", "poole");
    private static final String TAG = "insert into tag (code, name, kind) values (?, ?, 'label')";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations tx;

    @Autowired
    private DataSource pool;

    @Value("${spring.liquibase.url}")
    private String url;

    /** What goes wrong on purpose. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void eachOfManyConcurrentTransactionsMeetsItsOwnDistrictOnly() throws InterruptedException, SQLException {
        for (var district : DISTRICTS) {
            new OnBehalf(district)
                    .run(() -> tx.executeWithoutResult(status -> jdbc.sql(TAG + " on conflict do nothing")
                            .params("mark", district)
                            .update()));
        }
        var strangers = new ConcurrentLinkedQueue<String>();
        var threads = IntStream.range(0, 200)
                .mapToObj(seed -> Thread.ofVirtual().start(() -> live(new Random(seed), 50, strangers)))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(strangers).isEmpty();
        connectionsAreClean();
    }

    @Test
    void aConnectionThatIsKilledInTheMiddleLeavesNothingForTheNext() throws InterruptedException, SQLException {
        for (var district : DISTRICTS) {
            new OnBehalf(district)
                    .run(() -> tx.executeWithoutResult(status -> jdbc.sql(TAG + " on conflict do nothing")
                            .params("mark", district)
                            .update()));
        }
        var strangers = new ConcurrentLinkedQueue<String>();
        var over = new CountDownLatch(1);
        var killed = new AtomicInteger();
        var killer = Thread.ofVirtual().start(() -> killUntil(over, killed));
        // however fast the machine is: enough of them must have met their end
        for (var round = 0; round < 200 && killed.get() <= 10; round++) {
            var from = 1000L + 80L * round;
            var threads = IntStream.range(0, 80)
                    .mapToObj(seed -> Thread.ofVirtual().start(() -> live(new Random(from + seed), 10, strangers)))
                    .toList();
            for (var thread : threads) {
                thread.join();
            }
        }
        over.countDown();
        killer.join();
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        assertThat(strangers).isEmpty();
        assertThat(killed).hasValueGreaterThan(10);
        connectionsAreClean();
    }

    /** Ends connections of the application from outside, whatever they are doing. */
    private void killUntil(CountDownLatch over, AtomicInteger killed) {
        try (var root = new Scratch(url).superuser()) {
            while (!over.await(8, TimeUnit.MILLISECONDS)) {
                killed.addAndGet(Scratch.ask(root, """
                        select pg_terminate_backend(pid) from (select pid from pg_stat_activity
                          where datname = current_database() and usename = 'luodi_app' order by random() limit 1) one""").size());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void live(Random random, int transactions, ConcurrentLinkedQueue<String> strangers) {
        for (var i = 0; i < transactions; i++) {
            var district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
            try {
                new OnBehalf(district)
                        .run(() -> maybeInThePast(
                                random,
                                () -> tx.executeWithoutResult(status -> {
                                    var seen = jdbc.sql("select distinct name from tag where code = 'mark'")
                                            .query(String.class)
                                            .list();
                                    if (!seen.stream().allMatch(district::equals)
                                            || !district.equals(setting("luodi.district"))) {
                                        strangers.add(district + " met " + seen);
                                    }
                                    switch (random.nextInt(4)) {
                                        case 0 -> status.setRollbackOnly();
                                        case 1 -> throw new Broken();
                                        case 2 ->
                                            jdbc.sql("select 1 / 0")
                                                    .query(Integer.class)
                                                    .single();
                                        default ->
                                            jdbc.sql("select 1")
                                                    .query(Integer.class)
                                                    .single();
                                    }
                                })));
            } catch (Broken | DataAccessException | TransactionException wanted) {
                // the next one borrows the same connection
            }
        }
    }

    private static void maybeInThePast(Random random, Runnable work) {
        if (random.nextInt(5) == 0) {
            new AsOf(Instant.parse("2020-01-01T00:00:00Z")).get(() -> {
                work.run();
                return true;
            });
        } else {
            work.run();
        }
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(?, true)")
                .param(name)
                .query(String.class)
                .single();
    }

    private void connectionsAreClean() throws SQLException {
        for (var i = 0; i < 12; i++) {
            try (var connection = pool.getConnection()) {
                assertThat(Scratch.ask(connection, """
                        select concat_ws(' ', nullif(current_setting('luodi.district', true), ''), nullif(current_setting('luodi.as_of', true), ''),
                          nullif(current_setting('luodi.sees', true), ''), nullif(current_setting('luodi.stamp', true), ''), current_user,
                          nullif(current_setting('search_path'), 'public'))""")).containsExactly("luodi_app");
            }
        }
    }

    @Test
    void workForNobodyReadsNothingCannotWriteAndSaysSo(CapturedOutput log) {
        new OnBehalf("poola")
                .run(() -> tx.executeWithoutResult(status -> jdbc.sql(TAG + " on conflict do nothing")
                        .params("there", "有")
                        .update()));
        List<String> read = tx.execute(
                status -> jdbc.sql("select name from tag").query(String.class).list());
        assertThat(read).isEmpty();
        assertThatThrownBy(() -> tx.executeWithoutResult(
                        status -> jdbc.sql(TAG).params("nobody", "无").update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(log).contains("runs for no district: it reads nothing and cannot write");
    }

    @Test
    void thePastCannotBeWritten() {
        new OnBehalf("poola")
                .run(() -> assertThatThrownBy(() -> new AsOf(Instant.now())
                                .get(() -> tx.execute(status ->
                                        jdbc.sql(TAG).params("past", "昔").update())))
                        .isInstanceOf(DataAccessException.class));
    }
}
