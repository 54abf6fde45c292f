package app.luodi.forecast;

import app.luodi.kernel.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One thing a what-if changes. Written in an address as {@code move:<project>:2022-12-01}. */
public sealed interface Change {
    UUID project();

    /** The start comes on another day. */
    record Move(UUID project, LocalDate on) implements Change {}

    /** Nothing more comes of it this year; what is done stays done. */
    record Drop(UUID project) implements Change {}

    /** A signed project without a plan is taken in: this much this year, from this day. */
    record Add(UUID project, Money amount, LocalDate on) implements Change {}

    /** It is paced by another curve. */
    record Curve(UUID project, UUID curve) implements Change {}

    default String text() {
        return switch (this) {
            case Move(var project, var on) -> "move:" + project + ":" + on;
            case Drop(var project) -> "drop:" + project;
            case Add(var project, var amount, var on) -> "add:" + project + ":" + amount.fen() + ":" + on;
            case Curve(var project, var curve) -> "curve:" + project + ":" + curve;
        };
    }

    /** Empty for a text that is none of ours: a bad address is no failure. */
    static Optional<Change> read(String text) {
        var parts = text.split(":", -1);
        try {
            return switch (parts[0] + parts.length) {
                case "move3" -> Optional.of(new Move(UUID.fromString(parts[1]), LocalDate.parse(parts[2])));
                case "drop2" -> Optional.of(new Drop(UUID.fromString(parts[1])));
                case "add4" ->
                    Optional.of(new Add(
                            UUID.fromString(parts[1]), new Money(Long.parseLong(parts[2])), LocalDate.parse(parts[3])));
                case "curve3" -> Optional.of(new Curve(UUID.fromString(parts[1]), UUID.fromString(parts[2])));
                default -> Optional.empty();
            };
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
