package app.luodi.lights;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rules with the day from which they hold.
 *
 * @param version 0 for the rules that hold where a district adopted none
 * @param reason why they were adopted, in the words of whoever did
 */
public record LightVersion(
        int version,
        LocalDate validFrom,
        String reason,
        @Nullable Instant adoptedAt,
        @Nullable String adoptedBy,
        LightRules rules) {

    /** What holds where nothing was adopted. */
    static LightVersion none() {
        return new LightVersion(0, LocalDate.EPOCH, "", null, null, LightTemplates.DEFAULT);
    }
}
