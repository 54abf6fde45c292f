package app.luodi.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One control indicator of a 标准地: what was promised with the land, and what it came to.
 *
 * @param code one of {@link #USUAL}, or any word for what a district adds
 * @param name of what a district adds
 * @param promised null for what is judged, and for what is not promised
 * @param standard what is promised in words: 达到《…》一级标准
 * @param achieved at completion, or when it was looked at
 * @param judgedMet of what is judged
 */
public record Control(
        String code,
        @Nullable String name,
        Better better,
        @Nullable String unit,
        @Nullable BigDecimal promised,
        @Nullable String standard,
        @Nullable BigDecimal achieved,
        @Nullable Boolean judgedMet,
        @Nullable LocalDate achievedOn) {
    /** When the promise is kept. */
    public enum Better {
        AT_LEAST,
        AT_MOST,
        /** No figure: somebody says whether it is met. */
        JUDGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static Better of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** 投资强度, 亩均税收, 容积率, 能耗, 环境: what 河南 and 济源 fix with the land (domain.md 2.3). */
    public static final List<Control> USUAL = List.of(
            empty("investment", Better.AT_LEAST, "万元/亩"),
            empty("tax", Better.AT_LEAST, "万元/亩·年"),
            empty("plot_ratio", Better.AT_LEAST, null),
            empty("energy", Better.AT_MOST, "吨标煤/万元"),
            empty("environment", Better.JUDGED, null));

    private static Control empty(String code, Better better, @Nullable String unit) {
        return new Control(code, null, better, unit, null, null, null, null, null);
    }

    /** Whether nothing was promised: such a line is not kept. */
    public boolean unpromised() {
        return promised == null && (standard == null || standard.isBlank());
    }

    /** Whether the promise is kept; empty while nobody has looked. */
    public Optional<Boolean> met() {
        if (better == Better.JUDGED) {
            return Optional.ofNullable(judgedMet);
        }
        return difference().map(by -> better == Better.AT_LEAST ? by.signum() >= 0 : by.signum() <= 0);
    }

    /** What was achieved less what was promised, in its unit. */
    public Optional<BigDecimal> difference() {
        return promised == null || achieved == null ? Optional.empty() : Optional.of(achieved.subtract(promised));
    }
}
