package app.luodi.land;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something the contract or the law asks of a parcel.
 *
 * @param on the day it turns on
 * @param days calendar days since then; negative before it
 * @param fee the 土地闲置费 that can be charged, a fifth of the price; of idle land with a known price only
 */
public record LandWarning(
        Kind kind,
        Light light,
        LocalDate on,
        long days,
        @Nullable Money fee) {
    /** What it warns of; {@code land.source.<code>} is the rule it comes from. */
    public enum Kind {
        /** 满两年未动工: the land can be taken back without compensation. */
        TAKE_BACK,
        /** 闲置: a year after the agreed start, not started. */
        IDLE,
        /** 中止开发满一年, with less than a third of the area built on. */
        STOPPED,
        /** Half way to idle. */
        IDLE_NEAR,
        START_OVERDUE,
        COMPLETE_OVERDUE,
        CHECK_OVERDUE,
        TERM_ENDED,
        START_SOON,
        COMPLETE_SOON,
        CHECK_SOON,
        RENEWAL,
        /** A promised control indicator is not met. */
        CONTROL_MISSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Calendar days from which on a district is warned. */
    record Days(
            int startFirst,
            int startSecond,
            int idleNear,
            int idle,
            int takeBack,
            int complete,
            int check,
            int renewal) {}

    /** 闲置土地处置办法 art. 2: less is idle where it has stopped for a year. */
    private static final BigDecimal A_THIRD = new BigDecimal("33.33");
    /** 土地闲置费: 20% of the price, art. 14. */
    private static final int FEE_IS_ONE_OF = 5;

    private static final int YEAR = 365;

    /** The worst first. */
    static final Comparator<LandWarning> WORST_FIRST = Comparator.comparing(LandWarning::light)
            .thenComparing(LandWarning::kind)
            .thenComparing(Comparator.comparingLong(LandWarning::days).reversed());

    /**
     * Everything there is to be warned of.
     *
     * @param pausedSince since when all projects on it are paused; null where one goes on, or none is known
     */
    static List<LandWarning> of(Parcel parcel, LocalDate today, Days days, @Nullable LocalDate pausedSince) {
        var all = new ArrayList<LandWarning>();
        var duties = parcel.duties();
        if (duties.startedOn() == null && duties.completedOn() == null) {
            duties.mustStartBy()
                    .ifPresent(by -> start(all, by, today, days, parcel.supply().price()));
        } else if (duties.completedOn() == null) {
            stopped(all, parcel, today, pausedSince);
        }
        var completeBy = duties.completeBy();
        if (completeBy != null && duties.completedOn() == null) {
            due(all, Kind.COMPLETE_OVERDUE, Kind.COMPLETE_SOON, completeBy, today, days.complete());
        }
        parcel.checks().stream()
                .filter(check -> check.doneOn() == null)
                .forEach(check -> due(all, Kind.CHECK_OVERDUE, Kind.CHECK_SOON, check.dueOn(), today, days.check()));
        parcel.supply().endsOn().ifPresent(end -> due(all, Kind.TERM_ENDED, Kind.RENEWAL, end, today, days.renewal()));
        parcel.controls().stream()
                .filter(control -> control.met().filter(met -> !met).isPresent())
                .findFirst()
                .ifPresent(missed -> {
                    var on = missed.achievedOn() == null ? today : missed.achievedOn();
                    all.add(warning(Kind.CONTROL_MISSED, Light.YELLOW, on, today, null));
                });
        return all.stream().sorted(WORST_FIRST).toList();
    }

    private static void start(List<LandWarning> all, LocalDate by, LocalDate today, Days days, @Nullable Money price) {
        var late = ChronoUnit.DAYS.between(by, today);
        var fee = price == null ? null : new Money(price.fen() / FEE_IS_ONE_OF);
        if (late >= days.takeBack()) {
            all.add(warning(Kind.TAKE_BACK, Light.RED, by, today, fee));
        } else if (late > days.idle()) {
            all.add(warning(Kind.IDLE, Light.RED, by, today, fee));
        } else if (late >= days.idleNear()) {
            all.add(warning(Kind.IDLE_NEAR, Light.RED, by, today, null));
        } else if (late >= 0) {
            all.add(warning(Kind.START_OVERDUE, Light.YELLOW, by, today, null));
        } else if (-late <= Math.max(days.startFirst(), days.startSecond())) {
            var light = -late <= days.startSecond() ? Light.YELLOW : Light.NONE;
            all.add(warning(Kind.START_SOON, light, by, today, null));
        }
    }

    private static void stopped(
            List<LandWarning> all, Parcel parcel, LocalDate today, @Nullable LocalDate pausedSince) {
        var built = parcel.duties().developedPercent();
        if (pausedSince != null
                && ChronoUnit.DAYS.between(pausedSince, today) >= YEAR
                && (built == null || built.compareTo(A_THIRD) < 0)) {
            all.add(warning(Kind.STOPPED, Light.RED, pausedSince, today, null));
        }
    }

    private static void due(List<LandWarning> all, Kind over, Kind soon, LocalDate on, LocalDate today, int ahead) {
        var late = ChronoUnit.DAYS.between(on, today);
        if (late > 0) {
            all.add(warning(over, Light.RED, on, today, null));
        } else if (-late <= ahead) {
            all.add(warning(soon, Light.YELLOW, on, today, null));
        }
    }

    private static LandWarning warning(Kind kind, Light light, LocalDate on, LocalDate today, @Nullable Money fee) {
        return new LandWarning(kind, light, on, ChronoUnit.DAYS.between(on, today), fee);
    }
}
