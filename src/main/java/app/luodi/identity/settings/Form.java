package app.luodi.identity.settings;

import java.util.List;
import java.util.Optional;

/** What values a setting may have, and how they are written down. */
public sealed interface Form<T> {
    /** The value; empty where the text is none of this form. */
    Optional<T> read(String text);

    default String write(T value) {
        return String.valueOf(value);
    }

    /** @param longest in characters; an empty text is a value */
    record Text(int longest) implements Form<String> {
        @Override
        public Optional<String> read(String text) {
            return Optional.of(text.strip()).filter(stripped -> stripped.length() <= longest);
        }
    }

    /** @param unit the end of {@code identity.settings.unit.<unit>}: day, dayOfMonth, month, percent, points, year */
    record WholeNumber(int from, int to, String unit) implements Form<Integer> {
        @Override
        public Optional<Integer> read(String text) {
            return text.strip().matches("-?\\d{1,9}")
                    ? Optional.of(Integer.valueOf(text.strip())).filter(number -> number >= from && number <= to)
                    : Optional.empty();
        }
    }

    record OneOf(List<String> choices) implements Form<String> {
        public OneOf {
            choices = List.copyOf(choices);
        }

        @Override
        public Optional<String> read(String text) {
            return Optional.of(text.strip()).filter(choices::contains);
        }
    }

    record YesOrNo() implements Form<Boolean> {
        @Override
        public Optional<Boolean> read(String text) {
            return switch (text.strip()) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    }
}
