package app.luodi.demo;

import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is to be lived through, moment by moment; each act by one of the demo people, in the order it was written. */
final class Script {
    /** @param person the role before the dot: {@code keyoffice} */
    record Line(String person, Runnable act) {}

    /** What happens at one moment: all of it, or nothing. */
    record Scene(Instant at, List<Line> lines) {}

    private final TreeMap<Instant, List<Line>> lines = new TreeMap<>();

    void at(LocalDate day, LocalTime time, String person, Runnable act) {
        lines.computeIfAbsent(day.atTime(time).atZone(Today.ZONE).toInstant(), at -> new ArrayList<>())
                .add(new Line(person, act));
    }

    List<Scene> scenes() {
        return lines.entrySet().stream()
                .map(entry -> new Scene(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
