package app.luodi.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a plan is drawn for.
 *
 * @param target the code of the step whose day is fixed: started, completed, in_production
 * @param day the fixed day
 * @param pinned days on which single steps are to be done, by their codes
 * @param days what single steps take in this project, where that is not what the template says
 */
public record Aim(String target, LocalDate day, Map<String, LocalDate> pinned, Map<String, Integer> days) {
    public Aim {
        pinned = Map.copyOf(pinned);
        days = Map.copyOf(days);
    }

    public static Aim at(String target, LocalDate day) {
        return new Aim(target, day, Map.of(), Map.of());
    }

    public Aim on(LocalDate otherDay) {
        return new Aim(target, otherDay, pinned, days);
    }

    public Aim pin(String step, LocalDate to) {
        var more = new HashMap<>(pinned);
        more.put(step, to);
        return new Aim(target, day, more, days);
    }

    public Aim unpin(String step) {
        var less = new HashMap<>(pinned);
        less.remove(step);
        return new Aim(target, day, less, days);
    }

    public Aim taking(String step, int itsDays) {
        var more = new HashMap<>(days);
        more.put(step, itsDays);
        return new Aim(target, day, pinned, more);
    }
}
