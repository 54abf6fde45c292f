package app.luodi.investment.funds;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where a project's money comes from, what of it is in place and what is spent. */
@Service
@Transactional
public class KeepingFunds {
    /** The key of the refusal when somebody else has changed it meanwhile. */
    public static final String STALE = "investment.fund.stale";

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    KeepingFunds(JdbcClient jdbc, Rights rights, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Fund> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql("""
                        select id, project_id, kind, name, planned, in_place, in_place_on, used, used_on, version
                        from fund where project_id = ? order by kind = 'special_bond' desc, id""").param(project).query((row, n) -> read(row)).list();
    }

    /** What a project signed for (签约额), else its planned total: what funds in place are measured by (资金到位率). */
    @Transactional(readOnly = true)
    public @Nullable Money agreed(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return jdbc.sql(
                        "select coalesce(agreement_amount, total_investment) as agreed from project_facts where project_id = ?")
                .param(project)
                .query((row, n) -> java.util.Optional.ofNullable(money(row, "agreed")))
                .optional()
                .flatMap(agreed -> agreed)
                .orElse(null);
    }

    /** @throws NoSuchElementException for a project that is not there */
    public Outcome<Fund> keep(Fund fund) {
        rights.require(Act.RECORD_FUNDS);
        var office = jdbc.sql("select office_id from project where id = ? for no key update")
                .param(fund.project())
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject("office_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No such project"));
        rights.require(Act.RECORD_FUNDS, office.orElse(null));
        var reasons = refusals(fund);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        if (write(fund) == 0) {
            return Outcome.refused(Refusal.of("version", STALE));
        }
        events.publishEvent(new DistrictChanged("fund", fund.project()));
        return Outcome.done(fund);
    }

    private List<Refusal> refusals(Fund fund) {
        var reasons = new ArrayList<Refusal>();
        Stream.of(fund.planned(), fund.inPlace(), fund.used())
                .filter(amount -> amount != null && amount.isNegative())
                .findFirst()
                .ifPresent(negative -> reasons.add(Refusal.of("planned", "investment.rule.negative")));
        var used = fund.used();
        var inPlace = fund.inPlace();
        if (used != null && used.fen() > (inPlace == null ? 0 : inPlace.fen())) {
            reasons.add(Refusal.of(
                    "used", "investment.fund.overspent", used.wan(), (inPlace == null ? Money.ZERO : inPlace).wan()));
        }
        if (isAhead(fund.inPlaceOn())) {
            reasons.add(Refusal.of("inPlaceOn", "investment.fund.future"));
        }
        if (isAhead(fund.usedOn())) {
            reasons.add(Refusal.of("usedOn", "investment.fund.future"));
        }
        return reasons;
    }

    private boolean isAhead(@Nullable LocalDate day) {
        return day != null && day.isAfter(today.today());
    }

    private int write(Fund fund) {
        var sql = fund.id() == null ? """
                insert into fund (project_id, kind, name, planned, in_place, in_place_on, used, used_on, version, changed_at, changed_by)
                values (:project, :kind, :name, :planned, :inPlace, :inPlaceOn, :used, :usedOn, :version, :at::timestamptz, :by)""" : """
                update fund set kind = :kind, name = :name, planned = :planned, in_place = :inPlace, in_place_on = :inPlaceOn,
                  used = :used, used_on = :usedOn, version = :version, changed_at = :at::timestamptz, changed_by = :by
                where id = :id and project_id = :project and version = :version - 1""";
        var statement = jdbc.sql(sql)
                .param("project", fund.project())
                .param("kind", fund.kind().code())
                .param("name", fund.name())
                .param("planned", fen(fund.planned()))
                .param("inPlace", fen(fund.inPlace()))
                .param("inPlaceOn", fund.inPlaceOn())
                .param("used", fen(fund.used()))
                .param("usedOn", fund.usedOn())
                .param("version", fund.version() + 1)
                .param("at", today.now().toString())
                .param("by", rights.signature());
        return (fund.id() == null ? statement : statement.param("id", fund.id())).update();
    }

    private static Fund read(ResultSet row) throws SQLException {
        return new Fund(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                Fund.Kind.of(row.getString("kind")),
                row.getString("name"),
                money(row, "planned"),
                money(row, "in_place"),
                row.getObject("in_place_on", LocalDate.class),
                money(row, "used"),
                row.getObject("used_on", LocalDate.class),
                row.getInt("version"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}
