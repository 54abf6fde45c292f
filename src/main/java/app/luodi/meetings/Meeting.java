package app.luodi.meetings;

import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A weekly meeting that was held.
 *
 * @param number its number within the year, from 1
 * @param moment what was known then: the board as of this moment is the board the meeting saw, to the 分
 */
public record Meeting(UUID id, int year, int number, Instant heldAt, Instant moment) {
    public LocalDate day() {
        return heldAt.atZone(Today.ZONE).toLocalDate();
    }
}
