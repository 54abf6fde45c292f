package app.luodi.pipeline.site;

import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Today;
import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.MovingProjects;
import app.luodi.projects.FindingProjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Tells from the site how far it is, which milestone is reached, or what is stuck: with up to three photos. */
@Service
public class ReportingFromSite {
    /** As many photos as a report may have. */
    public static final int PHOTOS = 3;

    /** What stands as evidence where nothing but photos was sent. */
    public static final String PHOTOS_AS_EVIDENCE = "现场照片 ";

    private static final int LONGEST = 400;
    private static final String KEY = "pipeline.refused.";

    /**
     * What is sent.
     *
     * @param id chosen by who sends; the same id sent again is the same report
     * @param kind the milestone's code where it reports one
     */
    public record Telling(
            UUID id,
            SiteReport.About about,
            @Nullable String kind,
            LocalDate onDay,
            @Nullable String evidence,
            @Nullable String note) {}

    /** @param stage where the project stands after it: a milestone's code; null where it reported none */
    public record Received(SiteReport report, @Nullable String stage) {}

    private final MovingProjects moving;
    private final SiteReports reports;
    private final World world;
    private final TransactionOperations transaction;

    /** Whom and what every report asks. */
    @Component
    record World(
            FindingProjects projects,
            Rights rights,
            Today today,
            Backbone backbone,
            ApplicationEventPublisher events) {}

    ReportingFromSite(MovingProjects moving, SiteReports reports, World world, TransactionOperations transaction) {
        this.moving = moving;
        this.reports = reports;
        this.world = world;
        this.transaction = transaction;
    }

    /**
     * Takes in a report: all of it, or nothing.
     *
     * @throws app.luodi.identity.NoRight for who may not report for the project's 办事处
     * @throws java.util.NoSuchElementException for a project that is unknown here
     */
    public Outcome<Received> report(UUID project, Telling telling, List<byte[]> photos) {
        var office = world.projects.head(project).orElseThrow().office();
        var kind = telling.kind() == null ? null : world.backbone.of(telling.kind());
        world.rights.require(kind == null ? Act.REPORT_SITE : kind.act(), office);
        var known = transaction.execute(status -> reports.find(telling.id()).orElse(null));
        if (known != null) {
            return again(project, known);
        }
        var refusals = new ArrayList<>(refusals(telling, photos.size()));
        var prints = new ArrayList<Darkroom.Print>();
        for (var number = 1; number <= Math.min(photos.size(), PHOTOS); number++) {
            switch (Darkroom.develop(photos.get(number - 1), number)) {
                case Outcome.Done<Darkroom.Print>(var print) -> prints.add(print);
                case Outcome.Refused<Darkroom.Print>(var reasons) -> refusals.addAll(reasons);
            }
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        return Objects.requireNonNull(transaction.execute(status -> write(project, telling, prints)));
    }

    /** A bad line sends twice; somebody else's id is no id. */
    private Outcome<Received> again(UUID project, SiteReports.Kept known) {
        var person = world.rights.who().map(SignedIn::account).orElse(null);
        return known.report().project().equals(project) && known.isBy(person)
                ? Outcome.done(new Received(known.report(), null))
                : Outcome.refused(Refusal.of("id", KEY + "report.taken"));
    }

    private List<Refusal> refusals(Telling telling, int photos) {
        var all = new ArrayList<Refusal>();
        if (photos > PHOTOS) {
            all.add(Refusal.of("photos", KEY + "photo.many", PHOTOS));
        }
        if (telling.onDay().isAfter(world.today.today())) {
            all.add(Refusal.of("when", KEY + "report.future", telling.onDay().toString()));
        }
        var note = telling.note() == null ? "" : telling.note().strip();
        var evidence = telling.evidence() == null ? "" : telling.evidence();
        if (note.isEmpty() && (telling.about() == SiteReport.About.PROBLEM || noMilestone(telling) && photos == 0)) {
            all.add(Refusal.of("note", KEY + "report.empty." + telling.about().code()));
        }
        if (note.length() > LONGEST) {
            all.add(Refusal.of("note", KEY + "report.long", LONGEST));
        }
        if (evidence.length() > LONGEST) {
            all.add(Refusal.of("evidence", KEY + "report.long", LONGEST));
        }
        return all;
    }

    private static boolean noMilestone(Telling telling) {
        return telling.about() != SiteReport.About.MILESTONE;
    }

    private Outcome<Received> write(UUID project, Telling telling, List<Darkroom.Print> prints) {
        var evidence = blankToNull(telling.evidence());
        if (evidence == null && !prints.isEmpty()) {
            evidence = PHOTOS_AS_EVIDENCE + prints.size() + " 张";
        }
        String stage = null;
        if (telling.kind() != null) {
            var outcome =
                    moving.move(project, telling.kind(), WhenText.day(telling.onDay()), evidence, telling.note(), null);
            if (outcome instanceof Outcome.Refused<MovingProjects.Moved>(var reasons)) {
                return Outcome.refused(reasons);
            }
            stage = outcome.orThrow().toStage();
        }
        var at = world.today.now().atZone(Today.ZONE).toOffsetDateTime();
        var report = new SiteReport(
                telling.id(),
                project,
                telling.about(),
                telling.kind() == null ? null : world.backbone.of(telling.kind()),
                telling.onDay(),
                evidence,
                blankToNull(telling.note()),
                at.toInstant(),
                world.rights.signature(),
                List.of());
        reports.add(report, at, world.rights.who().map(SignedIn::account).orElse(null));
        for (var i = 0; i < prints.size(); i++) {
            reports.add(telling.id(), i + 1, prints.get(i));
        }
        world.events.publishEvent(new DistrictChanged("site_report", project));
        return Outcome.done(
                new Received(reports.find(telling.id()).orElseThrow().report(), stage));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
