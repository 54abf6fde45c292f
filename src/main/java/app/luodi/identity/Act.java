package app.luodi.identity;

import java.util.Locale;

/** What somebody may be allowed to do. One row each in {@code permissions.tsv}; use cases require them. */
public enum Act {
    VIEW_PROJECTS,
    SEE_CONTACTS,
    REGISTER_PROJECT,
    EDIT_PROJECT,
    /** Reports milestones up to the registered company (M01–M04). */
    MOVE_SIGNING,
    /** Reports milestones from the filing on (M05–M24). */
    MOVE_PROJECT,
    PLAN_MILESTONES,
    VERIFY_MILESTONE,
    /** Tells from the site how far it is, or what is stuck. */
    REPORT_SITE,
    /** Stops a project, ends it, hands it over, and lets it go on. */
    HALT_PROJECT,
    /** Records what becomes of approvals: of the own area's projects, and an authority's own decisions. */
    RECORD_APPROVALS,
    /** Decides which approvals a path needs, which services go along, and what counts as 拿地即开工. */
    SET_APPROVALS,
    /** Keeps parcels: what was agreed for the land of a project, and what it came to. */
    KEEP_LAND,
    /** Sets what a project is to invest in a year. */
    PLAN_YEAR,
    /** Reports the dispatch ledger (调度口径). */
    REPORT_INVESTMENT,
    /** Accepts the returns of the dispatch ledger or sends them back, and closes a month. */
    REVIEW_RETURNS,
    /** Records the statistical ledger (统计口径) and published figures. */
    RECORD_STATISTICS,
    /** Takes a workbook over: projects, plans and returns at once. */
    IMPORT_LEDGER,
    /** Gathers the papers of an admission to the statistics, and applies. */
    PREPARE_ADMISSION,
    /** Admits a project to the statistics or rejects it. */
    ADMIT_PROJECT,
    /** Keeps where a project's money comes from, and what of it is in place. */
    RECORD_FUNDS,
    /** Adopts the rules of the lights, and tries them. */
    SET_LIGHT_RULES,
    /** Says why a project is red, and asks for an exemption. */
    EXPLAIN_LIGHT,
    /** Approves an exemption that somebody else asked for, refuses it or ends it. */
    APPROVE_EXEMPTION,
    SET_TARGETS,
    /** Keeps a what-if of the year under a name. */
    KEEP_SCENARIO,
    /** Defines views on investment and puts projects into them by hand. */
    SET_SCHEMES,
    /** Writes scoring rules and entries, and submits a ranking. */
    SCORE_UNITS,
    /** Publishes a ranking that was submitted, or refuses it. */
    APPROVE_RANKING,
    /** Objects to a published score of the own area. */
    APPEAL_RANKING,
    HOLD_MEETING,
    /** Keeps a named list of projects that everybody of the district sees. */
    SHARE_VIEW,
    EXPORT,
    READ_TRAIL,
    MANAGE_ACCOUNTS,
    MANAGE_UNITS,
    MANAGE_SETTINGS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Act of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
