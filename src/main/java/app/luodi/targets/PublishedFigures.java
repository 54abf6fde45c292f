package app.luodi.targets;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The statistics bureau keeps what was published, with the document it stands in. */
@Service
@Transactional
public class PublishedFigures {
    /** A figure with its id: what can be taken back. */
    public record Kept(UUID id, PublishedFigure figure) {}

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    PublishedFigures(JdbcClient jdbc, Rights rights, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Kept> of(int year) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("select * from published_figure where year = ? order by month, indicator, scope, category, id")
                .param(year)
                .query((row, n) -> new Kept(row.getObject("id", UUID.class), read(row)))
                .list();
    }

    public Outcome<UUID> record(PublishedFigure figure) {
        rights.require(Act.RECORD_STATISTICS);
        if (figure.amount() == null && figure.number() == null && figure.growth() == null && figure.level() == null) {
            return Outcome.refused(Refusal.of("amount", "targets.rule.empty"));
        }
        if (figure.source().isBlank()) {
            return Outcome.refused(Refusal.of("source", "targets.rule.source"));
        }
        var level = figure.level();
        if (level != null && (level.unit() == null || level.unit().isBlank())) {
            return Outcome.refused(Refusal.of("levelUnit", "targets.rule.unitless"));
        }
        var id = jdbc.sql("""
                        insert into published_figure (year, month, indicator, scope, category, unit_id, amount, number, growth,
                          note, source, source_on, example, level, level_unit, changed_at, changed_by, version)
                        values (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, 1) returning id""")
                .params(Arrays.asList(
                        figure.month().year(),
                        figure.month().month(),
                        figure.indicator().code(),
                        figure.scope().code(),
                        figure.category(),
                        Targets.text(figure.unit()),
                        Targets.fen(figure.amount()),
                        figure.number(),
                        figure.growth(),
                        figure.note(),
                        figure.source().strip(),
                        figure.sourceOn(),
                        figure.example(),
                        level == null ? null : level.value(),
                        level == null ? null : level.unit(),
                        today.now().toString(),
                        rights.signature()))
                .query(UUID.class)
                .single();
        events.publishEvent(new DistrictChanged("published", id));
        return Outcome.done(id);
    }

    /** Takes a figure back; what it said stays readable as of an earlier day. */
    public void withdraw(UUID id) {
        rights.require(Act.RECORD_STATISTICS);
        if (jdbc.sql("delete from published_figure where id = ?").param(id).update() > 0) {
            events.publishEvent(new DistrictChanged("published", id));
        }
    }

    private static PublishedFigure read(ResultSet row) throws SQLException {
        return new PublishedFigure(
                new StatisticsMonth(row.getInt("year"), row.getInt("month")),
                Indicator.of(row.getString("indicator")),
                Scope.of(row.getString("scope")),
                row.getString("category"),
                row.getObject("unit_id", UUID.class),
                Targets.money(row, "amount"),
                row.getObject("number", Integer.class),
                row.getBigDecimal("growth"),
                row.getString("note"),
                row.getString("source"),
                row.getObject("source_on", LocalDate.class),
                row.getBoolean("example"),
                row.getBigDecimal("level") == null
                        ? null
                        : new TargetTerms.Level(row.getBigDecimal("level"), row.getString("level_unit")));
    }
}
