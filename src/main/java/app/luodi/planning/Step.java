package app.luodi.planning;

import app.luodi.calendar.DayType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has to be done before the fixed day, or follows it.
 *
 * @param days what it takes once everything in {@code after} is there, counted as {@code type} says
 * @param after codes of steps it begins after
 * @param with codes of steps that must be there by its end: it takes no days of its own after them
 * @param done the day it was done; null while it is open
 * @param begun the day it was begun; null where it still has to be, which is from today on
 */
public record Step(
        String code,
        String name,
        Kind kind,
        int days,
        DayType type,
        List<String> after,
        List<String> with,
        @Nullable LocalDate done,
        @Nullable LocalDate begun) {
    /** What it is. */
    public enum Kind {
        MILESTONE,
        /** 预审: before there is land. */
        REVIEW,
        APPROVAL
    }

    public Step {
        after = List.copyOf(after);
        with = List.copyOf(with);
    }

    public boolean isDone() {
        return done != null;
    }

    Step taking(int otherDays) {
        return new Step(code, name, kind, otherDays, type, after, with, done, begun);
    }
}
