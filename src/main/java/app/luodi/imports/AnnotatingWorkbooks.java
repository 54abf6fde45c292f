package app.luodi.imports;

import app.luodi.imports.marking.MarkingWorkbooks;
import app.luodi.imports.marking.MarkingWorkbooks.Remark;
import app.luodi.imports.reading.Progress;
import app.luodi.imports.reading.ReadingWorkbooks;
import app.luodi.kernel.Outcome.Refusal;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Gives the same file back with a comment in each cell that is wrong or asks; for who corrects it at home. */
@Service
public class AnnotatingWorkbooks {
    private final ReceivingLedgers receiving;

    AnnotatingWorkbooks(ReceivingLedgers receiving) {
        this.receiving = receiving;
    }

    /** A file of its own. */
    public record Annotated(String file, byte[] content) {}

    /**
     * @param words the sentence of a problem, in the language of who reads it
     * @throws NoSuchElementException for an import that is not here or no longer open
     */
    public Annotated annotate(UUID id, Function<Refusal, String> words) {
        var batch = receiving.find(id);
        var content = receiving.content(id).orElseThrow(() -> new NoSuchElementException("The file is gone"));
        var intake = receiving.intake(id).orElseThrow(() -> new NoSuchElementException("Not read"));
        var cells = new ReadingWorkbooks()
                .read(batch.file(), content, Progress.NONE)
                .orThrow();
        var stopped = intake.rows().stream()
                .flatMap(row -> row.refusals().stream().map(one -> new Remark(row.sheet(), row.row(), one)))
                .toList();
        var marked = new MarkingWorkbooks(words).marked(content, cells, intake.workbook(), stopped);
        return new Annotated(named(batch.file(), MarkingWorkbooks.ending(cells)), marked);
    }

    private static String named(String file, String ending) {
        var dot = file.lastIndexOf('.');
        return (dot < 0 ? file : file.substring(0, dot)) + "-批注." + ending;
    }
}
