package app.luodi.approvals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the law or a promise says about an approval, and by when.
 *
 * @param on the last day
 * @param days calendar days until then; negative once it is past
 */
public record Warning(Kind kind, LocalDate on, long days) {
    /** What is warned of; the sentence of each names its source. */
    public enum Kind {
        /** 建筑法第九条: no start within three months and its extensions, the permit lapses. */
        PERMIT_START,
        /** 容缺, 告知承诺: what was promised is due. */
        MAKE_GOOD,
        /** The approval itself lapses. */
        LAPSES,
        /** Beyond the limit of the law. */
        LEGAL,
        /** Beyond what the authority promised. */
        PROMISED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Days as the district has set them. */
    public record Limits(int permitMonths, int permitWarn, int makeGoodWarn, int lapseWarn) {}

    public boolean isPast() {
        return days < 0;
    }

    /** @param startedOn when works began; null while they have not */
    static List<Warning> of(ApprovalItem item, @Nullable LocalDate startedOn, Limits limits, LocalDate today) {
        var all = new ArrayList<Warning>();
        var handling = item.handling();
        var issued = handling.issuedOn();
        if (handling.mode() == HandlingMode.NONE) {
            return all;
        }
        if (issued != null
                && startedOn == null
                && StartRule.PERMIT.equals(item.step().milestone())) {
            add(
                    all,
                    Kind.PERMIT_START,
                    issued.plusMonths((long) limits.permitMonths() * (1 + handling.extensions())),
                    limits.permitWarn(),
                    today);
        }
        if (handling.makeGoodBy() != null && handling.madeGoodOn() == null) {
            add(all, Kind.MAKE_GOOD, handling.makeGoodBy(), limits.makeGoodWarn(), today);
        }
        var lapses = lapses(item);
        if (lapses != null && startedOn == null) {
            add(all, Kind.LAPSES, lapses, limits.lapseWarn(), today);
        }
        if (item.clockUntil() == null) {
            limit(item, today).ifPresent(all::add);
        }
        return all;
    }

    /** The day written on it, or the one its template reckons. */
    public static @Nullable LocalDate lapses(ApprovalItem item) {
        var issued = item.handling().issuedOn();
        var months = item.step().validMonths();
        if (item.handling().validUntil() != null) {
            return item.handling().validUntil();
        }
        return issued == null || months == null ? null : issued.plusMonths(months);
    }

    private static java.util.Optional<Warning> limit(ApprovalItem item, LocalDate today) {
        var legal = item.due().legal();
        var promised = item.due().promised();
        if (legal != null && today.isAfter(legal)) {
            return java.util.Optional.of(new Warning(Kind.LEGAL, legal, ChronoUnit.DAYS.between(today, legal)));
        }
        return promised != null && today.isAfter(promised)
                ? java.util.Optional.of(new Warning(Kind.PROMISED, promised, ChronoUnit.DAYS.between(today, promised)))
                : java.util.Optional.empty();
    }

    private static void add(List<Warning> all, Kind kind, LocalDate on, int ahead, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, on);
        if (days <= ahead) {
            all.add(new Warning(kind, on, days));
        }
    }
}
