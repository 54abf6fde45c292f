package app.luodi.investment.shares;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.investment.shares.Sharing.Share;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who shares a project. Shares that add up to less than the whole are kept and shown as such, because agreements are
 * signed one by one; more than the whole is refused.
 */
@Service
@Transactional
public class KeepingShares {
    /** The key of the refusal when somebody else has changed it meanwhile. */
    public static final String STALE = "investment.share.stale";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Today today;
    private final ApplicationEventPublisher events;

    KeepingShares(JdbcClient jdbc, Rights rights, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.today = today;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Sharing> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        var shares = jdbc.sql("""
                        select holder, own, percent, valid_from, valid_to from project_share
                        where project_id = ? order by valid_from, own desc, percent desc, holder""")
                .param(project)
                .query((row, n) -> new Share(
                        Objects.requireNonNull(row.getString("holder")),
                        row.getBoolean("own"),
                        row.getBigDecimal("percent"),
                        Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
        return jdbc.sql("select code, lead, version from shared_project where project_id = ?")
                .param(project)
                .query((row, n) -> new Sharing(
                        project,
                        Objects.requireNonNull(row.getString("code")),
                        row.getBoolean("lead"),
                        shares,
                        row.getInt("version")))
                .optional();
    }

    /**
     * Writes how the project is shared, whole; without shares it is shared no longer.
     *
     * @throws NoSuchElementException for a project that is not there
     */
    public Outcome<Sharing> keep(Sharing told) {
        rights.require(Act.EDIT_PROJECT);
        var office = jdbc.sql("select office_id from project where id = ? for no key update")
                .param(told.project())
                .query((row, n) -> Optional.ofNullable(row.getObject("office_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No such project"));
        rights.require(Act.EDIT_PROJECT, office.orElse(null));
        var reasons = told.shares().isEmpty() ? List.<Refusal>of() : refusals(told);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        if (of(told.project()).map(Sharing::version).orElse(0) != told.version()) {
            return Outcome.refused(Refusal.of("version", STALE));
        }
        write(told);
        events.publishEvent(new DistrictChanged("share", told.project()));
        return Outcome.done(new Sharing(
                told.project(),
                told.code(),
                told.lead(),
                told.shares(),
                told.shares().isEmpty() ? 0 : told.version() + 1));
    }

    private static List<Refusal> refusals(Sharing told) {
        var reasons = new ArrayList<Refusal>();
        if (told.code().isBlank()) {
            reasons.add(Refusal.of("code", "investment.share.code.missing"));
        }
        for (var share : told.shares()) {
            if (share.holder().isBlank()) {
                reasons.add(Refusal.of("shares", "investment.share.holder.missing"));
            }
            if (share.percent().signum() <= 0 || share.percent().compareTo(WHOLE) > 0) {
                reasons.add(Refusal.of("shares", "investment.share.percent.wrong", share.holder()));
            }
            if (share.to() != null && share.to().isBefore(share.from())) {
                reasons.add(Refusal.of("shares", "investment.share.days.wrong", share.holder()));
            }
            if (told.shares().stream()
                    .anyMatch(other -> other != share
                            && other.holder().strip().equals(share.holder().strip())
                            && other.overlaps(share))) {
                reasons.add(Refusal.of("shares", "investment.share.twice", share.holder()));
            }
        }
        // a sum can only grow on a day on which a share begins
        told.shares().stream()
                .map(Share::from)
                .distinct()
                .filter(day -> told.sum(day).compareTo(WHOLE) > 0)
                .findFirst()
                .ifPresent(day -> reasons.add(Refusal.of(
                        "shares",
                        "investment.share.toomuch",
                        day.toString(),
                        told.sum(day).stripTrailingZeros().toPlainString())));
        return reasons.stream().distinct().toList();
    }

    private void write(Sharing told) {
        jdbc.sql("delete from project_share where project_id = ?")
                .param(told.project())
                .update();
        if (told.shares().isEmpty()) {
            jdbc.sql("delete from shared_project where project_id = ?")
                    .param(told.project())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into shared_project (project_id, code, lead, version, changed_at, changed_by)
                        values (:project, :code, :lead, :version, :at::timestamptz, :by)
                        on conflict (district_id, project_id) do update set code = excluded.code, lead = excluded.lead, version = excluded.version,
                          changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("project", told.project())
                .param("code", told.code().strip())
                .param("lead", told.lead())
                .param("version", told.version() + 1)
                .param("at", today.now().toString())
                .param("by", rights.signature())
                .update();
        told.shares()
                .forEach(share -> jdbc.sql("""
                                insert into project_share (project_id, holder, own, percent, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)""")
                        .params(told.project(), share.holder().strip(), share.own(), share.percent(), share.from())
                        .param(share.to())
                        .update());
    }
}
