package app.luodi.imports;

import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import app.luodi.imports.reading.Workbook;
import app.luodi.imports.understanding.Choices;
import app.luodi.imports.understanding.HandedOut;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.imports.understanding.RecognisedWorkbook;
import app.luodi.imports.understanding.SheetKind;
import app.luodi.imports.understanding.UnderstandingWorkbooks;
import app.luodi.kernel.Outcome;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From bytes and choices to what a workbook says. The last few are kept as long as there is room for them. */
@Component
class Recognitions {
    private static final int KEPT = 6;

    private record Kept(Workbook cells, Choices choices, RecognisedWorkbook recognised) {}

    private final Map<UUID, SoftReference<Kept>> kept = new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SoftReference<Kept>> eldest) {
            return size() > KEPT;
        }
    };

    Outcome<RecognisedWorkbook> recognise(UUID id, String file, byte[] content, Choices choices, Progress progress) {
        var before = kept(id);
        if (before != null && before.choices().equals(choices)) {
            return Outcome.done(before.recognised());
        }
        var cells =
                before == null ? new ReadingWorkbooks().read(file, content, progress) : Outcome.done(before.cells());
        return cells.map(workbook -> {
            var handedOut = HandedOut.of(workbook);
            var recognised = new UnderstandingWorkbooks(told(choices, handedOut))
                    .understand(handedOut.map(one -> one.plain(workbook)).orElse(workbook))
                    .from(handedOut.orElse(null));
            keep(id, new Kept(workbook, choices, recognised));
            return recognised;
        });
    }

    /** What a list of our own is made of is known; what somebody says of it holds all the same. */
    private static Choices told(Choices choices, Optional<HandedOut> handedOut) {
        return handedOut
                .map(one -> new Choices(
                        Stream.concat(choices.columns().stream(), one.choices().stream())
                                .toList(),
                        choices.answers()))
                .orElse(choices);
    }

    void forget(UUID id) {
        synchronized (kept) {
            kept.remove(id);
        }
    }

    private @Nullable Kept kept(UUID id) {
        synchronized (kept) {
            var reference = kept.get(id);
            return reference == null ? null : reference.get();
        }
    }

    private void keep(UUID id, Kept result) {
        synchronized (kept) {
            kept.put(id, new SoftReference<>(result));
        }
    }

    /** By what a ledger is known again: its headers, whatever stands beneath them. */
    static String signature(RecognisedWorkbook workbook) {
        return hash(workbook.sheets().stream()
                .filter(sheet -> sheet.kind() == SheetKind.LEDGER)
                .map(Recognitions::headers)
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String headers(RecognisedSheet sheet) {
        return sheet.columns().stream().map(column -> column.header()).collect(Collectors.joining("\t"));
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
