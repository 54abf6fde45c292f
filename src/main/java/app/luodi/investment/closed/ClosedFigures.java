package app.luodi.investment.closed;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.InvestmentTotals;
import app.luodi.investment.InvestmentTotals.By;
import app.luodi.investment.InvestmentTotals.Slice;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the figures of a month as it is closed, and reads them beside what is known by now. */
@Service
@Transactional
public class ClosedFigures {
    private static final List<By> SPLITS = List.of(By.CATEGORY, By.OFFICE, By.UNIT);
    private static final String TOTAL = "total";

    private final JdbcClient jdbc;
    private final InvestmentTotals totals;
    private final Rights rights;

    ClosedFigures(JdbcClient jdbc, InvestmentTotals totals, Rights rights) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.rights = rights;
    }

    /**
     * The moment the figures are of: waits for writers under way, so that what is read of it never changes. Inside a larger act
     * that has already written, it is the moment of that act. To be called before anything is written.
     */
    public Instant moment(Ledger ledger, StatisticsMonth month) {
        return jdbc.sql("""
                        select case when coalesce(current_setting('luodi.stamp', true), '') = '' then luodi_close(?) else luodi_stamp() end""")
                .param("closing " + ledger.code() + " " + month)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Keeps what the month comes to; inside the act that closes it. */
    public void freeze(Ledger ledger, StatisticsMonth month, Instant at) {
        int closing = jdbc.sql("""
                        insert into closed_period (ledger, year, month, closing, at, closed_by)
                        select ?, ?, ?, coalesce(max(closing), 0) + 1, ?::timestamptz, ? from closed_period where ledger = ? and year = ? and month = ?
                        returning closing""")
                .params(
                        ledger.code(),
                        month.year(),
                        month.month(),
                        at.toString(),
                        rights.signature(),
                        ledger.code(),
                        month.year(),
                        month.month())
                .query(Integer.class)
                .single();
        var position = 0;
        for (var figure : now(ledger, month).entrySet()) {
            var slice = figure.getValue();
            jdbc.sql("""
                            insert into closed_figure (ledger, year, month, closing, split, key, position, name, ytd, in_month, projects)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(ledger.code(), month.year(), month.month(), closing)
                    .params(figure.getKey().split(), figure.getKey().key(), position++)
                    .param(slice.name())
                    .params(slice.ytd().fen(), slice.inMonth().fen(), slice.projects())
                    .update();
        }
    }

    /** The closings of a year in a ledger, the latest first. */
    @Transactional(readOnly = true)
    public List<Closing> of(int year, Ledger ledger) {
        rights.require(Act.VIEW_PROJECTS);
        var live = new HashMap<StatisticsMonth, Map<Place, Slice>>();
        return jdbc
                .sql(
                        "select month, closing, at, closed_by from closed_period where year = ? and ledger = ? order by at desc")
                .params(year, ledger.code())
                .query((row, n) -> new Closing(
                        ledger,
                        new StatisticsMonth(year, row.getInt("month")),
                        row.getInt("closing"),
                        row.getTimestamp("at").toInstant(),
                        Objects.requireNonNull(row.getString("closed_by")),
                        List.of()))
                .list()
                .stream()
                .map(one -> with(one, live.computeIfAbsent(one.month(), month -> now(ledger, month))))
                .toList();
    }

    private record Place(String split, String key) {}

    private Closing with(Closing one, Map<Place, Slice> now) {
        var figures = jdbc.sql("""
                        select split, key, name, ytd, in_month, projects from closed_figure
                        where ledger = ? and year = ? and month = ? and closing = ? order by position""")
                .params(one.ledger().code(), one.month().year(), one.month().month(), one.number())
                .query((row, n) -> {
                    var place = new Place(row.getString("split"), row.getString("key"));
                    var live = now.get(place);
                    return new Closing.Figure(
                            place.split(),
                            place.key(),
                            row.getString("name"),
                            new Money(row.getLong("ytd")),
                            new Money(row.getLong("in_month")),
                            row.getInt("projects"),
                            live == null ? Money.ZERO : live.ytd());
                })
                .list();
        return new Closing(one.ledger(), one.month(), one.number(), one.at(), one.by(), figures);
    }

    private Map<Place, Slice> now(Ledger ledger, StatisticsMonth month) {
        var figures = new LinkedHashMap<Place, Slice>();
        var total = totals.total(month, ledger);
        var before = month.previous().map(one -> totals.total(one, ledger)).orElse(Money.ZERO);
        var reported = totals.months(month.year(), ledger).stream()
                .filter(one -> one.month().equals(month))
                .mapToInt(InvestmentTotals.MonthTotal::reported)
                .sum();
        figures.put(new Place(TOTAL, ""), new Slice(null, null, total, total.minus(before), reported));
        for (var by : SPLITS) {
            totals.by(by, month, ledger)
                    .forEach(slice ->
                            figures.put(new Place(by.name().toLowerCase(Locale.ROOT), key(slice.key())), slice));
        }
        return figures;
    }

    private static String key(@Nullable String key) {
        return key == null ? "" : key;
    }
}
