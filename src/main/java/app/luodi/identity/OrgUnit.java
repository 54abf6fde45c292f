package app.luodi.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the district. Units come and go: one that has ended is still named where it acted.
 *
 * @param shortName how it is called on boards
 * @param validFrom its first day; null where nobody knows
 * @param validTo its last day; null while it stands
 * @param succeededBy the unit that took over its work
 * @param position its place in lists, from the front
 */
public record OrgUnit(
        UUID id,
        Kind kind,
        String name,
        String shortName,
        @Nullable UUID parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID succeededBy,
        int position,
        int version) {
    /** What sort of unit it is. */
    public enum Kind {
        /** 部门: bureaus and departments. */
        BUREAU,
        /** 办事处. */
        OFFICE,
        /** 片区. */
        AREA,
        /** 园区. */
        PARK,
        /** 平台公司. */
        COMPANY,
        /** 指挥部、专班. */
        TASK_FORCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
