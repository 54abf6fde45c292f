package app.luodi.investment.ui;

import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import app.luodi.sheets.Cell;
import app.luodi.sheets.Column;
import app.luodi.sheets.Column.Form;
import app.luodi.sheets.Handout;
import app.luodi.sheets.Line;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.MoneyText;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sheet of a month as a table: the columns and the unit of the screen, with what is typed and not handed in yet. */
record ReturnsHandout(StatisticsMonth month, Ledger ledger, SheetWriting writing, Today today) {
    Handout of(List<SheetRow> rows) {
        var title = Texts.of("investment.returns.title");
        var named = Texts.of("investment.ledger." + ledger.code());
        return new Handout(
                "export.board",
                "%s-%s-%s".formatted(title, named, month),
                List.of(new Handout.Table(
                        ReturnsHead.words(month) + " " + title,
                        List.of(
                                Texts.of("investment.handout.said", named, Amounts.minute(today.now())),
                                Texts.of("investment.handout.drafts")),
                        writing.columns().stream().map(this::column).toList(),
                        file -> {
                            for (var at = 0; at < rows.size(); at++) {
                                file.accept(line(rows.get(at), at + 1));
                            }
                        })),
                rows.size());
    }

    private Column column(SheetWriting.Column column) {
        var name = column.group().isEmpty() ? column.label() : column.group() + " " + column.label();
        return switch (column.key()) {
            case "no" -> Column.of(column.key(), name, Form.COUNT, 44);
            case "name" -> Column.text(column.key(), name, 272);
            case "progress", "source", "note", "state" -> Column.text(column.key(), name, column.w() + 40);
            default ->
                new Column(
                        column.key(),
                        name,
                        Texts.of(writing.unit() == MoneyText.Unit.YI ? "parts.unit.yi" : "parts.unit.wan"),
                        Form.EXACT,
                        column.w() + 30);
        };
    }

    private Line line(SheetRow row, int number) {
        var line = writing.line(row, number);
        var checked = row.check();
        return Line.row(writing.columns().stream()
                .map(column -> switch (column.key()) {
                    case "no" -> Cell.count(number);
                    case "plan" -> amount(row.of().planned());
                    case "before" -> amount(row.of().basis().before());
                    case "ytd" -> row.isEmpty() ? Cell.NOTHING : amount(checked.ytd());
                    case "month" -> row.isEmpty() ? Cell.NOTHING : amount(checked.month());
                    case "gap" -> row.draft().parts().isEmpty() ? Cell.NOTHING : amount(checked.partsGap());
                    case "name", "progress", "source", "note", "state" -> words(line, column);
                    default -> amount(row.amount(SheetCell.of(column.key())));
                })
                .toList());
    }

    private static Cell words(SheetWriting.Line line, SheetWriting.Column column) {
        return Cell.words(Objects.requireNonNull(line.cells().get(column.key())).t());
    }

    private Cell amount(@Nullable Money amount) {
        return writing.unit() == MoneyText.Unit.YI ? Cell.yi(amount) : Cell.wan(amount);
    }
}
