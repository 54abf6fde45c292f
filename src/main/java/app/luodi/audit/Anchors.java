package app.luodi.audit;

import app.luodi.audit.Trail.Head;
import app.luodi.identity.Districts;
import app.luodi.kernel.OnBehalf;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the last hash of each district's trail outside the database, hourly: {@code trail/<district>.txt} in the data
 * folder, one line {@code moment number hash}. Lines cut off the end of a trail would otherwise not be missed. Whoever keeps
 * copies of these files elsewhere need not trust the one who runs the database.
 */
@Component
class Anchors {
    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final Trail trail;
    private final Districts districts;
    private final TransactionOperations transactions;
    private final Optional<Path> folder;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("trail").unstarted(work));

    Anchors(
            Trail trail,
            Districts districts,
            TransactionOperations transactions,
            @Value("${luodi.data:}") String data) {
        this.trail = trail;
        this.districts = districts;
        this.transactions = transactions;
        this.folder = data.isBlank() ? Optional.empty() : Optional.of(Path.of(data, "trail"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        clock.scheduleWithFixedDelay(this::dropAll, 1, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        clock.shutdownNow();
    }

    private void dropAll() {
        try {
            districts.all().forEach(district -> drop(district.id()));
        } catch (RuntimeException failure) {
            LOG.warn("The last hash of the trail was not written down", failure);
        }
    }

    /** Writes down where the trail of the district ends now, unless that stands there already. */
    void drop(String district) {
        if (folder.isPresent()) {
            var head = new OnBehalf(district).get(() -> transactions.execute(status -> trail.head()));
            if (head != null && head.isPresent() && !of(district).stream().anyMatch(head.get()::equals)) {
                write(file(folder.get(), district), head.get());
            }
        }
    }

    List<Head> of(String district) {
        return folder.map(path -> file(path, district)).filter(Files::exists).stream()
                .flatMap(file -> read(file).stream())
                .toList();
    }

    private static Path file(Path folder, String district) {
        return folder.resolve(district + ".txt");
    }

    private static List<Head> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(" "))
                    .filter(words -> words.length == 3)
                    .map(words -> new Head(Long.parseLong(words[1]), words[2]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, Head head) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    Instant.now() + " " + head.number() + " " + head.hash() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
