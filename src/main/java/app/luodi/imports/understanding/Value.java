package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a cell was understood to say. */
public sealed interface Value {
    /** As the interface writes it. */
    @JsonValue
    Object json();

    /** Whether only a person can say what it means; until then it must not be stored. */
    default boolean asks() {
        return false;
    }

    record Text(String text) implements Value {
        @Override
        public Object json() {
            return text;
        }
    }

    /** Several people, units, telephone numbers, in the order written. */
    record Names(List<String> names) implements Value {
        public Names {
            names = List.copyOf(names);
        }

        @Override
        public Object json() {
            return names;
        }
    }

    record Flag(boolean yes) implements Value {
        @Override
        public Object json() {
            return yes;
        }
    }

    /** In per cent. */
    record Rate(BigDecimal percent) implements Value {
        @Override
        public Object json() {
            return plain(percent);
        }
    }

    /**
     * An amount of money.
     *
     * @param amount in 元, or in units of the currency
     * @param currency ISO 4217; null for 人民币
     * @param qualifier 约, 超, 以上 …, as written
     */
    record Amount(
            BigDecimal amount,
            @Nullable String currency,
            @Nullable String qualifier,
            String raw) implements Value {
        @Override
        public Object json() {
            if (currency == null && qualifier == null) {
                return plain(amount);
            }
            var json = new LinkedHashMap<String, Object>();
            json.put("amount", plain(amount));
            if (currency != null) {
                json.put("currency", currency);
            }
            if (qualifier != null) {
                json.put("qualifier", qualifier);
            }
            json.put("raw", raw);
            return json;
        }
    }

    /** A surface in 亩. */
    record Land(BigDecimal mu, @Nullable String qualifier, String raw) implements Value {
        @Override
        public Object json() {
            return qualifier == null ? plain(mu) : Map.of("amount", plain(mu), "qualifier", qualifier, "raw", raw);
        }
    }

    /** A figure whose unit or extent is in doubt; a person chooses among the candidates. */
    record Suspect(String raw, List<BigDecimal> candidates) implements Value {
        public Suspect {
            candidates = List.copyOf(candidates);
        }

        @Override
        public boolean asks() {
            return true;
        }

        @Override
        public Object json() {
            return Map.of(
                    "suspect",
                    true,
                    "raw",
                    raw,
                    "candidates",
                    candidates.stream().map(Value::plain).toList());
        }
    }

    /**
     * A date as people write it.
     *
     * @param from the first day it can mean; null where only the last is said
     * @param precision day, month, quarter, half, year or range
     * @param candidates where a person must choose: months ({@code 2022-10}) or days
     * @param yearFromSheet whether the year comes from the title
     */
    record When(
            @Nullable LocalDate from,
            LocalDate to,
            String precision,
            String raw,
            boolean onlyTo,
            boolean ambiguous,
            List<String> candidates,
            boolean yearFromSheet)
            implements Value {
        public When {
            candidates = List.copyOf(candidates);
        }

        @Override
        public boolean asks() {
            return ambiguous;
        }

        @Override
        public Object json() {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("from", from == null ? null : from.toString());
            json.put("to", to.toString());
            json.put("precision", precision);
            json.put("raw", raw);
            if (onlyTo) {
                json.put("compare", "to");
            }
            if (ambiguous) {
                json.put("ambiguous", true);
            }
            if (!candidates.isEmpty()) {
                json.put("candidates", candidates);
            }
            if (yearFromSheet) {
                json.put("yearFrom", "sheet");
            }
            return json;
        }
    }

    /** A word that says there is no value. */
    record Absent(Why absent, String raw) implements Value {
        /** Which of them (domain.md 7.2, rule 4). */
        public enum Why {
            /** 待定. */
            UNKNOWN("unknown"),
            /** 不涉及, /. */
            NOT_APPLICABLE("not-applicable"),
            /** 无. */
            NONE("none");

            private final String code;

            Why(String code) {
                this.code = code;
            }

            public String code() {
                return code;
            }
        }

        @Override
        public Object json() {
            return Map.of("absent", absent.code(), "raw", raw);
        }
    }

    /** Nobody could make sense of it. */
    record Unread(String raw) implements Value {
        @Override
        public boolean asks() {
            return true;
        }

        @Override
        public Object json() {
            return Map.of("unread", true, "raw", raw);
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
