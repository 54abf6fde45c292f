package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Rate;
import app.luodi.imports.understanding.Value.Unread;

/** Understands rates, in per cent: {@code 50%}, {@code ７５％}, a number shown as a percentage, 0.5 in a column of fractions. */
final class RateReading {
    private RateReading() {}

    /** @param fractions whether the bare numbers of the column are parts of one */
    static Reading read(Cell cell, boolean fractions) {
        var number = cell.number();
        if (cell.kind() == Cell.Kind.PERCENT && number != null) {
            return Reading.sure(new Rate(number.movePointRight(2)));
        }
        var figures = cell.isText() || number == null ? Figures.read(cell.text()) : new Figures(number, null, null, "");
        if (figures == null || !figures.unit().isEmpty() && !"%".equals(figures.unit())) {
            var raw = cell.text().strip();
            return Reading.sure(new Unread(raw))
                    .telling(Problem.of(null, null, Kind.AMOUNT_UNREAD, Weight.WARNING)
                            .with("raw", raw));
        }
        var asWritten = !fractions || "%".equals(figures.unit());
        return Reading.sure(
                new Rate(asWritten ? figures.number() : figures.number().movePointRight(2)));
    }
}
