package app.luodi.imports.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten ledgers in the shape in which districts send them, against what a correct import reads. */
class LedgersTests {
    private static final double AIM = 0.99;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-gaoxin-weekly-ledger.xlsx",
                "02-gaoxin-title-unit-sections.xlsx",
                "03-gaoxin-two-level-units-duplicates.xlsx",
                "04-gaoxin-month-pairs-formulas-hidden.xlsx",
                "05-zhengdong-848-projects.xlsx",
                "06-speed-10000-rows.xlsx",
                "07-five-offices-sheets.xlsx",
                "08-dates-and-codes.xls",
                "09-project-cards.xlsx",
                "10-gaoxin-weekly-ledger-next-week.xlsx"
            })
    void everyProjectIsFoundAndWhatIsNotSureIsAsked(String file) {
        var truth = Truth.of(file.replaceFirst("\\.xlsx?$", ""), understood(file));
        print(file, truth);
        assertThat(truth.faults()).as("sheets, rows, columns, sums, warnings").isEmpty();
        assertThat(truth.silent()).as("wrong without a word").isEmpty();
        var all = truth.fields().values().stream().mapToInt(counts -> counts[0]).sum();
        var right =
                truth.fields().values().stream().mapToInt(counts -> counts[1]).sum();
        assertThat(right).as(String.join("\n", truth.wrong())).isGreaterThanOrEqualTo((int) Math.ceil(all * AIM));
    }

    static RecognisedWorkbook understood(String file) {
        var workbook = new ReadingWorkbooks()
                .read(file, Truth.bytes(file), Progress.NONE)
                .orThrow();
        return new UnderstandingWorkbooks(Choices.NONE).understand(workbook);
    }

    private static void print(String file, Truth truth) {
        System.out.printf("%n%s%n", file);
        truth.fields()
                .forEach((field, counts) ->
                        System.out.printf("  %-26s %6d of %6d right%n", field, counts[1], counts[0]));
        truth.wrong().forEach(line -> System.out.println("  " + line));
    }
}
