package app.luodi.pipeline.site;

import app.luodi.pipeline.MilestoneKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told from the site.
 *
 * @param kind the milestone it reports; null for progress and problems
 * @param onDay the day it tells of
 */
public record SiteReport(
        UUID id,
        UUID project,
        About about,
        @Nullable MilestoneKind kind,
        LocalDate onDay,
        @Nullable String evidence,
        @Nullable String note,
        Instant recordedAt,
        String recordedBy,
        List<SitePhoto> photos) {
    /** What it is about. */
    public enum About {
        /** 形象进度: how far the works are, in a sentence. */
        PROGRESS,
        MILESTONE,
        /** 遇到问题: what is stuck. */
        PROBLEM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static About of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public SiteReport {
        photos = List.copyOf(photos);
    }
}
