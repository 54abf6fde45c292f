package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Land;
import app.luodi.imports.understanding.Value.Unread;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Understands surfaces, in 亩; a surface without a unit is in 亩, as offices count land. */
final class LandReading {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private LandReading() {}

    static Reading read(Cell cell, @Nullable Unit unit) {
        var raw = cell.text().strip();
        var number = cell.number();
        var figures = cell.isText() || number == null ? Figures.read(raw) : new Figures(number, null, null, "");
        var word = figures == null ? "" : figures.unit();
        var thousands = word.startsWith("万") ? TEN_THOUSAND : BigDecimal.ONE;
        var own = word.isEmpty() ? null : Units.of(word.startsWith("万") ? word.substring(1) : word);
        if (figures == null || !word.isEmpty() && (own == null || !own.isArea())) {
            return Reading.sure(new Unread(raw))
                    .telling(Problem.of(null, null, Kind.AMOUNT_UNREAD, Weight.ERROR)
                            .with("raw", raw));
        }
        var used = own != null ? own : unit != null && unit.isArea() ? unit : Unit.MU;
        var mu = figures.number().multiply(used.factor()).multiply(thousands);
        return Reading.of(new Land(mu, figures.qualifier(), raw), used);
    }
}
