package app.luodi.targets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target of a year as it stands.
 *
 * @param said what was decided
 * @param of the name of the category, 办事处 or 片区; null for the whole district
 * @param pace how it is due over the year
 * @param curveName null where the year passes evenly
 * @param version 1 when first set
 */
public record Target(
        UUID id,
        TargetDraft said,
        @Nullable String of,
        Pace pace,
        @Nullable String curveName,
        int version) {}
