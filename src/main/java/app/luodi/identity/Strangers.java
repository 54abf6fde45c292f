package app.luodi.identity;

import app.luodi.identity.SignInAttempts.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names that nobody bears, counted and locked as if somebody did; the latest few thousand are remembered. */
final class Strangers {
    private static final int REMEMBERED = 5_000;

    private record Stranger(int failures, @Nullable Instant lockedUntil) {}

    private final Map<String, Stranger> met = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stranger> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized Attempt begin(String name, Instant now, int allowed, Duration lock) {
        var known = met.getOrDefault(name, new Stranger(0, null));
        var until = known.lockedUntil();
        if (until != null && now.isBefore(until)) {
            return new Attempt(Optional.empty(), Optional.of(until), false);
        }
        var failures = until == null ? known.failures() + 1 : 1;
        var next = new Stranger(failures, failures >= allowed ? now.plus(lock) : null);
        met.remove(name);
        met.put(name, next);
        return new Attempt(Optional.empty(), Optional.ofNullable(next.lockedUntil()), true);
    }
}
