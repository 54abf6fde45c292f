package app.luodi.sheets;

import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a file: a number stays a number there, a day a day; unknown is empty, never 0. */
public sealed interface Cell {
    Cell NOTHING = new Nothing();

    record Words(String text) implements Cell {}

    /** A figure in the unit of its column; a rate is in percent. */
    record Figure(BigDecimal number) implements Cell {}

    /** @param after what is said behind the day: 计划, 预计; empty for nothing */
    record Day(LocalDate on, String after) implements Cell {}

    record Moment(Instant at) implements Cell {}

    record Nothing() implements Cell {}

    static Cell words(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : new Words(text);
    }

    static Cell figure(@Nullable BigDecimal number) {
        return number == null
                ? NOTHING
                : new Figure(new BigDecimal(number.stripTrailingZeros().toPlainString()));
    }

    static Cell count(long count) {
        return new Figure(BigDecimal.valueOf(count));
    }

    static Cell yi(@Nullable Money amount) {
        return amount == null ? NOTHING : figure(amount.yi());
    }

    static Cell wan(@Nullable Money amount) {
        return amount == null ? NOTHING : figure(amount.wan());
    }

    static Cell day(@Nullable LocalDate on) {
        return on == null ? NOTHING : new Day(on, "");
    }
}
