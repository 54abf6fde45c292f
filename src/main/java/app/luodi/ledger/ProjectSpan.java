package app.luodi.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a project's milestones up to production span, from the first to the last: for a chart of many projects.
 *
 * @param from the first day of any, reached or planned
 * @param plan the last planned day
 * @param baseline the last day of the first plans
 * @param forecast the last forecast day of what is open
 * @param actual the last day reached
 */
public record ProjectSpan(
        UUID project,
        @Nullable LocalDate from,
        @Nullable LocalDate plan,
        @Nullable LocalDate baseline,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual) {}
