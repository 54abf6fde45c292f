package app.luodi.approvals.ui;

import app.luodi.approvals.HandlingApprovals;
import app.luodi.approvals.LayingApprovals;
import app.luodi.approvals.ListingApprovals;
import app.luodi.approvals.PlanningLandStart;
import app.luodi.approvals.ReadingApprovals;
import app.luodi.approvals.ReadingProof;
import app.luodi.approvals.ReadingReadiness;
import app.luodi.approvals.SyncServices;
import app.luodi.identity.Rights;
import app.luodi.kernel.Today;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.Units;
import app.luodi.shell.parts.LiveUpdates;
import org.springframework.stereotype.Component;

/** What the screens of approvals ask. */
@Component
record ApprovalServices(
        ReadingApprovals reading,
        HandlingApprovals handling,
        LayingApprovals laying,
        ListingApprovals listing,
        SyncServices services,
        ReadingReadiness readiness,
        ReadingProof proofs,
        PlanningLandStart starts,
        FindingProjects projects,
        Units units,
        Rights rights,
        Today today,
        LiveUpdates live) {}
