package app.luodi.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which approvals a list shows; what is null is not asked for.
 *
 * @param state a code of {@code approvals_facts.state}, or {@code hand} for all that somebody holds
 * @param words of the project's name or of the approval's
 * @param warned only those of which a limit, a promise or the law says something
 */
public record ApprovalQuery(
        @Nullable String authority,
        @Nullable Phase phase,
        @Nullable String state,
        @Nullable HandlingMode mode,
        @Nullable UUID office,
        @Nullable String words,
        boolean warned) {
    /** Accepted or being pre-reviewed, paused or not. */
    public static final String IN_HAND = "hand";

    public static ApprovalQuery inHand() {
        return new ApprovalQuery(null, null, IN_HAND, null, null, null, false);
    }

    /** A condition on {@code f approvals_facts} and {@code p project_facts}, its values in their order. */
    record Condition(String sql, List<Object> values) {}

    Condition condition(Warning.Limits limits) {
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (authority != null) {
            parts.add("f.authority = ?");
            values.add(authority);
        }
        if (phase != null) {
            parts.add("f.phase = ?");
            values.add(phase.code());
        }
        if (IN_HAND.equals(state)) {
            parts.add("f.state in ('accepted', 'paused', 'reviewing')");
        } else if (state != null) {
            parts.add("f.state = ?");
            values.add(state);
        }
        if (mode != null) {
            parts.add("f.mode = ?");
            values.add(mode.code());
        }
        if (office != null) {
            parts.add("p.office_id = ?");
            values.add(office);
        }
        if (words != null && !words.isBlank()) {
            parts.add("(p.search like ? or f.name like ?)");
            var pattern = "%" + words.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
            values.add(pattern);
            values.add(pattern);
        }
        if (warned) {
            parts.add("""
                    f.mode <> 'none' and (f.state = 'accepted' and f.overdue_days > 0
                      or f.state = 'accepted' and f.legal_overdue_days > 0
                      or f.made_good_on is null and f.make_good_by <= d.today + ?
                      or s.started_on is null and f.valid_until <= d.today + ?
                      or s.started_on is null and f.milestone = 'construction_permit'
                        and (f.issued_on + make_interval(months => ? * (1 + f.extensions)))::date <= d.today + ?)""");
            values.add(limits.makeGoodWarn());
            values.add(limits.lapseWarn());
            values.add(limits.permitMonths());
            values.add(limits.permitWarn());
        }
        return new Condition(parts.isEmpty() ? "true" : String.join(" and ", parts), values);
    }
}
