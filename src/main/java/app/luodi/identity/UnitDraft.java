package app.luodi.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the administration decides about a unit.
 *
 * @param shortName blank for the same as the name
 * @param validFrom its first day; null where nobody knows
 */
public record UnitDraft(
        OrgUnit.Kind kind,
        String name,
        String shortName,
        @Nullable UUID parent,
        @Nullable LocalDate validFrom,
        int position) {
    public UnitDraft {
        name = name.strip();
        shortName = shortName.isBlank() ? name : shortName.strip();
    }
}
