package app.luodi.land;

import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of land and what was agreed for it.
 *
 * @param id null for one that is not kept yet
 * @param version as it was seen; 0 for a new one
 * @param example whether it is an example (示例)
 */
public record Parcel(
        @Nullable UUID id,
        Ground ground,
        Supply supply,
        Duties duties,
        List<Share> shares,
        List<Control> controls,
        List<Check> checks,
        boolean example,
        int version) {
    public Parcel {
        shares = List.copyOf(shares);
        controls = List.copyOf(controls);
        checks = List.copyOf(checks);
    }

    /** @param number 宗地编号 */
    public record Ground(String number, @Nullable String location, Area area, LandUse use) {}

    /**
     * How it came to who uses it.
     *
     * @param termYears null for land without a term
     * @param termEndsOn where it does not follow from the years
     * @param supervisionNumber 电子监管号
     */
    public record Supply(
            SupplyMode mode,
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
            @Nullable Money price) {
        public static Supply by(SupplyMode mode) {
            return new Supply(mode, null, null, null, null, null, null, null, null, null, null, null, null);
        }

        /** When the right to the land ends: as agreed, else the years after it was handed over or contracted for. */
        public Optional<LocalDate> endsOn() {
            if (termEndsOn != null) {
                return Optional.of(termEndsOn);
            }
            var from = handedOn == null ? contractOn : handedOn;
            return from == null || termYears == null ? Optional.empty() : Optional.of(from.plusYears(termYears));
        }
    }

    /**
     * What the contract asks for, and what was done.
     *
     * @param startBy 约定动工日
     * @param startExtendedTo the day agreed later, for which a reason stands
     * @param startedOn 动工开发: pit, piles or a third of the foundation (闲置土地处置办法 art. 30)
     * @param developedPercent share of the area that is built on
     */
    public record Duties(
            @Nullable LocalDate startBy,
            @Nullable LocalDate startExtendedTo,
            @Nullable String extensionReason,
            @Nullable LocalDate startedOn,
            @Nullable BigDecimal developedPercent,
            @Nullable LocalDate completeBy,
            @Nullable LocalDate completedOn) {
        public static final Duties NONE = new Duties(null, null, null, null, null, null, null);

        /** The day by which it must have started. */
        public Optional<LocalDate> mustStartBy() {
            return Optional.ofNullable(startExtendedTo == null ? startBy : startExtendedTo);
        }
    }

    /** How much of it a project has. */
    public record Share(UUID project, Area area) {}

    /** A day on which the performance is looked at. */
    public record Check(
            LocalDate dueOn,
            String about,
            @Nullable LocalDate doneOn,
            @Nullable String result) {}

    Parcel with(UUID newId, int newVersion) {
        return new Parcel(newId, ground, supply, duties, shares, controls, checks, example, newVersion);
    }

    public Parcel with(Supply other) {
        return new Parcel(id, ground, other, duties, shares, controls, checks, example, version);
    }

    public Parcel with(Duties other) {
        return new Parcel(id, ground, supply, other, shares, controls, checks, example, version);
    }

    public Parcel sharedBy(List<Share> others) {
        return new Parcel(id, ground, supply, duties, others, controls, checks, example, version);
    }

    /** What the project has of it. */
    public Area of(UUID project) {
        return shares.stream()
                .filter(share -> share.project().equals(project))
                .map(Share::area)
                .findFirst()
                .orElse(Area.NONE);
    }
}
