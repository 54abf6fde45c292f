package app.luodi.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moment a piece of work looks at. Every transaction begun inside reads what was known then and can write nothing;
 * outside, transactions see today.
 */
public record AsOf(Instant moment) {
    private static final ScopedValue<AsOf> CURRENT = ScopedValue.newInstance();

    public <T extends @Nullable Object> T get(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** Looks at the given moment, or at today where there is none. */
    public static <T extends @Nullable Object> T maybe(Optional<Instant> moment, Supplier<T> work) {
        return moment.isPresent() ? new AsOf(moment.get()).get(work) : work.get();
    }

    public static Optional<AsOf> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
