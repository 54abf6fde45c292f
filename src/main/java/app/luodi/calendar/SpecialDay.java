package app.luodi.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day on which it is not as the week says.
 *
 * @param name the holiday it belongs to: 春节
 */
public record SpecialDay(LocalDate day, Kind kind, String name) {
    /** Which way it differs. */
    public enum Kind {
        /** 放假. */
        OFF,
        /** 调休上班: a Saturday or Sunday on which people work. */
        WORK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
