package app.luodi.pipeline.api;

import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Problem;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.site.ReadingSite;
import app.luodi.pipeline.site.ReportingFromSite;
import app.luodi.pipeline.site.ReportingFromSite.Telling;
import app.luodi.pipeline.site.SitePhoto;
import app.luodi.pipeline.site.SiteReport;
import app.luodi.projects.FindingProjects;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reports from the site with their photos: sent by the page of the phone when the line is back ({@code /site-reports}), by
 * programs with a token, and read again.
 */
@RestController
class SiteReportsController {
    private static final String OF_PROJECT = "/api/v1/projects/{project}/site-reports";

    private final ReportingFromSite reporting;
    private final ReadingSite reading;
    private final FindingProjects projects;
    private final Backbone backbone;
    private final Rights rights;

    SiteReportsController(
            ReportingFromSite reporting,
            ReadingSite reading,
            FindingProjects projects,
            Backbone backbone,
            Rights rights) {
        this.reporting = reporting;
        this.reading = reading;
        this.projects = projects;
        this.backbone = backbone;
        this.rights = rights;
    }

    /** Who is signed in, and what a page shows to prove that it is ours. */
    record Line(@Nullable UUID account, String header, String token) {}

    /**
     * @param id chosen by who sends; sent again it is the same report
     * @param about progress, milestone or problem
     * @param kind the milestone's code where it reports one
     */
    record Told(
            @Nullable UUID id,
            @Nullable String about,
            @Nullable String kind,
            @Nullable LocalDate onDay,
            @Nullable String evidence,
            @Nullable String note) {}

    /** @param stage where the project stands after it; null where the report moved nothing, or came a second time */
    record Received(UUID id, @Nullable String stage, int photos, Instant recordedAt) {}

    record Shown(
            UUID id,
            String about,
            @Nullable String kind,
            LocalDate onDay,
            @Nullable String evidence,
            @Nullable String note,
            Instant recordedAt,
            String recordedBy,
            List<Photo> photos) {}

    /** @param takenAt and place only for who verifies, and for who took it */
    record Photo(
            String address,
            int width,
            int height,
            int bytes,
            @Nullable LocalDateTime takenAt,
            SitePhoto.@Nullable Place place) {}

    @Hidden
    @GetMapping("/site-reports/line")
    Line line(CsrfToken csrf) {
        return new Line(rights.who().map(SignedIn::account).orElse(null), csrf.getHeaderName(), csrf.getToken());
    }

    @PostMapping(
            path = {"/site-reports/{project}", OF_PROJECT},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Received report(
            @PathVariable UUID project,
            @RequestPart("report") Told told,
            @RequestPart(name = "photo", required = false) @Nullable List<MultipartFile> photos)
            throws IOException {
        var files = new ArrayList<byte[]>();
        for (var photo : photos == null ? List.<MultipartFile>of() : photos) {
            files.add(photo.getBytes());
        }
        var received = Answers.done(reporting.report(project, telling(told), files));
        var report = received.report();
        return new Received(report.id(), received.stage(), report.photos().size(), report.recordedAt());
    }

    @GetMapping(OF_PROJECT)
    List<Shown> reports(@PathVariable UUID project) {
        var found = projects.head(project).orElseThrow();
        return reading.of(found.id()).stream().map(SiteReportsController::shown).toList();
    }

    @GetMapping({"/site-photos/{report}/{position}", "/api/v1/site-photos/{report}/{position}"})
    ResponseEntity<byte[]> photo(@PathVariable UUID report, @PathVariable int position) {
        var picture = reading.image(report, position).orElseThrow();
        return ResponseEntity.ok()
                .contentType(ReadingSite.isPng(picture) ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(picture);
    }

    private Telling telling(Told told) {
        if (told.id() == null) {
            throw new Problem.BadField("id");
        }
        if (told.onDay() == null) {
            throw new Problem.BadField("onDay");
        }
        var about = about(told.about());
        var milestone = about == SiteReport.About.MILESTONE;
        if (milestone == (told.kind() == null)
                || told.kind() != null && backbone.find(told.kind()).isEmpty()) {
            throw new Problem.BadField("kind");
        }
        return new Telling(told.id(), about, told.kind(), told.onDay(), told.evidence(), told.note());
    }

    private static SiteReport.About about(@Nullable String code) {
        try {
            return SiteReport.About.of(String.valueOf(code));
        } catch (IllegalArgumentException unheard) {
            throw new Problem.BadField("about");
        }
    }

    private static Shown shown(SiteReport report) {
        var kind = report.kind();
        return new Shown(
                report.id(),
                report.about().code(),
                kind == null ? null : kind.code(),
                report.onDay(),
                report.evidence(),
                report.note(),
                report.recordedAt(),
                report.recordedBy(),
                report.photos().stream()
                        .map(photo -> new Photo(
                                "/api/v1/site-photos/" + photo.report() + "/" + photo.position(),
                                photo.width(),
                                photo.height(),
                                photo.bytes(),
                                photo.takenAt(),
                                photo.place()))
                        .toList());
    }
}
