package app.luodi.land;

import app.luodi.kernel.WhenText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a parcel that is a milestone of its projects too (M07–M11), or the start the contract means. */
public enum LandStep {
    LAND_LISTED("挂牌公告"),
    LAND_WON("成交确认书"),
    LAND_CONTRACT("出让合同"),
    LAND_HANDED("交地确认书"),
    LAND_TITLE("不动产权证"),
    /** Not a milestone: one of the five starts (domain.md 2.4). */
    CONTRACT_START("动工核查记录");

    /** What usually proves it: evidence is kept as text, in Chinese. */
    private final String paper;

    LandStep(String paper) {
        this.paper = paper;
    }

    /** The milestone's code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static LandStep of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public @Nullable LocalDate on(Parcel parcel) {
        var supply = parcel.supply();
        return switch (this) {
            case LAND_LISTED -> supply.listedOn();
            case LAND_WON -> supply.wonOn();
            case LAND_CONTRACT -> supply.contractOn();
            case LAND_HANDED -> supply.handedOn();
            case LAND_TITLE -> supply.titleOn();
            case CONTRACT_START -> parcel.duties().startedOn();
        };
    }

    /** 出让合同 豫（高新）出让〔2022〕第3号，宗地 GX-2022-03. */
    String evidence(Parcel parcel) {
        var supply = parcel.supply();
        var number = switch (this) {
            case LAND_LISTED -> supply.noticeNumber();
            case LAND_CONTRACT ->
                supply.contractNumber() == null ? supply.supervisionNumber() : supply.contractNumber();
            case LAND_TITLE -> supply.titleNumber();
            case LAND_WON, LAND_HANDED, CONTRACT_START -> null;
        };
        return paper + (number == null ? "" : " " + number) + "，宗地 "
                + parcel.ground().number();
    }

    /** The parcel with this day filled in. */
    Parcel filled(Parcel parcel, LocalDate day) {
        var s = parcel.supply();
        return switch (this) {
            case LAND_LISTED -> parcel.with(dated(s, day, s.wonOn(), s.contractOn(), s.handedOn(), s.titleOn()));
            case LAND_WON -> parcel.with(dated(s, s.listedOn(), day, s.contractOn(), s.handedOn(), s.titleOn()));
            case LAND_CONTRACT -> parcel.with(dated(s, s.listedOn(), s.wonOn(), day, s.handedOn(), s.titleOn()));
            case LAND_HANDED -> parcel.with(dated(s, s.listedOn(), s.wonOn(), s.contractOn(), day, s.titleOn()));
            case LAND_TITLE -> parcel.with(dated(s, s.listedOn(), s.wonOn(), s.contractOn(), s.handedOn(), day));
            case CONTRACT_START -> {
                var d = parcel.duties();
                yield parcel.with(new Parcel.Duties(
                        d.startBy(),
                        d.startExtendedTo(),
                        d.extensionReason(),
                        day,
                        d.developedPercent(),
                        d.completeBy(),
                        d.completedOn()));
            }
        };
    }

    private static Parcel.Supply dated(
            Parcel.Supply s,
            @Nullable LocalDate listed,
            @Nullable LocalDate won,
            @Nullable LocalDate contract,
            @Nullable LocalDate handed,
            @Nullable LocalDate title) {
        return new Parcel.Supply(
                s.mode(),
                s.termYears(),
                s.termEndsOn(),
                listed,
                s.noticeNumber(),
                won,
                contract,
                s.contractNumber(),
                s.supervisionNumber(),
                handed,
                title,
                s.titleNumber(),
                s.price());
    }

    /**
     * A step as the parcels of a project say it and as the project does.
     *
     * @param parcels the numbers of the parcels that say so, the earliest first
     * @param landOn the earliest day any of its parcels says
     * @param said what the project says
     */
    public record Compared(
            UUID project,
            LandStep step,
            State state,
            List<String> parcels,
            @Nullable LocalDate landOn,
            @Nullable WhenText said) {}

    /** How the two relate. */
    public enum State {
        AGREES,
        /** They say different days: somebody must look. */
        DIFFERS,
        /** The land says it, the project does not yet. */
        UNTOLD,
        /** The project says it, no parcel does. */
        UNRECORDED,
        /** The project is said to need no land (不涉及), and has some. */
        NOT_NEEDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static State state(List<LocalDate> days, @Nullable WhenText said, boolean applies) {
        if (!applies) {
            return days.isEmpty() ? State.AGREES : State.NOT_NEEDED;
        }
        if (said == null) {
            return days.isEmpty() ? State.AGREES : State.UNTOLD;
        }
        if (days.isEmpty()) {
            return State.UNRECORDED;
        }
        // 2022年3月 agrees with any day of March, of any of its parcels
        return days.stream().anyMatch(day -> !day.isBefore(said.from()) && !day.isAfter(said.to()))
                ? State.AGREES
                : State.DIFFERS;
    }

    static List<LocalDate> days(LandStep step, List<Parcel> parcels) {
        return parcels.stream().map(step::on).filter(Objects::nonNull).sorted().toList();
    }
}
