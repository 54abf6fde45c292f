package app.luodi.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which day it is for the people who use Luodi. In demo mode the day stands still at the demo's today while the time of
 * day goes on; a replay (demo data being lived through) sets its own moment.
 */
public final class Today {
    /** The wall clock of the offices. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> REPLAYED = ScopedValue.newInstance();

    private final @Nullable LocalDate fixed;

    /** @param fixed the day that stands still, or null for the real one */
    public Today(@Nullable LocalDate fixed) {
        this.fixed = fixed;
    }

    /** Now, as the district lives it: replayed, looked back at, fixed or real. */
    public Instant now() {
        if (REPLAYED.isBound()) {
            return REPLAYED.get();
        }
        return AsOf.current().map(AsOf::moment).orElseGet(() -> set().orElseGet(Instant::now));
    }

    public LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }

    /** The moment that is not the real clock's: replayed or fixed; empty where the clock is real. */
    public Optional<Instant> set() {
        if (REPLAYED.isBound()) {
            return Optional.of(REPLAYED.get());
        }
        return Optional.ofNullable(fixed)
                .map(day -> day.atTime(LocalTime.now(ZONE)).atZone(ZONE).toInstant());
    }

    /** Does the work as if it were the given moment. Only demo districts may write so. */
    public static void replay(Instant moment, Runnable work) {
        ScopedValue.where(REPLAYED, moment).run(work);
    }

    public static <T extends @Nullable Object> T replay(Instant moment, Supplier<T> work) {
        return ScopedValue.where(REPLAYED, moment).call(work::get);
    }
}
