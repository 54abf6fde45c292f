package app.luodi.identity;

import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up units, corrects them, ends them and lets others take over. What once was keeps its name in the past. */
@Service
@Transactional
public class ManagingUnits {
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final OrgUnits units;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    ManagingUnits(JdbcClient jdbc, OrgUnits units, Rights rights, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.units = units;
        this.rights = rights;
        this.events = events;
    }

    public Outcome<UUID> add(UnitDraft draft) {
        rights.require(Act.MANAGE_UNITS);
        var refusals = refusals(null, draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var id = insert(draft);
        events.publishEvent(Acted.on("unit.added", id).called(draft.name()));
        return Outcome.done(id);
    }

    /**
     * Founds units that a ledger names and the district did not know, by their names alone; one that stands is taken as it is.
     *
     * @throws NoRight for who may not take ledgers over
     */
    public Map<String, UUID> named(OrgUnit.Kind kind, Collection<String> names) {
        rights.require(Act.IMPORT_LEDGER);
        var standing = units.all().stream()
                .filter(unit -> unit.kind() == kind && unit.validTo() == null)
                .collect(Collectors.toMap(OrgUnit::name, OrgUnit::id, (one, other) -> one));
        var named = new LinkedHashMap<String, UUID>();
        for (var name : names) {
            var stands = standing.get(name);
            named.put(name, stands == null ? insert(new UnitDraft(kind, name, "", null, null, 0)) : stands);
        }
        return named;
    }

    /**
     * Takes units back as if they had not been founded; their history stays.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where one of them is used already
     */
    public void takeBack(Collection<UUID> founded) {
        rights.require(Act.MANAGE_UNITS);
        jdbc.sql("delete from org_unit where id = any (?::uuid[])")
                .param(founded.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        founded.forEach(id -> events.publishEvent(new DistrictChanged("unit", id)));
    }

    /** @throws OptimisticLockingFailureException where somebody else has changed it since */
    public Outcome<UUID> edit(UUID id, int version, UnitDraft draft) {
        rights.require(Act.MANAGE_UNITS);
        var unit = units.find(id).orElseThrow();
        var refusals = refusals(unit, draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        mustBeThere(jdbc.sql("""
                update org_unit set kind = :kind, name = :name, short_name = :short, parent_id = :parent,
                  valid_from = :from, position = :position, changed_by = :by, version = version + 1
                where id = :id and version = :version""")
                .param("kind", draft.kind().code())
                .param("name", draft.name())
                .param("short", draft.shortName())
                .param("parent", draft.parent(), Types.OTHER)
                .param("from", draft.validFrom(), Types.DATE)
                .param("position", draft.position())
                .param("by", rights.signature())
                .param("id", id)
                .param("version", version)
                .update());
        events.publishEvent(Acted.on("unit.edited", id)
                .called(draft.name())
                .with("was", draft.name().equals(unit.name()) ? "" : unit.name()));
        return changed(id);
    }

    /**
     * Ends a unit.
     *
     * @param lastDay its last day; null opens it again
     * @throws OptimisticLockingFailureException where somebody else has changed it since
     */
    public Outcome<UUID> end(UUID id, int version, @Nullable LocalDate lastDay) {
        rights.require(Act.MANAGE_UNITS);
        var unit = units.find(id).orElseThrow();
        if (lastDay != null && unit.validFrom() != null && lastDay.isBefore(unit.validFrom())) {
            return Outcome.refused(Refusal.of(
                    "lastDay", "identity.unit.end.before", unit.validFrom().toString()));
        }
        if (lastDay == null && taken(unit.kind(), unit.name(), id)) {
            return Outcome.refused(Refusal.of("lastDay", "identity.unit.name.taken", unit.name()));
        }
        close(unit, version, lastDay);
        events.publishEvent(Acted.on(lastDay == null ? "unit.reopened" : "unit.ended", id)
                .called(unit.name())
                .with("day", lastDay));
        return changed(id);
    }

    /**
     * Lets a new unit take over from a day on: 区卫计局 becomes 区卫健局. Its clerks reach the projects of both.
     *
     * @return the new unit
     * @throws OptimisticLockingFailureException where somebody else has changed it since
     */
    public Outcome<UUID> succeed(UUID id, int version, String name, String shortName, LocalDate from) {
        rights.require(Act.MANAGE_UNITS);
        var unit = units.find(id).orElseThrow();
        var draft = new UnitDraft(unit.kind(), name, shortName, unit.parent(), from, unit.position());
        if (unit.validFrom() != null && !from.isAfter(unit.validFrom())) {
            return Outcome.refused(Refusal.of(
                    "from", "identity.unit.end.before", unit.validFrom().toString()));
        }
        var refusals = refusals(unit, draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        // The old one makes room first: two standing units of a kind never share a name.
        close(unit, version, from.minusDays(1));
        var successor = insert(draft);
        jdbc.sql("update org_unit set succeeded_by = ? where id = ?")
                .params(successor, id)
                .update();
        jdbc.sql("""
                insert into membership (account_id, role, unit_id)
                select account_id, role, :successor from membership where unit_id = :unit on conflict do nothing""").param("successor", successor).param("unit", id).update();
        events.publishEvent(new UnitSucceeded(id, successor, from));
        events.publishEvent(Acted.on("unit.succeeded", successor)
                .called(name)
                .with("was", unit.name())
                .with("day", from));
        return changed(successor);
    }

    private UUID insert(UnitDraft draft) {
        var id = jdbc.sql("""
                insert into org_unit (kind, name, short_name, parent_id, valid_from, position, version, changed_by)
                values (:kind, :name, :short, :parent, :from, :position, 0, :by) returning id""")
                .param("kind", draft.kind().code())
                .param("name", draft.name())
                .param("short", draft.shortName())
                .param("parent", draft.parent(), Types.OTHER)
                .param("from", draft.validFrom(), Types.DATE)
                .param("position", draft.position())
                .param("by", rights.signature())
                .query(UUID.class)
                .single();
        events.publishEvent(new DistrictChanged("unit", id));
        return id;
    }

    private void close(OrgUnit unit, int version, @Nullable LocalDate lastDay) {
        mustBeThere(jdbc.sql("""
                update org_unit set valid_to = :to, succeeded_by = null, changed_by = :by, version = version + 1
                where id = :id and version = :version""")
                .param("to", lastDay, Types.DATE)
                .param("by", rights.signature())
                .param("id", unit.id())
                .param("version", version)
                .update());
    }

    private Outcome<UUID> changed(UUID id) {
        events.publishEvent(new DistrictChanged("unit", id));
        return Outcome.done(id);
    }

    private List<Refusal> refusals(@Nullable OrgUnit stands, UnitDraft draft) {
        if (draft.name().isEmpty() || draft.name().length() > LONGEST_NAME) {
            return List.of(Refusal.of("name", "identity.unit.name.form", LONGEST_NAME));
        }
        if (draft.parent() != null && stands != null && isAbove(stands.id(), draft.parent())) {
            return List.of(Refusal.of("parent", "identity.unit.parent.circle"));
        }
        var sameName =
                stands != null && stands.kind() == draft.kind() && stands.name().equals(draft.name());
        return !sameName && taken(draft.kind(), draft.name(), stands == null ? null : stands.id())
                ? List.of(Refusal.of("name", "identity.unit.name.taken", draft.name()))
                : List.of();
    }

    private boolean taken(OrgUnit.Kind kind, String name, @Nullable UUID self) {
        return units.all().stream()
                .anyMatch(unit -> unit.kind() == kind
                        && unit.name().equals(name)
                        && unit.validTo() == null
                        && !Objects.equals(unit.id(), self));
    }

    private boolean isAbove(UUID unit, UUID below) {
        for (var at = Optional.of(below);
                at.isPresent();
                at = units.find(at.get()).map(OrgUnit::parent)) {
            if (at.get().equals(unit)) {
                return true;
            }
        }
        return false;
    }

    private static void mustBeThere(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("Overtaken");
        }
    }
}
