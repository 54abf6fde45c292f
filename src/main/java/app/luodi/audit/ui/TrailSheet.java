package app.luodi.audit.ui;

import app.luodi.audit.ReadingTrail;
import app.luodi.audit.TrailEntry;
import app.luodi.audit.TrailQuery;
import app.luodi.kernel.Today;
import app.luodi.shell.parts.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The lines that are looked for as a sheet, with the last hash above them: a copy that proves the trail later. */
@Component
class TrailSheet {
    private static final int HEAD = 2;
    private static final List<String> COLUMNS = List.of("number", "at", "person", "login", "act", "subject", "details");
    private static final List<Integer> WIDTHS = List.of(10, 20, 16, 22, 20, 36, 60);

    private final ReadingTrail trail;
    private final TrailWords words;

    TrailSheet(ReadingTrail trail, TrailWords words) {
        this.trail = trail;
        this.words = words;
    }

    byte[] of(TrailQuery query) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(query, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void write(TrailQuery query, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Luodi", null)) {
            var sheet = book.newWorksheet(Texts.of("audit.title"));
            sheet.value(0, 0, Texts.of("audit.title"));
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.value(1, 0, TrailProof.words(trail.prove()));
            for (var at = 0; at < COLUMNS.size(); at++) {
                sheet.value(HEAD, at, Texts.of("audit.column." + COLUMNS.get(at)));
                sheet.width(at, WIDTHS.get(at));
            }
            sheet.range(HEAD, 0, HEAD, COLUMNS.size() - 1)
                    .style()
                    .bold()
                    .fillColor("E7EEF7")
                    .set();
            sheet.freezePane(0, HEAD + 1);
            var next = new int[] {HEAD + 1};
            trail.export(query, some -> some.forEach(entry -> line(sheet, next[0]++, entry)));
            book.finish();
        }
    }

    private void line(Worksheet sheet, int row, TrailEntry entry) {
        sheet.value(row, 0, entry.number());
        sheet.value(row, 1, entry.at().atZone(Today.ZONE).toLocalDateTime());
        sheet.style(row, 1).format("yyyy-mm-dd hh:mm:ss").set();
        sheet.value(row, 2, entry.person());
        sheet.value(row, 3, entry.loginName());
        sheet.value(row, 4, TrailWords.act(entry));
        sheet.value(row, 5, entry.name());
        sheet.value(row, 6, words.details(entry));
    }
}
