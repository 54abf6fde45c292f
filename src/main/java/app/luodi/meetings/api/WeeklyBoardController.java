package app.luodi.meetings.api;

import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.meetings.WeeklyBoard;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The weekly board of a day: live for today, as its meeting saw it for an earlier one. */
@RestController
@RequestMapping("/api/v1/boards")
class WeeklyBoardController {
    private final WeeklyBoard board;

    WeeklyBoardController(WeeklyBoard board) {
        this.board = board;
    }

    @GetMapping("/weekly")
    WeekAnswer weekly(
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String asOf) {
        return WeekAnswer.of(board.of(day(date), Moment.of(asOf)));
    }

    private static Optional<LocalDate> day(@Nullable String date) {
        try {
            return date == null || date.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeException unreadable) {
            throw new Problem.BadField("date");
        }
    }
}
