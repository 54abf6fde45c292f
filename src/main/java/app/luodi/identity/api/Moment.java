package app.luodi.identity.api;

import app.luodi.kernel.Today;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameter {@code asOf}: a day, which means its end, or an instant. */
public final class Moment {
    private Moment() {}

    /** Empty for today; what cannot be read is answered with 400. */
    public static Optional<Instant> of(@Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    asOf.length() == "2022-11-14".length()
                            ? LocalDate.parse(asOf)
                                    .plusDays(1)
                                    .atStartOfDay(Today.ZONE)
                                    .toInstant()
                                    .minusMillis(1)
                            : Instant.parse(asOf));
        } catch (DateTimeException unreadable) {
            throw new Problem.BadField("asOf");
        }
    }
}
