package app.luodi.investment.admission;

import app.luodi.investment.admission.Admission.Said;
import app.luodi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The admissions as the database keeps them. */
@Repository
class Admissions {
    /** What a project brings to its admission. */
    record Subject(
            UUID id,
            String name,
            @Nullable UUID office,
            @Nullable String owner,
            @Nullable String nature,
            @Nullable Money total) {}

    static final String COLUMNS = """
            a.path, a.state, a.reporting_owner, a.filing_owner, a.contract_party, a.eia_name, a.filing_on, a.contract_on,
            a.filing_total, a.application_total, a.applied_on, a.admitted_on, a.code, a.remark, a.version""";

    private final JdbcClient jdbc;

    Admissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project, locked: its admission changes one act after the other. */
    Optional<Subject> lock(UUID project) {
        return jdbc.sql("""
                        select id, name, office_id, owner, nature, total_investment from project where id = ? for no key update""")
                .param(project)
                .query((row, n) -> new Subject(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("office_id", UUID.class),
                        row.getString("owner"),
                        row.getString("nature"),
                        money(row, "total_investment")))
                .optional();
    }

    Optional<Admission> find(UUID project) {
        return jdbc.sql("select " + COLUMNS + ", a.project_id from admission a where a.project_id = ?")
                .param(project)
                .query((row, n) -> read(row))
                .optional();
    }

    Map<UUID, Map<Paper, Paper.State>> papers() {
        var all = new HashMap<UUID, Map<Paper, Paper.State>>();
        jdbc.sql("select project_id, paper, state from admission_paper").query((ResultSet row) -> {
            all.computeIfAbsent(row.getObject("project_id", UUID.class), id -> new EnumMap<>(Paper.class))
                    .put(Paper.of(row.getString("paper")), Paper.State.of(row.getString("state")));
        });
        return all;
    }

    Map<Paper, Paper.State> papers(UUID project) {
        var all = new EnumMap<Paper, Paper.State>(Paper.class);
        jdbc.sql("select paper, state from admission_paper where project_id = ?")
                .param(project)
                .query((ResultSet row) -> {
                    all.put(Paper.of(row.getString("paper")), Paper.State.of(row.getString("state")));
                });
        return all;
    }

    /** @return whether the row was still as it was seen */
    boolean write(Admission now, Instant at, String by) {
        var said = now.said();
        return jdbc.sql("""
                                insert into admission (project_id, path, state, reporting_owner, filing_owner, contract_party, eia_name, filing_on,
                                  contract_on, filing_total, application_total, applied_on, admitted_on, code, remark, version, changed_at, changed_by)
                                values (:project, :path, :state, :reportingOwner, :filingOwner, :contractParty, :eiaName, :filingOn,
                                  :contractOn, :filingTotal, :applicationTotal, :appliedOn, :admittedOn, :code, :remark, :version, :at::timestamptz, :by)
                                on conflict (district_id, project_id) do update set path = excluded.path, state = excluded.state,
                                  reporting_owner = excluded.reporting_owner, filing_owner = excluded.filing_owner,
                                  contract_party = excluded.contract_party, eia_name = excluded.eia_name, filing_on = excluded.filing_on,
                                  contract_on = excluded.contract_on, filing_total = excluded.filing_total,
                                  application_total = excluded.application_total, applied_on = excluded.applied_on,
                                  admitted_on = excluded.admitted_on, code = excluded.code, remark = excluded.remark,
                                  version = excluded.version, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                                where admission.version = excluded.version - 1""")
                        .param("project", now.project())
                        .param("path", now.path().code())
                        .param("state", now.state().code())
                        .param("reportingOwner", said.reportingOwner())
                        .param("filingOwner", said.filingOwner())
                        .param("contractParty", said.contractParty())
                        .param("eiaName", said.eiaName())
                        .param("filingOn", said.filingOn())
                        .param("contractOn", said.contractOn())
                        .param("filingTotal", fen(said.filingTotal()))
                        .param("applicationTotal", fen(said.applicationTotal()))
                        .param("appliedOn", now.appliedOn())
                        .param("admittedOn", now.admittedOn())
                        .param("code", now.code())
                        .param("remark", now.remark())
                        .param("version", now.version())
                        .param("at", at.toString())
                        .param("by", by)
                        .update()
                == 1;
    }

    void hold(UUID project, Paper paper, Paper.State state, Instant at, String by) {
        jdbc.sql("""
                        insert into admission_paper (project_id, paper, state, changed_at, changed_by) values (?, ?, ?, ?::timestamptz, ?)
                        on conflict (district_id, project_id, paper) do update
                          set state = excluded.state, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .params(project, paper.code(), state.code(), at.toString(), by)
                .update();
    }

    static Admission read(ResultSet row) throws SQLException {
        return new Admission(
                row.getObject("project_id", UUID.class),
                Path.of(row.getString("path")),
                Admission.State.of(row.getString("state")),
                new Said(
                        row.getString("reporting_owner"),
                        row.getString("filing_owner"),
                        row.getString("contract_party"),
                        row.getString("eia_name"),
                        row.getObject("filing_on", LocalDate.class),
                        row.getObject("contract_on", LocalDate.class),
                        money(row, "filing_total"),
                        money(row, "application_total")),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("admitted_on", LocalDate.class),
                row.getString("code"),
                row.getString("remark"),
                row.getInt("version"));
    }

    static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}
