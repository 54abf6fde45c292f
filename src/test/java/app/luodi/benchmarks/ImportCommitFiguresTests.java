package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.imports.Batch;
import app.luodi.imports.CommittingImports;
import app.luodi.imports.Decisions;
import app.luodi.imports.Decisions.NameChoice;
import app.luodi.imports.Ledgers;
import app.luodi.imports.ReceivingLedgers;
import app.luodi.kernel.FoundingDistricts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ledger of 10,000 rows on its whole way: received, previewed, answered, committed, taken back. */
@Tag("bench")
@LuodiTest
class ImportCommitFiguresTests {
    private static final String FILE = "06-speed-10000-rows.xlsx";
    private static final double NANOS = 1e9;
    private static final double AIM_PREVIEW = 5;
    private static final double AIM_COMMIT = 10;

    @Autowired
    ReceivingLedgers receiving;

    @Autowired
    CommittingImports committing;

    @Autowired
    FoundingDistricts founding;

    private static final String HERE = "benchimport";

    /** What a step gave and how many seconds it took. */
    private record Timed<T>(T value, double seconds) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        var start = System.nanoTime();
        var value = Persona.of(HERE, Role.KEYOFFICE).get(work);
        return new Timed<>(value, (System.nanoTime() - start) / NANOS);
    }

    @Test
    void tenThousandRowsAreInWithinTheAims() {
        founding.district(HERE, "导入基准区");
        var received = timed(() -> receiving.receive(FILE, Ledgers.bytes(FILE)));
        UUID id = received.value();
        while (timed(() -> receiving.howFar(id)).value().isPresent()) {
            Thread.onSpinWait();
        }
        var preview = timed(() -> receiving.intake(id).orElseThrow());
        var names = preview.value().questions().stream()
                .filter(question -> question.kind().equals("name"))
                .map(question -> new NameChoice(question.field(), question.text(), NameChoice.NEW))
                .toList();
        var answered = timed(() -> receiving
                .decide(
                        id,
                        new Decisions(
                                List.of(), List.of(), names, List.of(), "2022-10", List.of(), List.of(), List.of(),
                                null))
                .orThrow());
        var again = timed(() -> receiving.intake(id).orElseThrow());
        var committed = timed(() -> committing.commit(id).orThrow());
        var undone = timed(() -> committing.undo(id).orThrow());
        System.out.printf(
                Locale.ROOT,
                "%nImport of %,d rows: aims preview %.0f s, commit %.0f s%n"
                        + "  received %.2f s, previewed %.2f s, answered %.2f s, previewed again %.2f s%n"
                        + "  committed %.2f s (%,d registered), taken back %.2f s%n",
                again.value().rows().size(),
                AIM_PREVIEW,
                AIM_COMMIT,
                received.seconds(),
                preview.seconds(),
                answered.seconds(),
                again.seconds(),
                committed.seconds(),
                committed.value().count("registered"),
                undone.seconds());
        assertThat(committed.value().state()).isEqualTo(Batch.State.COMMITTED);
        assertThat(committed.value().count("registered"))
                .isEqualTo(again.value().taken());
        assertThat(received.seconds() + preview.seconds()).isLessThan(AIM_PREVIEW);
        assertThat(committed.seconds()).isLessThan(AIM_COMMIT);
    }
}
