package app.luodi.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail are looked for; an empty text asks for nothing.
 *
 * @param text stands in the name of the subject, the person or the details
 * @param loginName who
 * @param kind what kind of act: {@code project}, {@code signin}
 * @param from the first day
 * @param to the last day
 */
public record TrailQuery(
        String text,
        String loginName,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static TrailQuery all() {
        return new TrailQuery("", "", "", null, null);
    }

    public boolean isAll() {
        return equals(all());
    }
}
