package app.luodi.approvals;

import app.luodi.calendar.DayType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a template asks for: one approval, before any project has it.
 *
 * @param code its name among the steps of a path, the same in every edition
 * @param authority who decides, by its short name
 * @param legalDays the limit of the law; null where none is fixed
 * @param promisedDays the limit the authority has promised; null where it promises no other
 * @param mode how it is handled unless a project says otherwise
 * @param beforeContract whether it may be issued before the land contract: 备案
 * @param preReview whether it can be pre-reviewed (预审) before there is land
 * @param issueDays from the contract to the issue, once it is pre-reviewed
 * @param validMonths after the issue; null where it does not lapse by itself
 * @param milestone the milestone it proves; null where it proves none
 * @param after codes of the steps that must be there first
 * @param source the rule its days come from
 */
public record ApprovalStep(
        String code,
        String name,
        Phase phase,
        String authority,
        @Nullable Integer legalDays,
        @Nullable Integer promisedDays,
        DayType dayType,
        HandlingMode mode,
        boolean beforeContract,
        boolean preReview,
        int issueDays,
        @Nullable Integer validMonths,
        @Nullable String milestone,
        List<String> after,
        @Nullable String source) {
    public ApprovalStep {
        after = List.copyOf(after);
    }

    /** What it takes, in {@link #dayType()}: the promise, or the law's limit; 0 where neither is known. */
    public int days() {
        if (promisedDays != null) {
            return promisedDays;
        }
        return legalDays == null ? 0 : legalDays;
    }
}
