package app.luodi.investment.ui;

import app.luodi.investment.admission.AdmissionBoard.Row;
import app.luodi.kernel.Today;
import app.luodi.sheets.Cell;
import app.luodi.sheets.Column;
import app.luodi.sheets.Column.Form;
import app.luodi.sheets.Handout;
import app.luodi.sheets.Line;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import java.util.List;

/** The board of admissions as a table, with the amounts in 万元. */
record AdmissionHandout(Today today, String shown, List<Row> rows) {
    Handout of() {
        var title = Texts.of("investment.admission.title");
        return new Handout(
                "export.board",
                title + "-" + shown + "-" + today.today(),
                List.of(new Handout.Table(
                        title,
                        List.of(Texts.of("investment.handout.said", shown, Amounts.minute(today.now()))),
                        columns(),
                        rows.stream().map(AdmissionHandout::line).toList())),
                rows.size());
    }

    private static List<Column> columns() {
        var wan = Texts.of("parts.unit.wan");
        return List.of(
                Column.text("project", Texts.of("investment.sheet.project"), 272),
                Column.text("office", Texts.of("investment.returns.office"), 96),
                new Column("total", Texts.of("investment.admission.total"), wan, Form.EXACT, 128),
                Column.of("since", Texts.of("investment.admission.since"), Form.DAY, 102),
                Column.of("days", Texts.of("investment.handout.days"), Form.COUNT, 80),
                Column.text("light", Texts.of("investment.admission.light"), 90),
                Column.text("state", Texts.of("investment.sheet.state"), 80),
                Column.text("missing", Texts.of("investment.admission.missing"), 260),
                Column.text("who", Texts.of("investment.admission.who"), 160),
                new Column("lost", Texts.of("investment.admission.lost.wan"), wan, Form.EXACT, 128));
    }

    private static Line line(Row row) {
        var admission = row.admission();
        return Line.row(
                Cell.words(row.name()),
                Cell.words(row.office()),
                Cell.wan(row.total()),
                Cell.day(row.startedOn()),
                admission.isAdmitted() ? Cell.NOTHING : Cell.count(row.days()),
                admission.isAdmitted() ? Cell.NOTHING : Cell.words(LightBadge.word(row.light())),
                Cell.words(Texts.of(
                        "investment.admission.state." + admission.state().code())),
                Cell.words(AdmissionGrid.missing(row)),
                Cell.words(AdmissionGrid.who(row)),
                Cell.wan(row.lost()));
    }
}
