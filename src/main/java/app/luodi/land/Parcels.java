package app.luodi.land;

import app.luodi.kernel.Money;
import app.luodi.land.Parcel.Check;
import app.luodi.land.Parcel.Duties;
import app.luodi.land.Parcel.Ground;
import app.luodi.land.Parcel.Share;
import app.luodi.land.Parcel.Supply;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of parcels: four tables, read in four passes however many parcels there are. */
@Repository
class Parcels {
    private static final String WRITTEN = """
            number = :number, location = :location, area_m2 = :area, land_use = :use, mode = :mode, term_years = cast(:termYears as smallint),
            term_ends_on = cast(:termEndsOn as date), listed_on = cast(:listedOn as date), notice_number = :noticeNumber,
            won_on = cast(:wonOn as date), contract_on = cast(:contractOn as date), contract_number = :contractNumber,
            supervision_number = :supervisionNumber, handed_on = cast(:handedOn as date), title_on = cast(:titleOn as date),
            title_number = :titleNumber, price = cast(:price as bigint), start_by = cast(:startBy as date),
            start_extended_to = cast(:startExtendedTo as date), extension_reason = :extensionReason, started_on = cast(:startedOn as date),
            developed_percent = cast(:developedPercent as numeric), complete_by = cast(:completeBy as date),
            completed_on = cast(:completedOn as date), example = :example, changed_at = cast(:at as timestamptz), changed_by = :by""";

    private final JdbcClient jdbc;

    Parcels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Parcel> all() {
        return read("", Map.of());
    }

    List<Parcel> of(UUID project) {
        return read(
                " where id in (select parcel_id from parcel_project where project_id = :project)",
                Map.of("project", project));
    }

    Optional<Parcel> find(UUID id) {
        return read(" where id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The same, while others wait. */
    Optional<Parcel> locked(UUID id) {
        jdbc.sql("select from parcel where id = ? for no key update")
                .param(id)
                .query()
                .listOfRows();
        return find(id);
    }

    /** Whether another parcel has the number. */
    boolean hasNumber(String number, @Nullable UUID butFor) {
        return jdbc.sql(
                        "select exists (select from parcel where number = :number and id is distinct from cast(:id as uuid))")
                .param("number", number)
                .param("id", butFor == null ? null : butFor.toString())
                .query(Boolean.class)
                .single();
    }

    UUID insert(Parcel parcel, Instant at, String by) {
        var id = jdbc.sql("""
                        insert into parcel (number, area_m2, land_use, mode, version, changed_at, changed_by)
                        values (?, ?, ?, ?, 0, cast(? as timestamptz), ?) returning id""")
                .params(
                        parcel.ground().number(),
                        parcel.ground().area().squareMetres(),
                        parcel.ground().use().code(),
                        parcel.supply().mode().code(),
                        at.toString(),
                        by)
                .query(UUID.class)
                .single();
        update(parcel.with(id, 0), at, by);
        parts(parcel.with(id, 0), null);
        return id;
    }

    /** @return whether the parcel still stood as it was seen */
    boolean update(Parcel parcel, Parcel was, Instant at, String by) {
        if (was.version() != parcel.version()) {
            return false;
        }
        update(parcel, at, by);
        parts(parcel, was);
        return true;
    }

    private void update(Parcel parcel, Instant at, String by) {
        jdbc.sql("update parcel set version = version + 1, " + WRITTEN + " where id = :id")
                .params(values(parcel))
                .param("at", at.toString())
                .param("by", by)
                .update();
    }

    private static Map<String, @Nullable Object> values(Parcel parcel) {
        var values = new HashMap<String, @Nullable Object>();
        var ground = parcel.ground();
        var supply = parcel.supply();
        var duties = parcel.duties();
        values.put("id", parcel.id());
        values.put("number", ground.number().strip());
        values.put("location", ground.location());
        values.put("area", ground.area().squareMetres());
        values.put("use", ground.use().code());
        values.put("mode", supply.mode().code());
        values.put("termYears", supply.termYears());
        values.put("termEndsOn", supply.termEndsOn());
        values.put("listedOn", supply.listedOn());
        values.put("noticeNumber", supply.noticeNumber());
        values.put("wonOn", supply.wonOn());
        values.put("contractOn", supply.contractOn());
        values.put("contractNumber", supply.contractNumber());
        values.put("supervisionNumber", supply.supervisionNumber());
        values.put("handedOn", supply.handedOn());
        values.put("titleOn", supply.titleOn());
        values.put("titleNumber", supply.titleNumber());
        values.put("price", supply.price() == null ? null : supply.price().fen());
        values.put("startBy", duties.startBy());
        values.put("startExtendedTo", duties.startExtendedTo());
        values.put("extensionReason", duties.extensionReason());
        values.put("startedOn", duties.startedOn());
        values.put("developedPercent", duties.developedPercent());
        values.put("completeBy", duties.completeBy());
        values.put("completedOn", duties.completedOn());
        values.put("example", parcel.example());
        return values;
    }

    private void parts(Parcel parcel, @Nullable Parcel was) {
        var id = Objects.requireNonNull(parcel.id());
        if (was == null || !was.shares().equals(parcel.shares())) {
            clear("parcel_project", id, was);
            parcel.shares()
                    .forEach(share -> jdbc.sql(
                                    "insert into parcel_project (parcel_id, project_id, area_m2) values (?, ?, ?)")
                            .params(id, share.project(), share.area().squareMetres())
                            .update());
        }
        if (was == null || !was.controls().equals(parcel.controls())) {
            clear("parcel_control", id, was);
            for (var at = 0; at < parcel.controls().size(); at++) {
                control(id, at, parcel.controls().get(at));
            }
        }
        if (was == null || !was.checks().equals(parcel.checks())) {
            clear("parcel_check", id, was);
            parcel.checks()
                    .forEach(check -> jdbc.sql("""
                            insert into parcel_check (parcel_id, due_on, about, done_on, result)
                            values (:id, :dueOn, :about, cast(:doneOn as date), :result)""")
                            .param("id", id)
                            .param("dueOn", check.dueOn())
                            .param("about", check.about().strip())
                            .param("doneOn", check.doneOn())
                            .param("result", check.result())
                            .update());
        }
    }

    private void clear(String table, UUID id, @Nullable Parcel was) {
        if (was != null) {
            jdbc.sql("delete from " + table + " where parcel_id = ?").param(id).update();
        }
    }

    private void control(UUID id, int position, Control control) {
        jdbc.sql("""
                        insert into parcel_control (parcel_id, position, code, name, better, unit, promised, standard, achieved, judged_met, achieved_on)
                        values (:id, :position, :code, :name, :better, :unit, cast(:promised as numeric), :standard, cast(:achieved as numeric),
                          cast(:met as boolean), cast(:achievedOn as date))""")
                .param("id", id)
                .param("position", position)
                .param("code", control.code())
                .param("name", control.name())
                .param("better", control.better().code())
                .param("unit", control.unit())
                .param("promised", control.promised())
                .param("standard", control.standard())
                .param("achieved", control.achieved())
                .param("met", control.judgedMet())
                .param("achievedOn", control.achievedOn())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from parcel where id = ?").param(id).update();
    }

    private List<Parcel> read(String where, Map<String, UUID> values) {
        var ids = "(select id from parcel" + where + ")";
        var shares = parts(
                "select * from parcel_project where parcel_id in " + ids + " order by project_id",
                values,
                (row, n) -> new Share(row.getObject("project_id", UUID.class), new Area(row.getBigDecimal("area_m2"))));
        var controls = parts(
                "select * from parcel_control where parcel_id in " + ids + " order by position",
                values,
                Parcels::control);
        var checks = parts(
                "select * from parcel_check where parcel_id in " + ids + " order by due_on",
                values,
                (row, n) -> new Check(
                        row.getObject("due_on", LocalDate.class),
                        row.getString("about"),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("result")));
        return jdbc.sql("select * from parcel" + where + " order by number")
                .params(values)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Parcel(
                            id,
                            new Ground(
                                    row.getString("number"),
                                    row.getString("location"),
                                    new Area(row.getBigDecimal("area_m2")),
                                    LandUse.of(row.getString("land_use"))),
                            supply(row),
                            duties(row),
                            shares.getOrDefault(id, List.of()),
                            controls.getOrDefault(id, List.of()),
                            checks.getOrDefault(id, List.of()),
                            row.getBoolean("example"),
                            row.getInt("version"));
                })
                .list();
    }

    private <T> Map<UUID, List<T>> parts(String sql, Map<String, UUID> values, RowMapper<T> mapper) {
        var parts = new HashMap<UUID, List<T>>();
        jdbc.sql(sql).params(values).query(row -> {
            parts.computeIfAbsent(row.getObject("parcel_id", UUID.class), id -> new ArrayList<>())
                    .add(Objects.requireNonNull(mapper.mapRow(row, 0)));
        });
        return parts;
    }

    private static Supply supply(ResultSet row) throws SQLException {
        var price = row.getObject("price", Long.class);
        return new Supply(
                SupplyMode.of(row.getString("mode")),
                row.getObject("term_years", Integer.class),
                row.getObject("term_ends_on", LocalDate.class),
                row.getObject("listed_on", LocalDate.class),
                row.getString("notice_number"),
                row.getObject("won_on", LocalDate.class),
                row.getObject("contract_on", LocalDate.class),
                row.getString("contract_number"),
                row.getString("supervision_number"),
                row.getObject("handed_on", LocalDate.class),
                row.getObject("title_on", LocalDate.class),
                row.getString("title_number"),
                price == null ? null : new Money(price));
    }

    private static Duties duties(ResultSet row) throws SQLException {
        return new Duties(
                row.getObject("start_by", LocalDate.class),
                row.getObject("start_extended_to", LocalDate.class),
                row.getString("extension_reason"),
                row.getObject("started_on", LocalDate.class),
                row.getBigDecimal("developed_percent"),
                row.getObject("complete_by", LocalDate.class),
                row.getObject("completed_on", LocalDate.class));
    }

    private static Control control(ResultSet row, int number) throws SQLException {
        return new Control(
                row.getString("code"),
                row.getString("name"),
                Control.Better.of(row.getString("better")),
                row.getString("unit"),
                plain(row.getBigDecimal("promised")),
                row.getString("standard"),
                plain(row.getBigDecimal("achieved")),
                row.getObject("judged_met", Boolean.class),
                row.getObject("achieved_on", LocalDate.class));
    }

    /** 350, not 350.0000: what was typed. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
