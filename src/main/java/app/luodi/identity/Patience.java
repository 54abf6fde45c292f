package app.luodi.identity;

import app.luodi.identity.SigningIn.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets every failed attempt take the same time, so that the time tells nothing, and an address with many failures wait:
 * its attempts are then taken one by one, each a little slower.
 */
final class Patience {
    private static final Duration SAME_TIME = Duration.ofMillis(400);
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int TOLERATED = 10;
    private static final int REMEMBERED = 5_000;

    private static final class Caller {
        private final ReentrantLock turn = new ReentrantLock(true);
        private volatile int failures;
        private volatile Instant latest = Instant.EPOCH;

        boolean isTiresome() {
            return failures > TOLERATED && latest.plus(FORGOTTEN_AFTER).isAfter(Instant.now());
        }

        synchronized void failed() {
            failures = latest.plus(FORGOTTEN_AFTER).isAfter(Instant.now()) ? failures + 1 : 1;
            latest = Instant.now();
        }

        Duration penalty() {
            var steps = Math.max(0, failures - TOLERATED);
            return STEP.multipliedBy(steps).compareTo(LONGEST) > 0 ? LONGEST : STEP.multipliedBy(steps);
        }
    }

    // Each proof of a password takes memory on purpose; a crowd must not take all of it.
    private final Semaphore places = new Semaphore(8, true);
    private final Map<String, Caller> callers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Caller> eldest) {
            return size() > REMEMBERED;
        }
    };

    Answer answer(String address, Supplier<Answer> check) {
        var start = System.nanoTime();
        var caller = caller(address);
        var inTurn = caller.isTiresome();
        if (inTurn) {
            caller.turn.lock();
        }
        try {
            var answer = checked(check);
            if (!(answer instanceof Answer.Welcome)) {
                caller.failed();
                pause(SAME_TIME.plus(caller.penalty()).minusNanos(System.nanoTime() - start));
            }
            return answer;
        } finally {
            if (inTurn) {
                caller.turn.unlock();
            }
        }
    }

    private Answer checked(Supplier<Answer> check) {
        places.acquireUninterruptibly();
        try {
            return check.get();
        } finally {
            places.release();
        }
    }

    private Caller caller(String address) {
        synchronized (callers) {
            return callers.computeIfAbsent(address, unknown -> new Caller());
        }
    }

    private static void pause(Duration duration) {
        if (duration.isPositive()) {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
