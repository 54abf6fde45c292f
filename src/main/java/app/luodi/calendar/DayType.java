package app.luodi.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which days a time limit counts. */
public enum DayType {
    /** 工作日: without weekends and holidays, with make-up days. */
    WORKING,
    /** 自然日. */
    CALENDAR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DayType> find(String code) {
        return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
