package app.luodi.approvals;

import app.luodi.BuiltDistrict;
import app.luodi.Persona;
import app.luodi.approvals.ApprovalItem.Handling;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A district of its own with projects and their approvals, for tests that speak as the key-project office. */
final class ApprovalBench {
    final BuiltDistrict district;
    final Persona office;
    private final LayingApprovals laying;
    private final HandlingApprovals handling;
    private final ReadingApprovals reading;

    ApprovalBench(
            BuiltDistrict district, LayingApprovals laying, HandlingApprovals handling, ReadingApprovals reading) {
        this.district = district.at("2022-11-14T09:00");
        this.office = Persona.of(district.id(), Role.KEYOFFICE);
        this.laying = laying;
        this.handling = handling;
        this.reading = reading;
    }

    static BuiltDistrict district(
            String prefix, FoundingDistricts founding, JdbcClient jdbc, TransactionOperations tx) {
        var id = prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        return new BuiltDistrict(id, id, founding, jdbc, tx);
    }

    <T extends @Nullable Object> T as(Persona who, Supplier<T> work) {
        return Today.replay(district.now(), () -> who.get(work));
    }

    /** A project whose approvals are laid out by the product's template. */
    UUID laid(String name, @Nullable UUID area) {
        var project = district.project(name, area, "1.00");
        as(office, () -> laying.lay(project)).orThrow();
        return project;
    }

    ApprovalItem item(UUID project, String step) {
        return as(office, () -> reading.of(project)).stream()
                .filter(item -> item.step().code().equals(step))
                .findFirst()
                .orElseThrow();
    }

    Outcome<ApprovalItem> records(UUID project, String step, UnaryOperator<Draft> change) {
        return recordsAs(office, project, step, change);
    }

    Outcome<ApprovalItem> recordsAs(Persona who, UUID project, String step, UnaryOperator<Draft> change) {
        var was = item(project, step);
        var now = change.apply(new Draft(was.handling())).handling();
        return as(who, () -> handling.record(project, step, now, was.version()));
    }

    List<ApprovalItem> items(UUID project) {
        return as(office, () -> reading.of(project));
    }

    /** What is recorded, field by field. */
    record Draft(Handling handling) {
        Draft mode(HandlingMode mode) {
            return with(mode, handling.reviewFrom(), handling.reviewedOn(), handling.acceptedOn(), handling.issuedOn());
        }

        Draft reviewing(String day) {
            return with(
                    handling.mode(),
                    LocalDate.parse(day),
                    handling.reviewedOn(),
                    handling.acceptedOn(),
                    handling.issuedOn());
        }

        Draft reviewed(String day) {
            return with(
                    handling.mode(),
                    handling.reviewFrom(),
                    LocalDate.parse(day),
                    handling.acceptedOn(),
                    handling.issuedOn());
        }

        Draft accepted(String day) {
            return with(
                    handling.mode(),
                    handling.reviewFrom(),
                    handling.reviewedOn(),
                    LocalDate.parse(day),
                    handling.issuedOn());
        }

        Draft issued(String day) {
            return with(
                    handling.mode(),
                    handling.reviewFrom(),
                    handling.reviewedOn(),
                    handling.acceptedOn(),
                    LocalDate.parse(day));
        }

        Draft owes(String by, @Nullable String good) {
            return new Draft(new Handling(
                    handling.mode(),
                    handling.handler(),
                    handling.reviewFrom(),
                    handling.reviewedOn(),
                    handling.acceptedOn(),
                    handling.returnedOn(),
                    handling.issuedOn(),
                    handling.documentNo(),
                    handling.validUntil(),
                    LocalDate.parse(by),
                    good == null ? null : LocalDate.parse(good),
                    handling.extensions(),
                    handling.forecastOn(),
                    handling.remark()));
        }

        Draft because(String remark, int extensions) {
            return new Draft(new Handling(
                    handling.mode(),
                    handling.handler(),
                    handling.reviewFrom(),
                    handling.reviewedOn(),
                    handling.acceptedOn(),
                    handling.returnedOn(),
                    handling.issuedOn(),
                    handling.documentNo(),
                    handling.validUntil(),
                    handling.makeGoodBy(),
                    handling.madeGoodOn(),
                    extensions,
                    handling.forecastOn(),
                    remark));
        }

        private Draft with(
                HandlingMode mode,
                @Nullable LocalDate from,
                @Nullable LocalDate reviewed,
                @Nullable LocalDate accepted,
                @Nullable LocalDate issued) {
            return new Draft(new Handling(
                    mode,
                    handling.handler(),
                    from,
                    reviewed,
                    accepted,
                    handling.returnedOn(),
                    issued,
                    handling.documentNo(),
                    handling.validUntil(),
                    handling.makeGoodBy(),
                    handling.madeGoodOn(),
                    handling.extensions(),
                    handling.forecastOn(),
                    handling.remark()));
        }
    }
}
