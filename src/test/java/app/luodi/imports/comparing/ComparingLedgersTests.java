package app.luodi.imports.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.imports.comparing.Comparison.Change;
import app.luodi.imports.comparing.Comparison.Match;
import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import app.luodi.imports.understanding.Choices;
import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.UnderstandingWorkbooks;
import app.luodi.imports.understanding.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparingLedgersTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theSameLedgerAWeekLaterChangesExactlyItsCells() throws IOException {
        var comparison = ComparingLedgers.compare(
                known(rows("01-gaoxin-weekly-ledger.xlsx")), rows("10-gaoxin-weekly-ledger-next-week.xlsx"));
        var truth = truth().get("comparedWith");
        var expected = new TreeSet<String>();
        for (var change : truth.get("changed")) {
            expected.add(change.get("row") + " " + change.get("field").asString());
        }
        var found = new TreeSet<String>();
        for (var match : comparison.matches()) {
            match.changes().forEach(change -> found.add(match.row().row() + " " + change.field()));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(comparison.added())
                .extracting(ProjectRow::name)
                .containsExactlyInAnyOrderElementsOf(names(truth, "added"));
        assertThat(comparison.vanished())
                .extracting(Known::name)
                .containsExactlyInAnyOrderElementsOf(names(truth, "removed"));
        assertThat(comparison.offers()).isEmpty();
    }

    @Test
    void phasesAndLotsAreNeverTakenForOneAnother() {
        var before = rows("项目名称,建设单位,总投资(万元)\n甲产业园一期,甲公司,100\n乙安置区三标段,乙公司,100\n中芯SN1项目,丙公司,100\n"
                .getBytes(StandardCharsets.UTF_8));
        var after = rows("项目名称,建设单位,总投资(万元)\n甲产业园二期,甲公司,100\n乙安置区四标段,乙公司,100\n中芯SN2项目,丙公司,100\n"
                .getBytes(StandardCharsets.UTF_8));
        var comparison = ComparingLedgers.compare(known(before), after);
        assertThat(comparison.matches()).isEmpty();
        assertThat(comparison.added()).hasSize(3);
        assertThat(comparison.vanished()).hasSize(3);
    }

    @Test
    void whatWasChangedOnBothSidesIsAConflict() {
        var row = rows("项目名称,建设单位,总投资(万元)\n甲项目,甲公司,100\n".getBytes(StandardCharsets.UTF_8))
                .getFirst();
        var known = new Known(
                "1",
                "甲项目",
                null,
                null,
                Map.of("owner", new Value.Text("甲公司"), "total_investment", amount("3000000")),
                Map.of("owner", new Value.Text("甲公司"), "total_investment", amount("2000000")));
        var comparison = ComparingLedgers.compare(List.of(known), List.of(row));
        assertThat(comparison.matches())
                .singleElement()
                .extracting(Match::changes)
                .satisfies(changes -> assertThat(changes)
                        .singleElement()
                        .satisfies(change -> assertThat(change.conflict()).isTrue()));
    }

    @Test
    void anotherOwnerUnderTheSameNameIsOffered() {
        var before = rows("项目名称,建设单位,总投资(万元)\n甲项目,甲公司,100\n".getBytes(StandardCharsets.UTF_8));
        var after = rows("项目名称,建设单位,总投资(万元)\n甲项目,乙公司,100\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ComparingLedgers.compare(known(before), after).offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.why()).isEqualTo("owner"));
    }

    @Test
    void theSameWrittenDifferentlyIsNoChange() {
        var before = rows("项目名称,建设单位,总投资(万元),计划开工时间\n甲项目（南区）,甲公司,15000,2022年3月\n".getBytes(StandardCharsets.UTF_8));
        var after = rows("项目名称,建设单位,总投资(亿元),计划开工时间\n甲项目(南区),甲公司,1.5,2022.3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ComparingLedgers.compare(known(before), after).matches())
                .singleElement()
                .satisfies(match ->
                        assertThat(match.changes()).extracting(Change::field).isEmpty());
    }

    private static Value amount(String yuan) {
        return new Value.Amount(new BigDecimal(yuan), null, null, yuan);
    }

    private static List<Known> known(List<ProjectRow> rows) {
        return rows.stream().map(Known::from).toList();
    }

    private static List<String> names(JsonNode truth, String which) {
        return truth.get(which)
                .valueStream()
                .map(node -> node.get("name").asString())
                .toList();
    }

    private static JsonNode truth() throws IOException {
        try (var stream = ComparingLedgersTests.class.getResourceAsStream(
                "/imports/10-gaoxin-weekly-ledger-next-week.truth.json")) {
            return JSON.readTree(Objects.requireNonNull(stream));
        }
    }

    private static List<ProjectRow> rows(String file) throws IOException {
        try (var stream = Objects.requireNonNull(ComparingLedgersTests.class.getResourceAsStream("/imports/" + file))) {
            return rows(file, stream.readAllBytes());
        }
    }

    private static List<ProjectRow> rows(byte[] csv) {
        return rows("台账.csv", csv);
    }

    private static List<ProjectRow> rows(String file, byte[] content) {
        var workbook = new ReadingWorkbooks().read(file, content, Progress.NONE).orThrow();
        return new UnderstandingWorkbooks(Choices.NONE)
                .understand(workbook).sheets().stream()
                        .map(RecognisedSheet::projects)
                        .flatMap(List::stream)
                        .collect(Collectors.toList());
    }
}
