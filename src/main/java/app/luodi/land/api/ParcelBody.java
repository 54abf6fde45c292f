package app.luodi.land.api;

import app.luodi.identity.api.Problem;
import app.luodi.kernel.Money;
import app.luodi.land.Area;
import app.luodi.land.Control;
import app.luodi.land.LandUse;
import app.luodi.land.LandWarning;
import app.luodi.land.Parcel;
import app.luodi.land.Parcel.Check;
import app.luodi.land.Parcel.Duties;
import app.luodi.land.Parcel.Ground;
import app.luodi.land.Parcel.Share;
import app.luodi.land.Parcel.Supply;
import app.luodi.land.ReadingLand.Row;
import app.luodi.land.SupplyMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel over HTTP. Areas are square metres with two decimals at most, the price is in 元.
 *
 * @param mode one of auction, flexible, lease, lease_then_sale, contribution, agreement, allocation
 * @param mu the area in 亩; not read
 * @param version not read: a change says it in If-Match
 * @param warnings what the contract or the law warns of today; not read
 */
record ParcelBody(
        @Nullable UUID id,
        @Nullable String number,
        @Nullable String location,
        @Nullable BigDecimal areaM2,
        @Nullable BigDecimal mu,
        @Nullable String use,
        @Nullable String mode,
        @Nullable Integer termYears,
        @Nullable LocalDate termEndsOn,
        @Nullable LocalDate listedOn,
        @Nullable String noticeNumber,
        @Nullable LocalDate wonOn,
        @Nullable LocalDate contractOn,
        @Nullable String contractNumber,
        @Nullable String supervisionNumber,
        @Nullable LocalDate handedOn,
        @Nullable LocalDate titleOn,
        @Nullable String titleNumber,
        @Nullable Money price,
        @Nullable LocalDate startBy,
        @Nullable LocalDate startExtendedTo,
        @Nullable String extensionReason,
        @Nullable LocalDate startedOn,
        @Nullable BigDecimal developedPercent,
        @Nullable LocalDate completeBy,
        @Nullable LocalDate completedOn,
        @Nullable List<ShareBody> projects,
        @Nullable List<ControlBody> controls,
        @Nullable List<Check> checks,
        @Nullable Integer version,
        @Nullable List<WarningBody> warnings) {
    /** What a project has of it. */
    record ShareBody(
            @Nullable UUID project,
            @Nullable String name,
            @Nullable BigDecimal areaM2) {}

    /**
     * A promised figure.
     *
     * @param better at_least, at_most, or judged: then {@code standard} and {@code judgedMet} say it
     * @param met whether the promise is kept; not read
     */
    record ControlBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable String better,
            @Nullable String unit,
            @Nullable BigDecimal promised,
            @Nullable String standard,
            @Nullable BigDecimal achieved,
            @Nullable Boolean judgedMet,
            @Nullable LocalDate achievedOn,
            @Nullable Boolean met) {
        static ControlBody of(Control one) {
            return new ControlBody(
                    one.code(),
                    one.name(),
                    one.better().code(),
                    one.unit(),
                    one.promised(),
                    one.standard(),
                    one.achieved(),
                    one.judgedMet(),
                    one.achievedOn(),
                    one.met().orElse(null));
        }

        Control control() {
            try {
                return new Control(
                        required(code, "controls.code"),
                        name,
                        Control.Better.of(required(better, "controls.better")),
                        unit,
                        promised,
                        standard,
                        achieved,
                        judgedMet,
                        achievedOn);
            } catch (IllegalArgumentException none) {
                throw new Problem.BadField("controls.better");
            }
        }
    }

    /** @param days calendar days since the day it turns on; negative before it */
    record WarningBody(
            String kind,
            String light,
            LocalDate on,
            long days,
            @Nullable Money fee) {
        static WarningBody of(LandWarning one) {
            return new WarningBody(one.kind().code(), one.light().code(), one.on(), one.days(), one.fee());
        }
    }

    static ParcelBody of(Row row) {
        var parcel = row.parcel();
        var ground = parcel.ground();
        var supply = parcel.supply();
        var duties = parcel.duties();
        return new ParcelBody(
                parcel.id(),
                ground.number(),
                ground.location(),
                ground.area().squareMetres(),
                ground.area().mu(),
                ground.use().code(),
                supply.mode().code(),
                supply.termYears(),
                supply.termEndsOn(),
                supply.listedOn(),
                supply.noticeNumber(),
                supply.wonOn(),
                supply.contractOn(),
                supply.contractNumber(),
                supply.supervisionNumber(),
                supply.handedOn(),
                supply.titleOn(),
                supply.titleNumber(),
                supply.price(),
                duties.startBy(),
                duties.startExtendedTo(),
                duties.extensionReason(),
                duties.startedOn(),
                duties.developedPercent(),
                duties.completeBy(),
                duties.completedOn(),
                row.projects().stream()
                        .map(one -> new ShareBody(
                                one.project(), one.name(), one.area().squareMetres()))
                        .toList(),
                parcel.controls().stream().map(ControlBody::of).toList(),
                parcel.checks(),
                parcel.version(),
                row.warnings().stream().map(WarningBody::of).toList());
    }

    Parcel parcel(@Nullable UUID known, int seen, boolean example) {
        return new Parcel(
                known,
                new Ground(required(number, "number"), location, area(areaM2, "areaM2"), readUse()),
                new Supply(
                        readMode(),
                        termYears,
                        termEndsOn,
                        listedOn,
                        noticeNumber,
                        wonOn,
                        contractOn,
                        contractNumber,
                        supervisionNumber,
                        handedOn,
                        titleOn,
                        titleNumber,
                        price),
                new Duties(
                        startBy,
                        startExtendedTo,
                        extensionReason,
                        startedOn,
                        developedPercent,
                        completeBy,
                        completedOn),
                projects == null
                        ? List.of()
                        : projects.stream()
                                .map(one -> new Share(
                                        required(one.project(), "projects.project"),
                                        area(one.areaM2(), "projects.areaM2")))
                                .toList(),
                controls == null
                        ? List.of()
                        : controls.stream().map(ControlBody::control).toList(),
                checks == null ? List.of() : checks,
                example,
                seen);
    }

    private LandUse readUse() {
        try {
            return LandUse.of(required(use, "use"));
        } catch (IllegalArgumentException none) {
            throw new Problem.BadField("use");
        }
    }

    private SupplyMode readMode() {
        try {
            return SupplyMode.of(required(mode, "mode"));
        } catch (IllegalArgumentException none) {
            throw new Problem.BadField("mode");
        }
    }

    private static Area area(@Nullable BigDecimal squareMetres, String field) {
        return Area.read(squareMetres).orElseThrow(() -> new Problem.BadField(field));
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Problem.BadField(field);
        }
        return value;
    }
}
