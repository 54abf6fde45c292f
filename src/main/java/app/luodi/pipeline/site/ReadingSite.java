package app.luodi.pipeline.site;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.projects.FindingProjects;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was told from the site. Where and when a photo was taken is for who verifies, and for who took it. */
@Service
@Transactional(readOnly = true)
public class ReadingSite {
    private final SiteReports reports;
    private final FindingProjects projects;
    private final Rights rights;

    ReadingSite(SiteReports reports, FindingProjects projects, Rights rights) {
        this.reports = reports;
        this.projects = projects;
        this.rights = rights;
    }

    /** The reports of a project, the latest first, as they were known at the moment looked at. */
    public List<SiteReport> of(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        var verifies =
                rights.may(Act.VERIFY_MILESTONE, projects.officeOf(project).orElse(null));
        var me = rights.who().map(SignedIn::account).orElse(null);
        return reports.of(project).stream()
                .map(kept -> verifies || kept.isBy(me) ? kept.report() : withoutTraces(kept.report()))
                .toList();
    }

    public int photosOf(UUID project) {
        rights.require(Act.VIEW_PROJECTS);
        return reports.photosOf(project);
    }

    /** The picture itself; it says nothing of place and time. */
    public Optional<byte[]> image(UUID report, int position) {
        rights.require(Act.VIEW_PROJECTS);
        return reports.image(report, position);
    }

    /** Whether it is a PNG; all others are JPEG. */
    public static boolean isPng(byte[] picture) {
        return Darkroom.isPng(picture);
    }

    private static SiteReport withoutTraces(SiteReport report) {
        return new SiteReport(
                report.id(),
                report.project(),
                report.about(),
                report.kind(),
                report.onDay(),
                report.evidence(),
                report.note(),
                report.recordedAt(),
                report.recordedBy(),
                report.photos().stream().map(SitePhoto::withoutTraces).toList());
    }
}
