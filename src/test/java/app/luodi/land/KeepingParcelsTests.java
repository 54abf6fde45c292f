package app.luodi.land;

import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.land.LandStep.Compared;
import app.luodi.land.LandStep.State;
import app.luodi.land.Parcel.Share;
import app.luodi.pipeline.Milestones;
import app.luodi.pipeline.PipelineBench;
import app.luodi.pipeline.Start;
import app.luodi.pipeline.TellingStarts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class KeepingParcelsTests {
    private static final LocalDate SIGNED = LocalDate.of(2022, 1, 18);

    @Autowired
    KeepingParcels keeping;

    @Autowired
    ReadingLand reading;

    @Autowired
    ComparingLand comparing;

    @Autowired
    TellingLand telling;

    @Autowired
    TellingStarts starts;

    @Autowired
    Milestones milestones;

    @Autowired
    PipelineBench bench;

    private String here = "";
    private Persona keyOffice = Persona.of("keepingparcels", Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aSignedProject() {
        here = "keepingparcels" + UUID.randomUUID().toString().substring(0, 8);
        keyOffice = bench.keyOffice(here);
        project = bench.signed(keyOffice, "艾格莱德汽车传感及控制器研发生产基地", SIGNED, true, null);
    }

    private Outcome<Parcel> keeps(Parcel parcel) {
        return keyOffice.get(() -> keeping.keep(parcel));
    }

    private Parcel parcel() {
        return ParcelBench.parcel("GX-2022-03", "66666.67", project);
    }

    private static UUID id(Parcel parcel) {
        return Objects.requireNonNull(parcel.id());
    }

    @Test
    void aParcelIsReadAsItWasKept() {
        var full = new Parcel(
                null,
                parcel().ground(),
                ParcelBench.won(SupplyMode.FLEXIBLE, 20, "2022-03-05", "2022-03-12"),
                ParcelBench.toStart("2022-09-01", null),
                parcel().shares(),
                List.of(Control.USUAL.get(0), Control.USUAL.get(4)),
                List.of(new Parcel.Check(LocalDate.of(2027, 3, 12), "五年履约评价", null, null)),
                false,
                0);
        var kept = keeps(full).orThrow();
        assertThat(kept).isEqualTo(full.with(id(kept), kept.version()));
        assertThat(kept.supply().endsOn()).contains(LocalDate.of(2042, 3, 12));
    }

    @Test
    void whoWasSlowerIsToldAndOverwritesNothing() {
        var kept = keeps(parcel()).orThrow();
        keeps(kept.with(ParcelBench.toStart("2022-09-01", null))).orThrow();
        var late = keeps(kept.with(ParcelBench.toStart("2022-10-01", null)));
        assertThat(keys(late)).containsExactly("land.refused.overtaken");
        assertThat(keyOffice
                        .get(() -> reading.one(id(kept)))
                        .orElseThrow()
                        .parcel()
                        .duties()
                        .startBy())
                .isEqualTo("2022-09-01");
    }

    @Test
    void anImpossibleParcelHearsEverythingThatIsWrong() {
        var wrong = new Parcel(
                null,
                parcel().ground(),
                ParcelBench.won(SupplyMode.FLEXIBLE, 50, "2022-03-12", "2022-03-05"),
                new Parcel.Duties(
                        LocalDate.of(2022, 9, 1),
                        LocalDate.of(2022, 8, 1),
                        null,
                        null,
                        null,
                        LocalDate.of(2022, 7, 1),
                        null),
                List.of(new Share(project, Area.of("66666.68"))),
                List.of(),
                List.of(),
                false,
                0);
        assertThat(keys(keeps(wrong)))
                .containsExactlyInAnyOrder(
                        "land.refused.order",
                        "land.refused.flexible",
                        "land.refused.complete",
                        "land.refused.extended",
                        "land.refused.shares");
        assertThat(keys(keeps(parcel().with(ParcelBench.won(SupplyMode.AUCTION, 51, null, null)))))
                .containsExactly("land.refused.term");
        assertThat(keys(keeps(parcel().with(ParcelBench.won(SupplyMode.LEASE, 21, null, null)))))
                .containsExactly("land.refused.term");
        assertThat(keys(keeps(parcel().with(ParcelBench.won(SupplyMode.AUCTION, null, "2999-01-01", null)))))
                .containsExactly("land.refused.future");
    }

    @Test
    void aNumberIsGivenOnceInADistrictAndMayBeGivenInAnother() {
        keeps(parcel()).orThrow();
        assertThat(keys(keeps(parcel()))).containsExactly("land.refused.known");
        var next = bench.keyOffice(here + "b");
        var there = bench.signed(next, "别区项目", SIGNED, true, null);
        assertThat(keys(next.get(() -> keeping.keep(ParcelBench.parcel("GX-2022-03", "10.00", there)))))
                .containsExactly("done");
    }

    @Test
    void aSharedParcelIsCountedOnceInEverySum() {
        var second = bench.signed(keyOffice, "二期", SIGNED, true, null);
        keeps(parcel().sharedBy(List.of(
                        new Share(project, Area.of("40000.00")), new Share(second, Area.of("26666.67")))))
                .orThrow();
        keeps(ParcelBench.parcel("GX-2022-04", "10000.00", project)).orThrow();
        keyOffice.does(() -> {
            var sums = ReadingLand.sums(reading.all());
            assertThat(sums.parcels()).isEqualTo(2);
            assertThat(sums.area()).isEqualTo(Area.of("76666.67"));
            assertThat(reading.of(project)).hasSize(2);
            assertThat(reading.of(second)).hasSize(1);
        });
    }

    @Test
    void ofALandStepTheProjectHearsOnlyThroughAMove() {
        bench.moves(keyOffice, project, "registered", "2022-02-01").orThrow();
        bench.moves(keyOffice, project, "filed", "2022-02-20").orThrow();
        keeps(parcel().with(ParcelBench.won(SupplyMode.AUCTION, null, "2022-03-05", "2022-03-12")))
                .orThrow();
        keyOffice.does(() -> {
            assertThat(milestones.of(project).stage()).isEqualTo("filed");
            assertThat(telling.untold(project)).containsExactly(LandStep.LAND_WON, LandStep.LAND_CONTRACT);
            telling.tell(project, Set.of(LandStep.LAND_WON, LandStep.LAND_CONTRACT), "")
                    .orThrow();
            var contract = milestones.of(project).find("land_contract").orElseThrow();
            assertThat(contract.actual()).hasToString("2022-03-12");
            assertThat(contract.evidence()).isEqualTo("出让合同 郑高新出让〔2022〕03号，宗地 GX-2022-03");
            assertThat(comparing.of(project)).isEmpty();
        });
    }

    @Test
    void aMoveThatIsRefusedLeavesTheLandAsItIsKept() {
        keeps(parcel().with(ParcelBench.won(SupplyMode.AUCTION, null, "2022-03-05", null)))
                .orThrow();
        keyOffice.does(() -> {
            assertThat(keys(telling.tell(project, Set.of(LandStep.LAND_WON), "")))
                    .containsExactly("pipeline.refused.missing", "pipeline.refused.missing");
            assertThat(milestones.of(project).stage()).isEqualTo("signed");
            assertThat(reading.of(project)).hasSize(1);
        });
    }

    @Test
    void daysThatDifferAreShownAndNotOverwritten() {
        bench.moves(keyOffice, project, "registered", "2022-02-01").orThrow();
        bench.moves(keyOffice, project, "filed", "2022-02-20").orThrow();
        bench.moves(keyOffice, project, "land_won", "2022-03-06").orThrow();
        keeps(parcel().with(ParcelBench.won(SupplyMode.AUCTION, null, "2022-03-05", null)))
                .orThrow();
        keyOffice.does(() -> {
            assertThat(comparing.of(project)).extracting(Compared::state).containsExactly(State.DIFFERS);
            assertThat(milestones.of(project).find("land_won").orElseThrow().actual())
                    .hasToString("2022-03-06");
            assertThat(telling.tell(project, Set.of(LandStep.LAND_WON), "").orThrow())
                    .isEmpty();
        });
    }

    @Test
    void whatOnlyTheProjectKnowsFillsTheParcelAndNothingElse() {
        bench.moves(keyOffice, project, "registered", "2022-02-01").orThrow();
        bench.moves(keyOffice, project, "filed", "2022-02-20").orThrow();
        bench.moves(keyOffice, project, "land_won", "2022-03-06").orThrow();
        var kept = keeps(parcel()).orThrow();
        keyOffice.does(() -> {
            starts.tell(project, new Start(Start.Meaning.CONTRACT, LocalDate.of(2022, 6, 1), "桩基全部完成"))
                    .orThrow();
            assertThat(comparing.of(project)).extracting(Compared::state).containsOnly(State.UNRECORDED);
            var filled = telling.takeOver(id(kept), project).orThrow();
            assertThat(filled.supply().wonOn()).isEqualTo("2022-03-06");
            assertThat(filled.duties().startedOn()).isEqualTo("2022-06-01");
            assertThat(comparing.of(project)).isEmpty();
        });
    }

    @Test
    void aClerkKeepsTheLandOfTheOwnAreaOnly() {
        var own = bench.office(here, "石佛");
        var other = bench.office(here, "沟赵");
        var mine = bench.signed(keyOffice, "本片区", SIGNED, true, own);
        var theirs = bench.signed(keyOffice, "他片区", SIGNED, true, other);
        var clerk = Persona.clerk(here, own);
        var kept = clerk.get(() -> keeping.keep(ParcelBench.parcel("SF-1", "300.00", mine)))
                .orThrow();
        clerk.does(() -> {
            assertThatThrownBy(() -> keeping.keep(ParcelBench.parcel("GZ-1", "300.00", theirs)))
                    .isInstanceOf(NoRight.class);
            assertThatThrownBy(() -> keeping.keep(kept.sharedBy(
                            List.of(new Share(mine, Area.of("100.00")), new Share(theirs, Area.of("100.00"))))))
                    .as("a part of it given to another area")
                    .isInstanceOf(NoRight.class);
            assertThatThrownBy(() -> keeping.keep(kept.sharedBy(List.of())))
                    .as("land of no project is the district's")
                    .isInstanceOf(NoRight.class);
        });
    }

    @Test
    void theParcelOfAnotherDistrictIsAsUnknownAsNone() {
        var kept = keeps(parcel()).orThrow();
        var next = bench.keyOffice(here + "b");
        next.does(() -> {
            assertThat(reading.one(id(kept))).isEmpty();
            assertThatThrownBy(() -> keeping.remove(id(kept), kept.version()))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    void theHistorySaysWhatChangedAndTheEarlierDayShowsWhatWasKnownThen() {
        var kept = keeps(parcel().with(ParcelBench.toStart("2022-09-01", null))).orThrow();
        var then = Instant.now();
        keeps(kept.with(ParcelBench.toStart("2022-10-01", null))).orThrow();
        keyOffice.does(() -> {
            var last = reading.latest(project, 1).getFirst();
            assertThat(last.field()).isEqualTo("startBy");
            assertThat(last.was()).isEqualTo("2022-09-01");
            assertThat(last.became()).isEqualTo("2022-10-01");
            assertThat(new AsOf(then)
                            .get(() -> reading.of(project))
                            .getFirst()
                            .parcel()
                            .duties()
                            .startBy())
                    .isEqualTo("2022-09-01");
        });
    }
}
