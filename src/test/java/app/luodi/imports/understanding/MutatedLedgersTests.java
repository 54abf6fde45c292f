package app.luodi.imports.understanding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import app.luodi.imports.reading.Workbook;
import app.luodi.imports.reading.Workbooks;
import app.luodi.kernel.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged ledgers by the thousand: each is read or refused, none crashes. */
class MutatedLedgersTests {
    private static final long SEED = 20_220_224;
    private static final Pattern CELL = Pattern.compile("<c r=\"[A-Z]+\\d+\"[^>]*>.*?</c>");
    private static final List<String> FILES = List.of(
            "01-gaoxin-weekly-ledger.xlsx",
            "02-gaoxin-title-unit-sections.xlsx",
            "03-gaoxin-two-level-units-duplicates.xlsx",
            "04-gaoxin-month-pairs-formulas-hidden.xlsx",
            "07-five-offices-sheets.xlsx",
            "08-dates-and-codes.xls",
            "09-project-cards.xlsx");

    @Test
    void twoThousandAreReadOrRefused() {
        mutate(2_000);
    }

    @Test
    @Tag("bench")
    void tenThousandAreReadOrRefused() {
        mutate(10_000);
    }

    private static void mutate(int count) {
        var random = new Random(SEED);
        var originals = FILES.stream().collect(Collectors.toMap(file -> file, Truth::bytes));
        Map<String, Map<String, byte[]>> parts = FILES.stream()
                .filter(file -> file.endsWith("x"))
                .collect(Collectors.toMap(file -> file, file -> Workbooks.unzipped(Truth.bytes(file))));
        var console = new ByteArrayOutputStream();
        var before = System.err;
        var read = 0;
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            for (var turn = 0; turn < count; turn++) {
                var file = FILES.get(random.nextInt(FILES.size()));
                var mutated = file.endsWith("x") && random.nextInt(4) > 0
                        ? inside(requireNonNull(parts.get(file)), random)
                        : outside(requireNonNull(originals.get(file)), random);
                read += understood(file, mutated, turn);
            }
        } finally {
            System.setErr(before);
        }
        System.out.printf("%d mutated ledgers: %d read, %d refused%n", count, read, count - read);
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(read).isBetween(1, count - 1);
    }

    private static int understood(String file, byte[] content, int turn) {
        try {
            var outcome = new ReadingWorkbooks().read(file, content, Progress.NONE);
            if (outcome instanceof Outcome.Done<Workbook>(var workbook)) {
                new UnderstandingWorkbooks(Choices.NONE).understand(workbook);
                return 1;
            }
            return 0;
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError(file + ", turn " + turn, crash);
        }
    }

    /** Bytes changed, or the end cut off, in the file as a whole. */
    private static byte[] outside(byte[] original, Random random) {
        if (random.nextBoolean()) {
            return java.util.Arrays.copyOf(original, random.nextInt(original.length));
        }
        var mutated = original.clone();
        flip(mutated, random);
        return mutated;
    }

    /** Bytes changed in one part, cells swapped or doubled, a part left out; then zipped again. */
    private static byte[] inside(Map<String, byte[]> parts, Random random) {
        var mutated = new java.util.LinkedHashMap<>(parts);
        var names = List.copyOf(parts.keySet());
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> mutated.remove(name);
            case 1, 2 -> mutated.put(name, flipped(requireNonNull(parts.get(name)), random));
            default -> {
                var sheet =
                        names.stream().filter(part -> part.contains("/sheet")).toList();
                var chosen = sheet.get(random.nextInt(sheet.size()));
                mutated.put(chosen, swapped(requireNonNull(parts.get(chosen)), random));
            }
        }
        return Workbooks.zip(mutated);
    }

    private static byte[] flipped(byte[] part, Random random) {
        var mutated = part.clone();
        flip(mutated, random);
        return mutated;
    }

    private static void flip(byte[] bytes, Random random) {
        for (var at = 0; at <= random.nextInt(8) && bytes.length > 0; at++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
    }

    /** The content of cells changes places: figures under names, names under dates. */
    private static byte[] swapped(byte[] sheet, Random random) {
        var text = new String(sheet, StandardCharsets.UTF_8);
        var cells = CELL.matcher(text).results().map(found -> found.group()).toList();
        if (cells.size() < 2) {
            return sheet;
        }
        for (var times = 0; times <= random.nextInt(30); times++) {
            var one = cells.get(random.nextInt(cells.size()));
            var other = cells.get(random.nextInt(cells.size()));
            var place = one.substring(0, one.indexOf('"', 6) + 1);
            var inner = other.substring(other.indexOf('"', 6) + 1);
            text = text.replace(one, place + inner);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
