package app.luodi.pipeline;

import app.luodi.projects.ProjectField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The way a project goes, and by it which milestones it does without (不涉及), domain.md 2.1 and 2.5. */
public enum ProjectPath {
    /** 新供地建设. */
    GREENFIELD(0, 0),
    /** 租赁或购买厂房. */
    WORKSHOP(6, 15, "topped_out"),
    /** 增资扩产，零增地: what is built still needs its permits. */
    EXPANSION(6, 12),
    /** 技改、设备更新. */
    UPGRADE(6, 15, "topped_out"),
    /** 单纯购置. */
    PURCHASE(6, 15, "topped_out", "completed"),
    /** 城市更新: land is cleared, not sold anew. */
    RENEWAL(7, 10),
    /** 总部、研发入驻，不建设. */
    OFFICE(6, 15, "topped_out", "equipment", "above_scale");

    /** Where a start is not a permit and works, it is proven by what arrived. */
    private static final Set<String> PROVEN = Set.of("equipment");

    private final int firstWithout;
    private final int lastWithout;
    private final Set<String> without;

    ProjectPath(int firstWithout, int lastWithout, String... without) {
        this.firstWithout = firstWithout;
        this.lastWithout = lastWithout;
        this.without = Set.of(without);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProjectPath> find(String code) {
        return Stream.of(values()).filter(path -> path.code().equals(code)).findFirst();
    }

    /** What is asked for at the milestone unless the district says otherwise. */
    PathRule usual(MilestoneKind kind) {
        var skipped =
                kind.position() >= firstWithout && kind.position() <= lastWithout || without.contains(kind.code());
        var moved = this == UPGRADE || this == PURCHASE;
        return new PathRule(
                kind, !skipped, kind.evidence() || moved && PROVEN.contains(kind.code()), fields(kind.code()));
    }

    private static List<ProjectField<?>> fields(String kind) {
        return switch (kind) {
            case "signed" -> List.of(ProjectField.INVESTOR, ProjectField.AGREEMENT_AMOUNT);
            case "registered" -> List.of(ProjectField.OWNER, ProjectField.CREDIT_CODE);
            case "filed" -> List.of(ProjectField.CODE, ProjectField.TOTAL_INVESTMENT);
            case "land_won" -> List.of(ProjectField.LAND_MU);
            case "started" -> List.of(ProjectField.FIXED_ASSET_PART, ProjectField.LEAD_UNIT);
            default -> List.of();
        };
    }
}
