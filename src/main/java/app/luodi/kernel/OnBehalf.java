package app.luodi.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The district on whose behalf a piece of work runs where nobody is signed in: sign-in itself, loaders, commands,
 * listeners. Everything else runs for the district of who is signed in.
 */
public record OnBehalf(String district) {
    private static final ScopedValue<OnBehalf> CURRENT = ScopedValue.newInstance();

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <T extends @Nullable Object> T get(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    public static Optional<OnBehalf> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
