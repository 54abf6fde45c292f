package app.luodi.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * What became of an act: done with its result, or refused with reasons a person understands. A refusal is a value; a bug
 * is an exception.
 */
public sealed interface Outcome<T> {
    record Done<T>(T result) implements Outcome<T> {}

    record Refused<T>(List<Refusal> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a reason");
            }
        }
    }

    /**
     * One reason.
     *
     * @param field the name of the field it concerns, empty for the act as a whole
     * @param key the key of its sentence in the text bundles
     * @param values what the sentence names, by name: ICU-style placeholders {@code {0}}, {@code {1}} in order
     */
    record Refusal(String field, String key, List<Object> values) {
        public Refusal {
            values = List.copyOf(values);
        }

        public static Refusal of(String field, String key, Object... values) {
            return new Refusal(field, key, List.of(values));
        }
    }

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(Refusal... reasons) {
        return new Refused<>(List.of(reasons));
    }

    static <T> Outcome<T> refused(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    default <R> Outcome<R> map(Function<T, R> next) {
        return switch (this) {
            case Done<T>(var result) -> new Done<>(next.apply(result));
            case Refused<T>(var reasons) -> new Refused<>(reasons);
        };
    }

    /** The result where a refusal would be a bug: in loaders and tests. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var result) -> result;
            case Refused<T>(var reasons) -> throw new IllegalStateException("Refused: " + reasons);
        };
    }
}
