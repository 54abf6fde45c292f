package app.luodi.approvals;

import app.luodi.approvals.ApprovalItems.Stamp;
import app.luodi.approvals.ApprovalRules.Held;
import app.luodi.identity.Rights;
import app.luodi.identity.settings.DistrictSettings;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Milestones;
import app.luodi.projects.FindingProjects;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the use cases of approvals stand on: the project, its land contract, who asks, which day it is. */
@Component
record ApprovalGround(
        FindingProjects projects, Milestones milestones, DistrictSettings settings, Rights rights, Today today) {
    private static final String CONTRACT = "land_contract";

    Stamp stamp() {
        return new Stamp(today.now().atZone(Today.ZONE).toOffsetDateTime(), rights.signature());
    }

    /** What the item is held against: the contract, and what must be there first. */
    Held held(UUID project, ApprovalItem item, List<ApprovalItem> all) {
        var first = new HashSet<>(item.step().after());
        return new Held(
                today.today(),
                needsLand(project),
                contract(project),
                all.stream().filter(one -> first.contains(one.step().code())).toList(),
                settings.value(ApprovalSettings.PERMIT_EXTENSIONS));
    }

    boolean needsLand(UUID project) {
        return milestones
                .of(project)
                .find(CONTRACT)
                .map(Milestone::applies)
                .orElseGet(() -> projects.head(project).orElseThrow().needsLand());
    }

    private @Nullable WhenText contract(UUID project) {
        return milestones.of(project).find(CONTRACT).map(Milestone::actual).orElse(null);
    }
}
