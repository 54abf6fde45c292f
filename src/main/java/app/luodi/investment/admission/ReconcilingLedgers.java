package app.luodi.investment.admission;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Both ledgers beside each other, project by project, never added: each difference is of a kind. Some kinds show by
 * themselves, the others somebody has to name.
 */
@Service
@Transactional
public class ReconcilingLedgers {
    /** Why the ledgers differ. */
    public enum Kind {
        /** 一致. */
        NONE(false),
        /** 未入库：先入库，后有数. */
        NOT_ADMITTED(false),
        /** 已入库，本月统计未报. */
        NOT_RECORDED(false),
        /** 统计有数，调度未报. */
        NOT_REPORTED(false),
        /** 报送时点不同. */
        TIMING(true),
        /** 范围不同：土地、旧设备、非固投支出. */
        SCOPE(true),
        /** 方法不同：形象进度法与财务支出法. */
        METHOD(true),
        /** 一方核减. */
        CORRECTION(true),
        /** 其他. */
        OTHER(true),
        /** 待说明. */
        OPEN(false);

        private final boolean named;

        Kind(boolean named) {
            this.named = named;
        }

        /** Whether a person names it. */
        public boolean isNamed() {
            return named;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param dispatch 调度口径自年初累计; null where nothing was reported this year
     * @param statistical 统计口径自年初累计; null where nothing was recorded this year
     * @param version of the explanation; 0 where there is none
     */
    public record Row(
            UUID project,
            String name,
            @Nullable UUID officeId,
            @Nullable String office,
            @Nullable Money dispatch,
            @Nullable Money statistical,
            Kind kind,
            @Nullable String words,
            int version) {
        /** Dispatch less statistical; what is not there counts as nothing. */
        public Money difference() {
            return orNothing(dispatch).minus(orNothing(statistical));
        }

        private static Money orNothing(@Nullable Money amount) {
            return amount == null ? Money.ZERO : amount;
        }
    }

    private final JdbcClient jdbc;
    private final Admissions admissions;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    ReconcilingLedgers(
            JdbcClient jdbc, Admissions admissions, Rights rights, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.admissions = admissions;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    /** The largest difference first. */
    @Transactional(readOnly = true)
    public List<Row> rows(StatisticsMonth month) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select p.project_id, p.name, p.office_id, u.short_name as office, d.%1$s as dispatch, t.%1$s as statistical,
                          coalesce(d.reported, 0) & %2$d <> 0 as told, coalesce(t.reported, 0) & %2$d <> 0 as recorded,
                          a.admitted_on, e.kind, e.words, coalesce(e.version, 0) as version
                        from project_facts p
                        left join investment_facts d on d.district_id = p.district_id and d.project_id = p.project_id and d.ledger = 'dispatch' and d.year = :year
                        left join investment_facts t on t.district_id = p.district_id and t.project_id = p.project_id and t.ledger = 'statistical' and t.year = :year
                        left join admission a on a.district_id = p.district_id and a.project_id = p.project_id and a.state = 'admitted'
                        left join ledger_difference e on e.district_id = p.district_id and e.project_id = p.project_id and e.year = :year and e.month = :month
                        left join org_unit u on u.district_id = p.district_id and u.id = p.office_id
                        where d.project_id is not null or t.project_id is not null
                        order by abs(coalesce(d.%1$s, 0) - coalesce(t.%1$s, 0)) desc, p.name""".formatted("m%02d".formatted(month.month()), 1 << month.month()))
                .param("year", month.year())
                .param("month", month.month())
                .query((row, n) -> row(row, month))
                .list();
    }

    private static Row row(ResultSet row, StatisticsMonth month) throws SQLException {
        var dispatch = Admissions.money(row, "dispatch");
        var statistical = Admissions.money(row, "statistical");
        var admitted = row.getObject("admitted_on", LocalDate.class);
        var named = row.getString("kind");
        var same = (dispatch == null ? 0 : dispatch.fen()) == (statistical == null ? 0 : statistical.fen());
        return new Row(
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getObject("office_id", UUID.class),
                row.getString("office"),
                dispatch,
                statistical,
                same
                        ? Kind.NONE
                        : named != null ? Kind.of(named) : byItself(row, statistical == null && isOut(admitted, month)),
                row.getString("words"),
                row.getInt("version"));
    }

    private static boolean isOut(@Nullable LocalDate admitted, StatisticsMonth month) {
        return admitted == null || admitted.isAfter(month.lastDay());
    }

    private static Kind byItself(ResultSet row, boolean out) throws SQLException {
        if (out) {
            return Kind.NOT_ADMITTED;
        }
        if (!row.getBoolean("recorded")) {
            return Kind.NOT_RECORDED;
        }
        return row.getBoolean("told") ? Kind.OPEN : Kind.NOT_REPORTED;
    }

    /** Names why the ledgers differ for a project and month. */
    public Outcome<Kind> explain(UUID project, StatisticsMonth month, Kind kind, String words, int seenVersion) {
        rights.require(Act.PREPARE_ADMISSION);
        var subject = admissions.lock(project).orElseThrow(() -> new NoSuchElementException("No such project"));
        rights.require(Act.PREPARE_ADMISSION, subject.office());
        if (!kind.isNamed()) {
            return Outcome.refused(Refusal.of("kind", "investment.difference.kind"));
        }
        if (words.isBlank()) {
            return Outcome.refused(Refusal.of("words", "investment.difference.words"));
        }
        var written = jdbc.sql("""
                        insert into ledger_difference (project_id, year, month, kind, words, version, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
                        on conflict (district_id, project_id, year, month) do update set kind = excluded.kind, words = excluded.words,
                          version = excluded.version, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        where ledger_difference.version = excluded.version - 1""")
                .params(
                        project,
                        month.year(),
                        month.month(),
                        kind.code(),
                        words.strip(),
                        seenVersion + 1,
                        today.now().toString(),
                        rights.signature())
                .update();
        if (written == 0) {
            return Outcome.refused(Refusal.of("version", AdmittingProjects.STALE));
        }
        events.publishEvent(new DistrictChanged("admission", project));
        return Outcome.done(kind);
    }
}
