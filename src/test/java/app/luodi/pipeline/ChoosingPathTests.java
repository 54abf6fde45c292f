package app.luodi.pipeline;

import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.projects.CreditCode;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringProjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class ChoosingPathTests {
    private static final LocalDate SIGNED = LocalDate.of(2022, 3, 18);

    @Autowired
    ChoosingPath choosing;

    @Autowired
    Paths paths;

    @Autowired
    Milestones milestones;

    @Autowired
    MovingProjects moving;

    @Autowired
    Backbone backbone;

    @Autowired
    RegisteringProjects registering;

    @Autowired
    FindingProjects finding;

    @Autowired
    PipelineBench bench;

    private String here = "";
    private Persona keyOffice = Persona.of("choosingpath", Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aSignedProject() {
        here = "choosingpath" + UUID.randomUUID().toString().substring(0, 8);
        keyOffice = bench.keyOffice(here);
        project = bench.signed(keyOffice, "新开普智慧教育研发产业基地", SIGNED, true, null);
    }

    private Outcome<Track> goes(ProjectPath path, String reason) {
        return keyOffice.get(() -> choosing.choose(project, path, reason));
    }

    private Milestone milestone(String kind) {
        return keyOffice.get(() -> milestones.of(project)).find(kind).orElseThrow();
    }

    @Test
    void aGreenfieldProjectPassesAllTwentyFour() {
        var track = goes(ProjectPath.GREENFIELD, "").orThrow();
        assertThat(track.milestones()).hasSize(24).allMatch(Milestone::applies);
        assertThat(track.stage()).isEqualTo("signed");
    }

    @Test
    void whatAPathDoesWithoutIsAValueAndNotAnAbsence() {
        var track = goes(ProjectPath.WORKSHOP, "").orThrow();
        assertThat(track.milestones()).hasSize(24);
        assertThat(track.milestones().stream()
                        .filter(one -> !one.applies())
                        .map(one -> one.kind().code()))
                .containsExactly(
                        "land_prepared",
                        "land_listed",
                        "land_won",
                        "land_contract",
                        "land_handed",
                        "land_title",
                        "land_permit",
                        "works_permit",
                        "drawings",
                        "construction_permit",
                        "topped_out");
    }

    @Test
    void aReachedMilestoneCannotBecomeNotApplicable() {
        for (var step : List.of("registered", "filed", "land_won")) {
            bench.moves(keyOffice, project, step, "2022-05-01").orThrow();
        }
        assertThat(keys(goes(ProjectPath.OFFICE, ""))).containsExactly("pipeline.refused.path.reached");
        assertThat(keyOffice.get(() -> paths.of(project))).isEmpty();
    }

    @Test
    void anotherPathNeedsAReason() {
        goes(ProjectPath.GREENFIELD, "").orThrow();
        assertThat(keys(goes(ProjectPath.UPGRADE, " "))).containsExactly("pipeline.refused.reason");
        goes(ProjectPath.UPGRADE, "改为在原厂房技改").orThrow();
        assertThat(milestone("land_won").applies()).isFalse();
    }

    @Test
    void aMoveThatLacksWhatThePathAsksForNamesEachField() {
        goes(ProjectPath.GREENFIELD, "").orThrow();
        assertThat(bench.moves(keyOffice, project, "registered", "2022-04-08"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused).reasons())
                                .extracting(Outcome.Refusal::field)
                                .containsExactly("project.owner", "project.creditCode"));
        keyOffice.does(() -> {
            var stands = finding.byId(project).orElseThrow();
            registering
                    .edit(
                            project,
                            stands.version(),
                            stands.content()
                                    .with(ProjectField.OWNER, "新开普电子股份有限公司")
                                    .with(ProjectField.CREDIT_CODE, new CreditCode("91410100721831098R"))
                                    .with(ProjectField.AGREEMENT_AMOUNT, Money.ofYi("6.8")))
                    .orThrow();
        });
        assertThat(keys(bench.moves(keyOffice, project, "registered", "2022-04-08")))
                .containsExactly("done");
    }

    @Test
    void whatTheDistrictDecidesIsAskedForFromTheNextMoveOn() {
        goes(ProjectPath.PURCHASE, "").orThrow();
        var registered = backbone.of("registered");
        keyOffice.does(() -> choosing.decide(ProjectPath.PURCHASE, new PathRule(registered, true, true, List.of()))
                .orThrow());
        assertThat(keys(keyOffice.get(
                        () -> moving.move(project, "registered", PipelineBench.day("2022-04-08"), null, null, null))))
                .containsExactly("pipeline.refused.evidence");
        var next = bench.keyOffice(here + "b");
        assertThat(next.get(() -> paths.rules(ProjectPath.PURCHASE)).get(3).evidence())
                .as("another district is asked as ever")
                .isFalse();
    }

    @Test
    void aTemplateThatChangesLeavesLaidTracksAsTheyAre() {
        goes(ProjectPath.GREENFIELD, "").orThrow();
        var listed = backbone.of("land_listed");
        keyOffice.does(() -> choosing.decide(ProjectPath.GREENFIELD, new PathRule(listed, false, false, List.of()))
                .orThrow());
        assertThat(milestone("land_listed").applies()).isTrue();
        project = bench.signed(keyOffice, "后来的项目", SIGNED, true, null);
        goes(ProjectPath.GREENFIELD, "").orThrow();
        assertThat(milestone("land_listed").applies()).isFalse();
    }

    @Test
    void whoPlansForOneAreaOnlyDoesNotDecideForTheDistrict() {
        var clerk = Persona.clerk(here, bench.office(here, "石佛"));
        var rule = new PathRule(backbone.of("filed"), true, false, List.of());
        assertThatThrownBy(() -> clerk.does(() -> choosing.decide(ProjectPath.GREENFIELD, rule)))
                .isInstanceOf(NoRight.class);
        assertThat(keys(keyOffice.get(() -> choosing.decide(
                        ProjectPath.GREENFIELD, new PathRule(backbone.of("signed"), false, false, List.of())))))
                .containsExactly("pipeline.refused.path.signed");
    }

    @Test
    void asOfAnEarlierMomentTheEarlierPathIsShown() {
        goes(ProjectPath.GREENFIELD, "").orThrow();
        var between = Instant.now();
        goes(ProjectPath.EXPANSION, "零增地").orThrow();
        assertThat(AsOf.maybe(Optional.of(between), () -> keyOffice.get(() -> paths.of(project))))
                .contains(ProjectPath.GREENFIELD);
        assertThat(keyOffice.get(() -> paths.of(project))).contains(ProjectPath.EXPANSION);
    }
}
