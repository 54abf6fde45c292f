package app.luodi.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the list can show of a project, in its usual order; each knows how it is sorted. */
public enum LedgerColumn {
    NAME("name", "p.name collate \"zh-x-icu\"", Kind.TEXT, 272, true),
    DISTRICT("district", "p.district_id", Kind.TEXT, 110, false),
    TRACK("track", "s.stage_position", Kind.TRACK, 126, true),
    STAGE("stage", "s.stage_position", Kind.TEXT, 84, true),
    LIGHT("light", "array_position(array[''red'', ''yellow'', ''green''], l.light)", Kind.LIGHT, 178, true),
    TOTAL("total", "p.total_investment", Kind.MONEY, 88, true),
    PLANNED("planned", "l.planned", Kind.MONEY, 92, true),
    DONE("done", "l.done", Kind.MONEY, 108, true),
    COMPLETION("completion", "l.completion", Kind.METER, 160, true),
    SIGNED("signed", "s.signed_on", Kind.MILESTONE, 112, true),
    LAND_WON("land_won", "s.land_won_on", Kind.MILESTONE, 150, true),
    STARTED("started", "s.started_on", Kind.MILESTONE, 150, true),
    COMPLETED("completed", "s.completed_on", Kind.MILESTONE, 150, true),
    OFFICE("office", "o.short_name", Kind.TEXT, 84, true),
    LEADER("leader", "p.leader collate \"zh-x-icu\"", Kind.TEXT, 92, true),
    UNIT("unit", "u.short_name", Kind.TEXT, 120, true),
    OWNER("owner", "p.owner collate \"zh-x-icu\"", Kind.TEXT, 160, false),
    INVESTOR("investor", "p.investor collate \"zh-x-icu\"", Kind.TEXT, 160, false),
    CODE("code", "p.code", Kind.TEXT, 208, false),
    AGREED("agreed", "p.agreement_amount", Kind.MONEY, 100, false),
    FIXED("fixed", "p.fixed_asset_part", Kind.MONEY, 120, false),
    LAND("land", "p.land_mu", Kind.NUMBER, 88, false),
    POOL("pool", "s.stage_position", Kind.TEXT, 80, false),
    NEXT("next", "coalesce(s.next_forecast, s.next_plan)", Kind.TEXT, 190, false),
    PERMIT("permit", "s.construction_permit_on", Kind.MILESTONE, 150, false),
    PRODUCTION("production", "s.production_on", Kind.MILESTONE, 150, false),
    AREA("area", "a.short_name", Kind.TEXT, 96, false),
    TAGS("tags", null, Kind.TEXT, 160, false),
    CHANGED("changed", "p.changed_at", Kind.MOMENT, 140, false);

    /** How a value is drawn, and in what kind of cell it is exported. */
    public enum Kind {
        TEXT,
        TRACK,
        LIGHT,
        MONEY,
        METER,
        MILESTONE,
        NUMBER,
        MOMENT
    }

    private final String key;
    private final @org.jspecify.annotations.Nullable String sql;
    private final Kind kind;
    private final int width;
    private final boolean usual;

    LedgerColumn(String key, @org.jspecify.annotations.Nullable String sql, Kind kind, int width, boolean usual) {
        this.key = key;
        this.sql = sql == null ? null : sql.replace("''", "'");
        this.kind = kind;
        this.width = width;
        this.usual = usual;
    }

    /** Its name in an address and in {@code ledger.column.<key>}. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    /** In CSS pixels. */
    public int width() {
        return width;
    }

    public boolean isRight() {
        return kind == Kind.MONEY || kind == Kind.METER || kind == Kind.NUMBER;
    }

    public boolean isSortable() {
        return sql != null;
    }

    /** The milestone whose day it shows. */
    public Optional<String> milestone() {
        return kind != Kind.MILESTONE
                ? Optional.empty()
                : Optional.of(
                        switch (this) {
                            case PERMIT -> "construction_permit";
                            case PRODUCTION -> "in_production";
                            default -> key;
                        });
    }

    Optional<String> sql() {
        return Optional.ofNullable(sql);
    }

    public static Optional<LedgerColumn> of(String key) {
        return Arrays.stream(values()).filter(column -> column.key.equals(key)).findFirst();
    }

    /** What is shown where nobody chose: the district only where there are several. */
    public static List<LedgerColumn> usual(boolean severalDistricts) {
        return Arrays.stream(values())
                .filter(column -> column.usual || column == DISTRICT && severalDistricts)
                .toList();
    }
}
