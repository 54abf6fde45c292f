package app.luodi.imports;

import app.luodi.kernel.OnBehalf;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** The imports this instance is reading or writing at this moment: how far each is, and whether it is to stop. */
@Component
class RunningImports {
    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);

    /** One at work. */
    static final class Work {
        private volatile String sheet = "";
        private volatile int row;
        private volatile boolean cancelled;
        private final CompletableFuture<Boolean> end = new CompletableFuture<>();

        boolean goesOn(String sheet, int row) {
            this.sheet = sheet;
            this.row = row;
            return !cancelled;
        }

        String sheet() {
            return sheet;
        }

        int row() {
            return row;
        }
    }

    private final Map<UUID, Work> running = new ConcurrentHashMap<>();

    Optional<Work> of(UUID id) {
        return Optional.ofNullable(running.get(id));
    }

    void cancel(UUID id) {
        of(id).ifPresent(work -> work.cancelled = true);
    }

    /** Goes to work beside the request, for the same person and district. Once, however often it is asked for. */
    void start(UUID id, java.util.function.Consumer<Work> job) {
        var work = new Work();
        if (running.putIfAbsent(id, work) != null) {
            return;
        }
        Runnable alone = () -> {
            try {
                job.accept(work);
            } catch (RuntimeException failure) {
                LOG.error("An import failed", failure);
            } finally {
                running.remove(id);
                work.end.complete(true);
            }
        };
        var someone = new DelegatingSecurityContextRunnable(alone);
        var behalf = OnBehalf.current();
        Thread.startVirtualThread(() -> behalf.ifPresentOrElse(district -> district.run(someone), someone));
    }

    /** Waits a little: most files are read before anybody would ask how far they are. */
    void await(UUID id, long millis) {
        of(id).ifPresent(work -> {
            try {
                work.end.get(millis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                LOG.debug("Import {} goes on", id);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }
}
