package app.luodi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** However an import ends, its file is gone: from the folder for what is passing, and from the database; and the log is short. */
@LuodiTest
@ExtendWith(OutputCaptureExtension.class)
class NothingStaysTests {
    private static final String LEDGER = "01-gaoxin-weekly-ledger.xlsx";
    private static final String OLD = "08-dates-and-codes.xls";
    private static final int LOG_LINES = 5;
    private static final int LARGE = 100_000;

    @Autowired
    ReceivingLedgers receiving;

    @Autowired
    CommittingImports committing;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private String here = "";

    @BeforeEach
    void aDistrictOfItsOwn() {
        here = "stays" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        founding.district(here, "不留痕迹区");
    }

    private <T> T keyOffice(Supplier<T> work) {
        return Persona.of(here, Role.KEYOFFICE).get(work);
    }

    /** Spreadsheets and what libraries make of them; the work of others in the same folder is not counted. */
    private static Set<String> passing() {
        var folder = Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir")))
                .toFile();
        return Arrays.stream(Objects.requireNonNullElse(folder.listFiles(), new File[0]))
                .map(File::getName)
                .filter(name -> name.matches("(?i).*(\\.xlsx?|\\.csv|poi|upload|fastexcel|sheet).*"))
                .collect(Collectors.toSet());
    }

    private void nothingIsLeft(Set<String> before) {
        assertThat(passing()).isEqualTo(before);
        var kept = keyOffice(() -> Objects.requireNonNull(
                tx.execute(status -> jdbc.sql("select count(*) from import_batch where content is not null")
                        .query(Long.class)
                        .single())));
        assertThat(kept).isZero();
    }

    @Test
    void whetherCommittedTakenBackCancelledOrRefused(CapturedOutput log) {
        var before = passing();
        var committed = keyOffice(() -> Ledgers.read(receiving, receiving.receive(LEDGER, Ledgers.bytes(LEDGER))));
        keyOffice(() -> committing.commit(committed)).orThrow();
        nothingIsLeft(before);
        keyOffice(() -> committing.undo(committed)).orThrow();
        nothingIsLeft(before);
        var cancelled = keyOffice(() -> Ledgers.read(receiving, receiving.receive(OLD, Ledgers.bytes(OLD))));
        keyOffice(() -> receiving.cancel(cancelled)).orThrow();
        nothingIsLeft(before);
        var said = log.getAll().lines().count();
        for (var file : new String[] {"坏.xlsx", "坏.xls", "坏.csv", "宏.docm"}) {
            keyOffice(() -> Ledgers.read(receiving, receiving.receive(file, new byte[] {'P', 'K', 3, 4, 0, 1, 2, 3})));
            nothingIsLeft(before);
            assertThat(log.getAll().lines().count() - said).as(file).isLessThanOrEqualTo(LOG_LINES);
            said = log.getAll().lines().count();
        }
    }

    @Test
    void moreRowsThanThereIsRoomForAreRefusedWithTheirNumber() {
        var text = "项目名称,总投资（万元）\n" + "甲,1\n".repeat(2 * LARGE + 1);
        var id = keyOffice(
                () -> Ledgers.read(receiving, receiving.receive("太大.csv", text.getBytes(StandardCharsets.UTF_8))));
        var batch = keyOffice(() -> receiving.find(id));
        assertThat(batch.failure()).isEqualTo("imports.refused.rows");
        assertThat(batch.outcome().toString()).contains("200");
        nothingIsLeft(passing());
    }

    @Test
    @Tag("bench")
    void aHundredThousandRowsAreReadAndLookedAt() {
        var text = new StringBuilder("序号,项目名称,建设单位,总投资（万元）,2022年计划投资（万元）,办事处,责任单位,计划开工时间,备注\n");
        for (var row = 1; row <= LARGE; row++) {
            text.append("%d,示例第%06d号项目,示例%d公司,%d,%d,枫杨办事处,发展改革局,2022.3,示例\n"
                    .formatted(row, row, row % 997, 10_000 + row, 1_000 + row % 500));
        }
        var content = text.toString().getBytes(StandardCharsets.UTF_8);
        var start = System.nanoTime();
        var id = keyOffice(() -> receiving.receive("十万行.csv", content));
        while (keyOffice(() -> receiving.howFar(id)).isPresent()) {
            Thread.onSpinWait();
        }
        var read = (System.nanoTime() - start) / 1e9;
        var rows = keyOffice(() -> receiving.intake(id)).orElseThrow().taken();
        System.out.printf(
                "%n100,000 rows: read after %.1f s, previewed after %.1f s%n", read, (System.nanoTime() - start) / 1e9);
        assertThat(rows).isEqualTo(LARGE);
        keyOffice(() -> receiving.cancel(id)).orThrow();
    }
}
