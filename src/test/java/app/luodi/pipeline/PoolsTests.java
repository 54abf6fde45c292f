package app.luodi.pipeline;

import static app.luodi.pipeline.PipelineBench.day;
import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.pipeline.PoolFlow.Part;
import app.luodi.pipeline.PoolFlow.Passage;
import app.luodi.projects.ProjectField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class PoolsTests {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    @Autowired
    ReadingPools reading;

    @Autowired
    DecidingGates deciding;

    @Autowired
    Gates gates;

    @Autowired
    Backbone backbone;

    @Autowired
    VerifyingMilestones verifying;

    @Autowired
    PlanningMilestones planning;

    @Autowired
    PipelineBench bench;

    private String here = "";
    private Persona keyOffice = Persona.of("pools", Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aProjectBeforeItsStart() {
        here = "pools" + UUID.randomUUID().toString().substring(0, 8);
        keyOffice = bench.keyOffice(here);
        project = readyToStart("艾格莱德", LocalDate.of(2021, 3, 18));
    }

    private UUID readyToStart(String name, LocalDate signed) {
        var made = bench.signed(keyOffice, name, signed, true, null);
        var on = signed;
        for (var kind : List.of("registered", "filed", "land_won", "land_contract", "construction_permit")) {
            on = on.plusDays(10);
            bench.moves(keyOffice, made, kind, on.toString()).orThrow();
        }
        return made;
    }

    private Gate asks(List<String> reached, List<String> verified, List<ProjectField<?>> fields) {
        return new Gate(
                Pool.BUILDING,
                reached.stream().map(backbone::of).toList(),
                verified.stream().map(backbone::of).toList(),
                fields,
                0);
    }

    private PoolFlow flow() {
        return keyOffice.get(() -> reading.of(FIRST, LAST));
    }

    @Test
    void aGateRefusesTheMoveAndListsEverythingThatIsMissing() {
        keyOffice.does(() -> deciding.decide(asks(
                        List.of("drawings"), List.of("construction_permit"), List.of(ProjectField.FIXED_ASSET_PART)))
                .orThrow());
        var refused = bench.moves(keyOffice, project, "started", "2022-02-01");
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) refused).reasons())
                .extracting(Refusal::field)
                .containsExactly("drawings", "construction_permit", "project.fixedAssetPart");
        assertThat(keyOffice.get(reading::inTheGate)).singleElement().satisfies(one -> {
            assertThat(one.into()).isEqualTo(Pool.BUILDING);
            assertThat(one.reasons()).hasSize(3);
        });
    }

    @Test
    void whatTheGateAsksForIsEnoughOnceItIsThere() {
        keyOffice.does(() -> deciding.decide(asks(List.of("drawings"), List.of("construction_permit"), List.of()))
                .orThrow());
        bench.moves(keyOffice, project, "drawings", "2021-05-01").orThrow();
        Persona.of(here, Role.KEYOFFICE)
                .does(() ->
                        verifying.verify(project, "construction_permit", null).orThrow());
        assertThat(keyOffice.get(reading::inTheGate))
                .singleElement()
                .satisfies(one -> assertThat(one.reasons()).isEmpty());
        assertThat(keys(bench.moves(keyOffice, project, "started", "2022-02-01")))
                .containsExactly("done");
        assertThat(keyOffice.get(reading::inTheGate)).isEmpty();
    }

    @Test
    void whatAProjectDoesWithoutIsNotAskedForAtTheGate() {
        keyOffice.does(() -> {
            deciding.decide(asks(List.of("drawings"), List.of(), List.of())).orThrow();
            planning.applies(project, "drawings", false, "简易低风险项目").orThrow();
        });
        assertThat(keys(bench.moves(keyOffice, project, "started", "2022-02-01")))
                .containsExactly("done");
    }

    @Test
    void nothingAfterTheGateCanBeAskedForAtIt() {
        assertThat(keys(keyOffice.get(() -> deciding.decide(asks(List.of("completed"), List.of(), List.of())))))
                .containsExactly("pipeline.refused.gate.late");
    }

    @Test
    void whoDecidesLaterThanAColleagueIsToldAndAClerkDecidesNothing() {
        var gate = asks(List.of("drawings"), List.of(), List.of());
        keyOffice.does(() -> deciding.decide(gate).orThrow());
        assertThat(keys(keyOffice.get(() -> deciding.decide(gate)))).containsExactly("pipeline.refused.gate.overtaken");
        var office = bench.office(here, "石佛");
        Persona.clerk(here, office)
                .does(() -> assertThatThrownBy(() -> deciding.decide(gate)).isInstanceOf(NoRight.class));
        assertThat(bench.keyOffice(here + "b").get(gates::all))
                .allMatch(one -> one.reached().isEmpty());
    }

    @Test
    void theConversionIsOfThoseWhoWereThereAsThePeriodBegan() {
        readyToStart("留在储备库", LocalDate.of(2021, 6, 1));
        var late = readyToStart("当年进当年出", LocalDate.of(2022, 2, 1));
        bench.moves(keyOffice, project, "started", "2022-03-18").orThrow();
        bench.moves(keyOffice, late, "started", "2022-06-01").orThrow();
        var flow = flow();
        assertThat(flow.rows(Pool.RESERVE, Part.OPENING)).hasSize(2);
        assertThat(flow.rows(Pool.RESERVE, Part.CAME)).extracting(Passage::name).containsExactly("当年进当年出");
        assertThat(flow.rows(Pool.RESERVE, Part.WENT_ON)).hasSize(2);
        assertThat(flow.rows(Pool.RESERVE, Part.CONVERTED))
                .extracting(Passage::name)
                .containsExactly("艾格莱德");
        assertThat(flow.rows(Pool.RESERVE, Part.CLOSING))
                .extracting(Passage::name)
                .containsExactly("留在储备库");
        assertThat(flow.conversion(Pool.RESERVE).orElseThrow()).isEqualByComparingTo("50");
        assertThat(flow.dwell(Pool.RESERVE)).contains(new BigDecimal("242.5"));
        assertThat(flow.rows(Pool.BUILDING, Part.CLOSING)).hasSize(2);
        assertThat(flow.conversion(Pool.YIELDING)).isEmpty();
    }

    @Test
    void aStockIsWhatStoodThereBeforePlusWhatCameLessWhatWentOn() {
        bench.moves(keyOffice, project, "started", "2022-03-18").orThrow();
        readyToStart("另一个", LocalDate.of(2022, 2, 1));
        var flow = flow();
        for (var pool : Pool.values()) {
            assertThat(flow.rows(pool, Part.CLOSING).size())
                    .as(pool.code())
                    .isEqualTo(flow.rows(pool, Part.OPENING).size()
                            + flow.rows(pool, Part.CAME).size()
                            - flow.rows(pool, Part.WENT_ON).size());
        }
    }

    @Test
    void aDueStartStandsInTheGateWithWhatComesBeforeIt() {
        var early = bench.signed(keyOffice, "还早", LocalDate.of(2022, 1, 18), true, null);
        keyOffice.does(
                () -> planning.plan(early, "started", day("2022-03-01"), null).orThrow());
        assertThat(keyOffice.get(reading::inTheGate))
                .filteredOn(one -> one.who().project().equals(early))
                .singleElement()
                .satisfies(one -> assertThat(one.reasons()).hasSize(5));
    }
}
