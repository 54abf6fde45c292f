package app.luodi.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty installation with the demo, or goes on where an earlier start was cut off; else does nothing. */
@Component
@ConditionalOnBooleanProperty("luodi.demo")
class LoadingDemo implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LoadingDemo.class);
    private static final String CITY = "zhengzhou";
    private static final String GAOXIN = "gaoxin";
    private static final String ZHENGDONG = "zhengdong";
    private static final Set<String> OURS = Set.of(CITY, GAOXIN, ZHENGDONG);

    private final FoundingDemo founding;
    private final Story story;
    private final Living living;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    LoadingDemo(
            FoundingDemo founding, Story story, Living living, JdbcClient jdbc, TransactionOperations transactions) {
        this.founding = founding;
        this.story = story;
        this.living = living;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isSomebodyElses()) {
            LOG.warn("The database holds districts of its own: the demo is not loaded");
            return;
        }
        if (living.isComplete(GAOXIN) && living.isComplete(ZHENGDONG)) {
            return;
        }
        var began = Instant.now();
        LOG.info("Loading the demo districts");
        founding.city(CITY, "郑州市");
        founding.district(GAOXIN, "郑州高新区", CITY);
        founding.district(ZHENGDONG, "郑东新区", CITY);
        var other = CompletableFuture.runAsync(
                () -> living.through(ZHENGDONG, story.zhengdong()),
                task -> Thread.ofPlatform().name("demo-" + ZHENGDONG).start(task));
        living.through(GAOXIN, story.gaoxin());
        other.join();
        LOG.info(
                "The demo districts are loaded in {} s",
                Duration.between(began, Instant.now()).toSeconds());
    }

    private boolean isSomebodyElses() {
        var standing = transactions.execute(status ->
                jdbc.sql("select id from district").query(String.class).list());
        return !OURS.containsAll(standing == null ? List.of() : standing);
    }
}
