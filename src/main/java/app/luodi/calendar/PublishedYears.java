package app.luodi.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The calendars that had been published when this version of Luodi was made: what a district has as long as it keeps none of its own. */
@Component
class PublishedYears {
    private final Map<Integer, CalendarYear> years = new TreeMap<>();

    PublishedYears(@Value("classpath:calendar/published.tsv") Resource file) throws IOException {
        var source = "";
        var year = 0;
        var days = new ArrayList<SpecialDay>();
        var lines = file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        for (var line : lines) {
            var cells = List.of(line.split("\t"));
            if (cells.getFirst().equals("year")) {
                keep(year, source, days);
                year = Integer.parseInt(cells.get(1));
                source = cells.get(2);
                days.clear();
            } else {
                days(cells).forEach(days::add);
            }
        }
        keep(year, source, days);
    }

    private void keep(int year, String source, List<SpecialDay> days) {
        if (!days.isEmpty()) {
            years.put(year, new CalendarYear(year, source, days, 0));
        }
    }

    private static Stream<SpecialDay> days(List<String> cells) {
        var ends = List.of(cells.getFirst().split("/"));
        var kind = SpecialDay.Kind.of(cells.get(1));
        return LocalDate.parse(ends.getFirst())
                .datesUntil(LocalDate.parse(ends.getLast()).plusDays(1))
                .map(day -> new SpecialDay(day, kind, cells.get(2)));
    }

    /** In their order. */
    Collection<CalendarYear> all() {
        return years.values();
    }
}
