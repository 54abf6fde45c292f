package app.luodi.calendar.api;

import app.luodi.calendar.CalendarYear;
import app.luodi.calendar.ReadingCalendar;
import app.luodi.calendar.Reckoned;
import app.luodi.calendar.SpecialDay;
import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.kernel.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar over HTTP; a year that nobody has kept says so, and nothing is reckoned in it. */
@Tag(name = "calendar", description = "工作日历")
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarController {
    record Day(LocalDate day, String kind, String name) {}

    /** @param workingDays null where the year is not kept */
    record OfYear(
            int year,
            boolean maintained,
            String source,
            @Nullable Integer workingDays,
            List<Day> days) {}

    /**
     * @param day null where a year is not kept
     * @param unmaintained that year
     */
    record Reached(
            LocalDate from,
            int days,
            @Nullable LocalDate day,
            @Nullable Integer unmaintained) {}

    private static final int MOST = 10_000;

    private final ReadingCalendar calendar;

    CalendarController(ReadingCalendar calendar) {
        this.calendar = calendar;
    }

    @Operation(summary = "Holidays and make-up days of a year")
    @GetMapping("/{year}")
    ResponseEntity<OfYear> year(@PathVariable int year, @RequestParam(required = false) @Nullable String asOf) {
        var read = AsOf.maybe(Moment.of(asOf), () -> calendar.year(year));
        return Answers.tagged(
                read.version(),
                new OfYear(
                        year,
                        read.isMaintained(),
                        read.source(),
                        workingDays(read),
                        read.days().stream().map(CalendarController::day).toList()));
    }

    @Operation(summary = "The day on which so many working days have passed after a day")
    @GetMapping("/working-days")
    Reached add(@RequestParam LocalDate from, @RequestParam int days) {
        if (days < 0 || days > MOST) {
            throw new Problem.BadField("days");
        }
        return switch (calendar.workingDays().addWorkingDays(from, days)) {
            case Reckoned.Known<LocalDate>(var day) -> new Reached(from, days, day, null);
            case Reckoned.Unmaintained<LocalDate>(var year) -> new Reached(from, days, null, year);
        };
    }

    private static @Nullable Integer workingDays(CalendarYear year) {
        return year.isMaintained() ? year.workingDays() : null;
    }

    private static Day day(SpecialDay special) {
        return new Day(special.day(), special.kind().code(), special.name());
    }
}
