package app.luodi.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit has handed its work to another. Who keeps work of units (projects, targets) lets it follow, in the same
 * transaction; clerks of the predecessor reach both.
 *
 * @param from the first day of the successor
 */
public record UnitSucceeded(UUID predecessor, UUID successor, LocalDate from) {}
