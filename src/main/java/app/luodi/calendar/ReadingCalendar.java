package app.luodi.calendar;

import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar as the district has it, or had it: the years it keeps itself, else those that were published. */
@Service
@Transactional(readOnly = true)
public class ReadingCalendar {
    private final PublishedYears published;
    private final OwnYears own;

    ReadingCalendar(PublishedYears published, OwnYears own) {
        this.published = published;
        this.own = own;
    }

    /** To reckon with; read once for a piece of work. */
    public WorkingDays workingDays() {
        return new WorkingDays(years());
    }

    /** The years that are kept, in their order. */
    public List<CalendarYear> years() {
        var all = new TreeMap<Integer, CalendarYear>();
        published.all().forEach(year -> all.put(year.year(), year));
        own.all().forEach(year -> all.put(year.year(), year));
        return List.copyOf(all.values());
    }

    /** One year, {@link CalendarYear#isMaintained()} or not. */
    public CalendarYear year(int year) {
        return years().stream().filter(one -> one.year() == year).findFirst().orElse(CalendarYear.unmaintained(year));
    }

    /** Whether there is a published calendar to go back to. */
    public boolean isPublished(int year) {
        return published.all().stream().anyMatch(one -> one.year() == year);
    }
}
