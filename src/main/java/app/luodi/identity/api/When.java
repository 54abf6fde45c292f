package app.luodi.identity.api;

import app.luodi.kernel.Outcome;
import app.luodi.kernel.WhenText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date over HTTP: as it was written, with the first and the last day it can mean. In a request the text is enough; what
 * else is sent is not read.
 */
public record When(
        String text, @Nullable LocalDate from, @Nullable LocalDate to) {
    /** Null stays null: an unknown date is left out. */
    public static @Nullable When of(@Nullable WhenText written) {
        return written == null ? null : new When(written.text(), written.from(), written.to());
    }

    public static @Nullable When day(@Nullable LocalDate day) {
        return day == null ? null : new When(day.toString(), day, day);
    }

    /** @param today a date without a year is of this year */
    public Outcome<WhenText> read(LocalDate today) {
        return WhenText.parse(text, today);
    }
}
