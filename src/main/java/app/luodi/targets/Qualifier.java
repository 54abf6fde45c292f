package app.luodi.targets;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/** The word beside a target's figure, as it was decided; it stays beside the figure everywhere. */
public enum Qualifier {
    ENSURE("确保"),
    STRIVE("力争"),
    ABOUT("左右"),
    AT_LEAST("以上"),
    NOT_BELOW("不低于");

    private final String word;

    Qualifier(String word) {
        this.word = word;
    }

    /** The Chinese word, which is what the database keeps. */
    public String word() {
        return word;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the word follows the figure ({@code 20% 左右}) rather than precedes it ({@code 确保 470}). */
    public boolean follows() {
        return this == ABOUT || this == AT_LEAST;
    }

    /**
     * How far below the figure still keeps the promise: 左右 allows two percentage points of a growth or share, and two
     * percent of an amount or number (common practice; no document states it). The other words allow nothing.
     */
    public BigDecimal tolerance() {
        return this == ABOUT ? BigDecimal.TWO : BigDecimal.ZERO;
    }

    /** Whether missing it is a missed aim (力争) rather than a broken promise. */
    public boolean isAnAim() {
        return this == STRIVE;
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Qualifier of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
