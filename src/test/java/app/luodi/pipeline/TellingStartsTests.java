package app.luodi.pipeline;

import static app.luodi.pipeline.PipelineBench.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Today;
import app.luodi.pipeline.Start.Meaning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class TellingStartsTests {
    private static final String HERE = "tellingstarts";
    private static final List<String> UP_TO_PERMIT =
            List.of("registered", "filed", "land_won", "land_contract", "construction_permit");

    @Autowired
    TellingStarts telling;

    @Autowired
    VerifyingMilestones verifying;

    @Autowired
    PipelineBench bench;

    @Autowired
    Today today;

    private Persona keyOffice = Persona.of(HERE, Role.KEYOFFICE);
    private UUID project = UUID.randomUUID();

    @BeforeEach
    void aSignedProject() {
        keyOffice = bench.keyOffice(HERE);
        project = bench.signed(keyOffice, "五种开工项目", LocalDate.of(2022, 3, 18), true, null);
    }

    private List<String> tells(Persona person, Meaning meaning, LocalDate day) {
        return keys(person.get(() -> telling.tell(project, new Start(meaning, day, null))));
    }

    private List<Meaning> known() {
        return keyOffice.get(() -> telling.of(project)).stream()
                .map(Start::meaning)
                .toList();
    }

    @Test
    void nothingHasStartedLawfullyWithoutOrBeforeItsPermit() {
        assertThat(tells(keyOffice, Meaning.PERMIT, LocalDate.of(2022, 7, 5)))
                .containsExactly("pipeline.refused.start.unpermitted");
        UP_TO_PERMIT.forEach(
                kind -> bench.moves(keyOffice, project, kind, "2022-07-04").orThrow());
        assertThat(tells(keyOffice, Meaning.PERMIT, LocalDate.of(2022, 7, 3)))
                .containsExactly("pipeline.refused.start.early");
        assertThat(tells(keyOffice, Meaning.PERMIT, LocalDate.of(2022, 7, 5))).containsExactly("done");
        assertThat(known()).containsExactly(Meaning.PERMIT);
    }

    @Test
    void aCeremonyIsToldByItselfAndNotInAdvance() {
        assertThat(tells(keyOffice, Meaning.CEREMONY, today.today().plusDays(1)))
                .containsExactly("pipeline.refused.start.future");
        assertThat(tells(keyOffice, Meaning.CEREMONY, LocalDate.of(2022, 4, 18)))
                .containsExactly("done");
        assertThat(known()).containsExactly(Meaning.CEREMONY);
    }

    @Test
    void theAssessedStartFollowsFromTheVerificationByAnother() {
        assertThat(tells(keyOffice, Meaning.ASSESSED, LocalDate.of(2022, 7, 5)))
                .containsExactly("pipeline.refused.start.assessed");
        UP_TO_PERMIT.forEach(
                kind -> bench.moves(keyOffice, project, kind, "2022-07-04").orThrow());
        bench.moves(keyOffice, project, "started", "2022-07-05").orThrow();
        assertThat(known()).isEmpty();
        Persona.of(HERE, Role.KEYOFFICE)
                .does(() -> verifying.verify(project, "started", "现场核查").orThrow());
        assertThat(known()).containsExactly(Meaning.ASSESSED);
    }

    @Test
    void theStatisticalStartIsToldByTheStatisticsBureauAlone() {
        assertThatThrownBy(() -> tells(keyOffice, Meaning.STATISTICAL, LocalDate.of(2022, 7, 5)))
                .isInstanceOf(NoRight.class);
        var statistics = Persona.of(HERE, Role.STATISTICS);
        assertThat(tells(statistics, Meaning.STATISTICAL, LocalDate.of(2022, 7, 5)))
                .containsExactly("done");
        assertThatThrownBy(() -> tells(statistics, Meaning.CEREMONY, LocalDate.of(2022, 7, 5)))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void asOfAnEarlierMomentTheEarlierDateIsShown() {
        tells(keyOffice, Meaning.CEREMONY, LocalDate.of(2022, 4, 18));
        var between = Instant.now();
        tells(keyOffice, Meaning.CEREMONY, LocalDate.of(2022, 4, 28));
        assertThat(AsOf.maybe(Optional.of(between), () -> keyOffice.get(() -> telling.of(project))))
                .extracting(Start::onDay)
                .containsExactly(LocalDate.of(2022, 4, 18));
    }
}
