package app.luodi.targets;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The statistics bureau keeps the growth of what targets are held against (高于全市平均), as it was published. */
@Service
@Transactional
public class Comparators {
    /**
     * @param comparator as targets name it: 全市, 全省
     * @param growth percent, year to date
     */
    public record Figure(
            Indicator indicator, String comparator, StatisticsMonth month, BigDecimal growth, String source) {}

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    Comparators(JdbcClient jdbc, Rights rights, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /** Records a figure; a second one of the same month corrects the first. */
    public Outcome<Figure> record(Figure figure) {
        rights.require(Act.RECORD_STATISTICS);
        if (figure.comparator().isBlank()) {
            return Outcome.refused(Refusal.of("comparator", "targets.rule.comparator"));
        }
        if (figure.source().isBlank()) {
            return Outcome.refused(Refusal.of("source", "targets.rule.source"));
        }
        jdbc.sql("""
                        insert into comparator_figure (indicator, comparator, year, month, growth, source, version, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, 1, ?::timestamptz, ?)
                        on conflict (district_id, indicator, comparator, year, month) do update
                          set growth = excluded.growth, source = excluded.source, version = comparator_figure.version + 1,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .params(
                        figure.indicator().code(),
                        figure.comparator().strip(),
                        figure.month().year(),
                        figure.month().month(),
                        figure.growth(),
                        figure.source().strip(),
                        today.now().toString(),
                        rights.signature())
                .update();
        events.publishEvent(new DistrictChanged("published", new UUID(0, 0)));
        return Outcome.done(figure);
    }

    /** The figures of a year, oldest first. */
    @Transactional(readOnly = true)
    public List<Figure> of(int year) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select indicator, comparator, month, growth, source from comparator_figure
                        where year = ? order by indicator, comparator, month""")
                .param(year)
                .query((row, n) -> new Figure(
                        Indicator.of(row.getString("indicator")),
                        row.getString("comparator"),
                        new StatisticsMonth(year, row.getInt("month")),
                        row.getBigDecimal("growth"),
                        row.getString("source")))
                .list();
    }
}
