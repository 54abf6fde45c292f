package app.luodi.calendar;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a reckoning in working days came to: a value, or the year whose calendar nobody has kept (未维护), so that nothing
 * can be said. It is never guessed.
 */
public sealed interface Reckoned<T> {
    record Known<T>(T value) implements Reckoned<T> {}

    /** @param year the first one the reckoning came upon */
    record Unmaintained<T>(int year) implements Reckoned<T> {}

    static <T> Reckoned<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Reckoned<T> unmaintained(int year) {
        return new Unmaintained<>(year);
    }

    default <R> Reckoned<R> map(Function<T, R> next) {
        return flatMap(value -> known(next.apply(value)));
    }

    default <R> Reckoned<R> flatMap(Function<T, Reckoned<R>> next) {
        return switch (this) {
            case Known<T>(var value) -> next.apply(value);
            case Unmaintained<T>(var year) -> unmaintained(year);
        };
    }

    /** The value; empty where a year is unmaintained. */
    default Optional<T> orEmpty() {
        return switch (this) {
            case Known<T>(var value) -> Optional.of(value);
            case Unmaintained<T> unmaintained -> Optional.empty();
        };
    }
}
