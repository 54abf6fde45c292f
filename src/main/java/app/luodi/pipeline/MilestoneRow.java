package app.luodi.pipeline;

import app.luodi.kernel.WhenText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A milestone as its columns have it, with the stamp of who writes it. */
record MilestoneRow(
        UUID project,
        String kind,
        boolean applies,
        @Nullable String baselineText,
        @Nullable LocalDate baselineFrom,
        @Nullable LocalDate baselineTo,
        @Nullable String planText,
        @Nullable LocalDate planFrom,
        @Nullable LocalDate planTo,
        @Nullable String forecastText,
        @Nullable LocalDate forecastFrom,
        @Nullable LocalDate forecastTo,
        @Nullable String actualText,
        @Nullable LocalDate actualFrom,
        @Nullable LocalDate actualTo,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable String reporter,
        @Nullable UUID reporterAccount,
        @Nullable String verifier,
        @Nullable OffsetDateTime verifiedAt,
        boolean example,
        OffsetDateTime changedAt,
        String changedBy) {
    static MilestoneRow of(Milestone milestone, Stamp stamp) {
        var reporter = milestone.reporter();
        var verification = milestone.verification();
        return new MilestoneRow(
                milestone.project(),
                milestone.kind().code(),
                milestone.applies(),
                text(milestone.baseline()),
                from(milestone.baseline()),
                to(milestone.baseline()),
                text(milestone.plan()),
                from(milestone.plan()),
                to(milestone.plan()),
                text(milestone.forecast()),
                from(milestone.forecast()),
                to(milestone.forecast()),
                text(milestone.actual()),
                from(milestone.actual()),
                to(milestone.actual()),
                milestone.evidence(),
                milestone.reason(),
                reporter == null ? null : reporter.name(),
                reporter == null ? null : reporter.account(),
                verification == null ? null : verification.by(),
                verification == null ? null : verification.at().atOffset(ZoneOffset.UTC),
                milestone.example(),
                stamp.moment(),
                stamp.by());
    }

    private static @Nullable String text(@Nullable WhenText when) {
        return when == null ? null : when.text();
    }

    private static @Nullable LocalDate from(@Nullable WhenText when) {
        return when == null ? null : when.from();
    }

    private static @Nullable LocalDate to(@Nullable WhenText when) {
        return when == null ? null : when.to();
    }
}
