package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Amount;
import app.luodi.imports.understanding.Value.Suspect;
import app.luodi.imports.understanding.Value.Unread;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands amounts. The cell's own unit goes before the header's, and a figure out of all proportion is asked (domain.md 7.2, rule 3). */
final class MoneyReading {
    /** No project of a district costs a million million 元. */
    private static final BigDecimal ABSURD = new BigDecimal("1000000000000");

    private static final BigDecimal VAST = new BigDecimal("200000000000");
    private static final BigDecimal TINY = new BigDecimal("1000000");
    private static final BigDecimal OUT_OF_PROPORTION = BigDecimal.valueOf(1000);
    private final @Nullable Unit unit;
    private final @Nullable BigDecimal usual;
    private final boolean judgesSmall;

    /**
     * @param unit of the column; null where none is stated
     * @param usual the middle of the column's bare figures in 元; null where there are too few
     * @param judgesSmall whether a figure far too small is suspect as well: of totals, not of a month's work
     */
    MoneyReading(@Nullable Unit unit, @Nullable BigDecimal usual, boolean judgesSmall) {
        this.unit = unit;
        this.usual = usual;
        this.judgesSmall = judgesSmall;
    }

    Reading read(Cell cell) {
        var raw = cell.text().strip();
        var figures = cell.isText() ? Figures.read(raw) : bare(cell);
        if (figures == null) {
            return Reading.sure(new Unread(raw)).telling(problem(Kind.AMOUNT_UNREAD, Weight.ERROR, raw));
        }
        var own = Currency.of(figures.unit());
        if (figures.to() != null) {
            return range(raw, figures, own);
        }
        if (figures.unit().isEmpty() || own == null) {
            return unit == null ? unknown(raw, figures) : inUnit(raw, figures, unit);
        }
        var amount = amount(raw, figures, own.factor(), own.code());
        var reading = new Reading(amount, null, 1, List.of());
        return open(figures, raw, agrees(own) ? reading : reading.telling(conflict(raw, figures, own)));
    }

    /** 25至30亿元: a person says which, or something between. */
    private Reading range(String raw, Figures figures, @Nullable Currency own) {
        var factor = own != null ? own.factor() : unit == null ? BigDecimal.ONE : unit.factor();
        var ends = Stream.of(figures.number(), figures.to())
                .filter(Objects::nonNull)
                .map(factor::multiply)
                .toList();
        return new Reading(new Suspect(raw, ends), unit, 1, List.of())
                .telling(problem(Kind.AMBIGUOUS_AMOUNT, Weight.QUESTION, raw));
    }

    private static @Nullable Figures bare(Cell cell) {
        return cell.number() == null || cell.kind() != Cell.Kind.NUMBER
                ? null
                : new Figures(cell.number(), null, null, "");
    }

    private boolean agrees(Currency own) {
        return unit == null
                || unit == Unit.BY_ROW
                || own.factor().compareTo(unit.factor()) == 0 && Objects.equals(own.code(), unit.currency());
    }

    private Problem conflict(String raw, Figures figures, Currency own) {
        var foreign = own.code() != null;
        return problem(Kind.UNIT_CONFLICT, foreign ? Weight.QUESTION : Weight.WARNING, raw)
                .with("header", word(unit))
                .with("cell", own.word(figures.unit()))
                .with(foreign ? "rule" : "decided", foreign ? "foreign" : "cell");
    }

    private Reading inUnit(String raw, Figures figures, Unit unit) {
        var value = figures.number().multiply(unit.factor());
        var other = other(unit);
        if (other != null && isSuspect(value)) {
            return new Reading(
                            new Suspect(raw, List.of(value, figures.number().multiply(other.factor()))),
                            unit,
                            1,
                            List.of())
                    .telling(problem(Kind.UNIT_CONFLICT, Weight.QUESTION, raw)
                            .with("header", word(unit))
                            .with("cell", word(other))
                            .with("rule", "suspect"));
        }
        return open(figures, raw, Reading.of(amount(raw, figures, unit.factor(), unit.currency()), unit));
    }

    private Reading unknown(String raw, Figures figures) {
        if (figures.number().signum() == 0) {
            return Reading.sure(amount(raw, figures, BigDecimal.ONE, null));
        }
        return Reading.sure(new Suspect(
                        raw,
                        List.of(
                                figures.number().multiply(Unit.WAN.factor()),
                                figures.number().multiply(Unit.YI.factor()),
                                figures.number())))
                .telling(problem(Kind.UNIT_MISSING, Weight.QUESTION, raw));
    }

    private static Reading open(Figures figures, String raw, Reading reading) {
        return figures.isOpen() ? reading.telling(problem(Kind.AMBIGUOUS_AMOUNT, Weight.QUESTION, raw)) : reading;
    }

    private boolean isSuspect(BigDecimal value) {
        var size = value.abs();
        if (size.compareTo(ABSURD) >= 0) {
            return true;
        }
        if (usual == null || usual.signum() == 0 || size.signum() == 0) {
            return false;
        }
        return size.compareTo(VAST) >= 0 && size.compareTo(usual.multiply(OUT_OF_PROPORTION)) >= 0
                || judgesSmall
                        && size.compareTo(TINY) < 0
                        && size.multiply(OUT_OF_PROPORTION).compareTo(usual) <= 0;
    }

    /** What the writer may have meant instead. */
    private static @Nullable Unit other(Unit unit) {
        return switch (unit) {
            case YI -> Unit.WAN;
            case WAN -> Unit.YI;
            case YUAN -> Unit.WAN;
            default -> null;
        };
    }

    private static Amount amount(String raw, Figures figures, BigDecimal factor, @Nullable String currency) {
        return new Amount(figures.number().multiply(factor), currency, figures.qualifier(), raw);
    }

    private static String word(@Nullable Unit unit) {
        return switch (unit) {
            case null -> "";
            case YI -> "亿元";
            case WAN -> "万元";
            case YUAN -> "元";
            case QIAN -> "千元";
            case BAIWAN -> "百万元";
            case USD -> "美元";
            case USD_WAN -> "万美元";
            case USD_YI -> "亿美元";
            default -> unit.code();
        };
    }

    private static Problem problem(Kind kind, Weight weight, String raw) {
        return Problem.of(null, null, kind, weight).with("raw", raw);
    }
}
