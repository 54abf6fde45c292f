package app.luodi.indicators;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom the rates speak of, and at which day.
 *
 * @param year the year of the list, and of signing where no batch is named
 * @param batch the label of a signing batch (三个一批第五期); null for all signed in the year
 * @param day the last day that counts
 * @param start which milestone, and whether only verified, counts as the start (domain.md 2.4)
 */
public record Cohort(int year, @Nullable String batch, LocalDate day, Start start) {
    /** The date that counts as 开工. Every rate of starts names it. */
    public enum Start {
        /** Reported by the project. */
        STARTED("started", false),
        /** Verified on site (核查认定). */
        VERIFIED("started", true),
        /** Permit-lawful (取得施工许可证). */
        CONSTRUCTION_PERMIT("construction_permit", false),
        /** Admitted to statistics (统计入库). */
        IN_STATISTICS("in_statistics", false);

        private final String milestone;
        private final boolean verified;

        Start(String milestone, boolean verified) {
            this.milestone = milestone;
            this.verified = verified;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean signed(Case one) {
        if (one.phase() || !one.reachedBy("signed", day)) {
            return false;
        }
        return batch != null
                ? one.labels().contains(batch)
                : one.on("signed").filter(on -> on.getYear() == year).isPresent();
    }

    /** Signed and not ended: what 履约项目 means. */
    boolean performed(Case one) {
        return signed(one) && !one.terminated();
    }

    /** Signed in any year and not ended; phases are not counted twice. */
    boolean performedEver(Case one) {
        return !one.phase() && one.reachedBy("signed", day) && !one.terminated();
    }

    Optional<LocalDate> startOf(Case one) {
        return start.verified && !one.verified().contains(start.milestone) ? Optional.empty() : one.on(start.milestone);
    }

    boolean started(Case one) {
        return startOf(one).filter(on -> !on.isAfter(day)).isPresent();
    }

    boolean inYear(Optional<LocalDate> on) {
        return on.filter(day -> day.getYear() == year && !day.isAfter(this.day)).isPresent();
    }

    LocalDate opens() {
        return LocalDate.of(year, 1, 1);
    }
}
