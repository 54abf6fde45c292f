package app.luodi.pipeline.site;

import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Today;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.site.ReportingFromSite.Received;
import app.luodi.pipeline.site.ReportingFromSite.Telling;
import app.luodi.pipeline.site.SiteReport.About;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class ReportingFromSiteTests {
    private static final String HERE = "sitereports";
    private static final LocalDate SIGNED = LocalDate.of(2022, 3, 18);
    private static final LocalDate DAY = LocalDate.of(2022, 4, 8);

    @Autowired
    ReportingFromSite reporting;

    @Autowired
    ReadingSite reading;

    @Autowired
    Milestones milestones;

    @Autowired
    PipelineBench bench;

    @Autowired
    Today today;

    private Persona keyOffice = Persona.of(HERE, Role.KEYOFFICE);
    private Persona clerk = keyOffice;
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aClerkHasAProject() {
        keyOffice = bench.keyOffice(HERE);
        var office = bench.office(HERE, "沟赵");
        clerk = Persona.clerk(HERE, office);
        project = bench.signed(keyOffice, "新天科技二期", SIGNED, true, office);
    }

    private static Telling milestone(UUID id, String kind) {
        return new Telling(id, About.MILESTONE, kind, DAY, null, "五方签字");
    }

    private static Telling progress(UUID id, String note) {
        return new Telling(id, About.PROGRESS, null, DAY, null, note);
    }

    private Outcome<Received> tells(Persona person, Telling telling, byte[]... photos) {
        return person.get(() -> reporting.report(project, telling, List.of(photos)));
    }

    private List<SiteReport> told(Persona person) {
        return person.get(() -> reading.of(project));
    }

    @Test
    void aMilestoneIsReachedWithItsPhotosAsEvidence() {
        var received = tells(clerk, milestone(UUID.randomUUID(), "registered"), Pictures.photo(1))
                .orThrow();
        assertThat(received.stage()).isEqualTo("registered");
        var reached = clerk.get(() -> milestones.of(project)).find("registered").orElseThrow();
        assertThat(reached.evidence()).isEqualTo("现场照片 1 张");
        assertThat(reached.verification()).as("somebody else verifies").isNull();
        assertThat(told(clerk).getFirst().photos()).hasSize(1);
        assertThat(clerk.get(() -> reading.image(received.report().id(), 1))).isPresent();
    }

    @Test
    void sentTwiceItIsWrittenOnce() {
        var id = UUID.randomUUID();
        tells(clerk, milestone(id, "registered"), Pictures.photo(1)).orThrow();
        var again = tells(clerk, milestone(id, "registered"), Pictures.photo(1)).orThrow();
        assertThat(again.report().photos()).hasSize(1);
        assertThat(told(clerk)).hasSize(1);
    }

    @Test
    void theNumberOfAnothersReportIsNotTaken() {
        var id = UUID.randomUUID();
        tells(clerk, progress(id, "主体施工 9 / 12 层")).orThrow();
        assertThat(keys(tells(keyOffice, progress(id, "别的话")))).containsExactly("pipeline.refused.report.taken");
    }

    @Test
    void progressIsToldWithoutMovingTheProject() {
        assertThat(tells(clerk, progress(UUID.randomUUID(), "主体施工 9 / 12 层"))
                        .orThrow()
                        .stage())
                .isNull();
        assertThat(clerk.get(() -> milestones.of(project)).stage()).isEqualTo("signed");
        assertThat(told(clerk).getFirst().note()).isEqualTo("主体施工 9 / 12 层");
    }

    @Test
    void nothingToldIsRefused() {
        assertThat(keys(tells(clerk, progress(UUID.randomUUID(), " "))))
                .containsExactly("pipeline.refused.report.empty.progress");
        assertThat(keys(tells(
                        clerk, new Telling(UUID.randomUUID(), About.PROBLEM, null, DAY, null, ""), Pictures.photo(1))))
                .containsExactly("pipeline.refused.report.empty.problem");
        assertThat(keys(tells(
                        clerk,
                        new Telling(
                                UUID.randomUUID(),
                                About.PROGRESS,
                                null,
                                today.today().plusDays(1),
                                null,
                                "明天"))))
                .containsExactly("pipeline.refused.report.future");
        assertThat(keys(tells(clerk, progress(UUID.randomUUID(), "字".repeat(401)))))
                .containsExactly("pipeline.refused.report.long");
    }

    @Test
    void aRefusedMoveLeavesNothingBehind() {
        assertThat(keys(tells(clerk, milestone(UUID.randomUUID(), "started"), Pictures.photo(1))))
                .contains("pipeline.refused.missing");
        assertThat(told(clerk)).isEmpty();
    }

    @Test
    void onePhotoThatIsNoneRefusesTheWholeReportAndSaysWhich() {
        var outcome = tells(clerk, milestone(UUID.randomUUID(), "registered"), Pictures.photo(1), new byte[] {1, 2, 3});
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(((Outcome.Refused<?>) refused).reasons().getFirst().field())
                    .isEqualTo("photo2");
        });
        assertThat(clerk.get(() -> milestones.of(project)).stage()).isEqualTo("signed");
    }

    @Test
    void threePhotosAreTheMost() {
        var photo = Pictures.plain();
        assertThat(keys(tells(clerk, progress(UUID.randomUUID(), "四张"), photo, photo, photo, photo)))
                .containsExactly("pipeline.refused.photo.many");
    }

    @Test
    void placeAndTimeAreForWhoVerifiesAndWhoTookIt() {
        tells(clerk, progress(UUID.randomUUID(), "封顶在即"), Pictures.photo(1)).orThrow();
        for (var sees : List.of(keyOffice, clerk)) {
            assertThat(told(sees).getFirst().photos().getFirst().takenAt()).isNotNull();
            assertThat(told(sees).getFirst().photos().getFirst().place()).isNotNull();
        }
        var leader = told(Persona.of(HERE, Role.LEADER)).getFirst().photos().getFirst();
        assertThat(leader.takenAt()).isNull();
        assertThat(leader.place()).isNull();
    }

    @Test
    void whoMayNotReportForTheAreaIsRefused() {
        var other = Persona.clerk(HERE, bench.office(HERE, "石佛"));
        for (var stranger : List.of(other, Persona.of(HERE, Role.LEADER), Persona.of(HERE, Role.AUDITOR))) {
            assertThatThrownBy(() -> tells(stranger, progress(UUID.randomUUID(), "别人的项目")))
                    .isInstanceOf(NoRight.class);
        }
    }

    @Test
    void asOfAnEarlierMomentTheLaterReportsAreNotThere() {
        tells(clerk, progress(UUID.randomUUID(), "第一次")).orThrow();
        var between = java.time.Instant.now();
        tells(clerk, progress(UUID.randomUUID(), "第二次"), Pictures.photo(1)).orThrow();
        var then = AsOf.maybe(java.util.Optional.of(between), () -> told(clerk));
        assertThat(then).extracting(SiteReport::note).containsExactly("第一次");
        assertThat(told(clerk)).hasSize(2);
    }
}
