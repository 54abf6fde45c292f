package app.luodi.investment;

import app.luodi.identity.settings.DistrictSettings;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a month opens, is due and closes: the statistics calendar with the district's cut-off. */
@Service
@Transactional(readOnly = true)
public class ReportingCalendar {
    private record Decided(boolean closed, @Nullable String reason, int version, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final DistrictSettings settings;
    private final Today today;

    ReportingCalendar(JdbcClient jdbc, DistrictSettings settings, Today today) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.today = today;
    }

    public Period period(Ledger ledger, StatisticsMonth month) {
        var due = dueAt(month);
        var decided = decided(ledger, month);
        var closedAt = decided.map(one -> one.closed() ? one.at() : null)
                .or(() -> decided.isPresent() ? Optional.empty() : byItself(ledger, due));
        return new Period(
                month,
                phase(month, due, closedAt.isPresent()),
                due,
                closedAt.orElse(null),
                decided.map(Decided::by).orElse(null),
                decided.map(Decided::reason).orElse(null),
                decided.map(Decided::version).orElse(0));
    }

    /** The cut-off of a month: the district's day and hour in the month after. */
    public Instant dueAt(StatisticsMonth month) {
        return YearMonth.of(month.year(), month.month())
                .plusMonths(1)
                .atDay(settings.value(InvestmentSettings.CUT_OFF_DAY))
                .atTime(settings.value(InvestmentSettings.CUT_OFF_HOUR), 0)
                .atZone(Today.ZONE)
                .toInstant();
    }

    private Period.Phase phase(StatisticsMonth month, Instant due, boolean closed) {
        if (closed) {
            return Period.Phase.CLOSED;
        }
        if (today.today().isBefore(month.begins())) {
            return Period.Phase.AHEAD;
        }
        return today.now().isAfter(due) ? Period.Phase.OVERDUE : Period.Phase.OPEN;
    }

    /** The statistical ledger is closed by its bureau alone. */
    private Optional<Instant> byItself(Ledger ledger, Instant due) {
        var after = settings.value(InvestmentSettings.CLOSES_AFTER);
        return ledger == Ledger.STATISTICAL || after.equals(InvestmentSettings.BY_HAND)
                ? Optional.empty()
                : Optional.of(due.plus(Duration.ofDays(Long.parseLong(after)))).filter(today.now()::isAfter);
    }

    private Optional<Decided> decided(Ledger ledger, StatisticsMonth month) {
        return jdbc.sql("""
                        select closed, reason, version, changed_at, changed_by from return_period
                        where ledger = ? and year = ? and month = ?""")
                .params(ledger.code(), month.year(), month.month())
                .query((row, n) -> new Decided(
                        row.getBoolean("closed"),
                        row.getString("reason"),
                        row.getInt("version"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by")))
                .optional();
    }
}
