package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what a figure is given. Money is understood in 元 (or whole units of its currency), areas in 亩. */
public enum Unit {
    YUAN("1", null),
    /** 千元. */
    QIAN("1000", null),
    /** 万元. */
    WAN("10000", null),
    /** 百万元. */
    BAIWAN("1000000", null),
    /** 亿元. */
    YI("100000000", null),
    USD("1", "USD"),
    /** 万美元. */
    USD_WAN("10000", "USD"),
    /** 亿美元. */
    USD_YI("100000000", "USD"),
    /** 亩. */
    MU("1", null),
    /** 平方米: 666⅔ of them are a 亩. */
    SQM("0.0015", null),
    /** 公顷. */
    HA("15", null),
    /** 平方公里. */
    SQKM("1500", null),
    /** Another column of the row decides. */
    BY_ROW("1", null);

    private final BigDecimal factor;
    private final @Nullable String currency;

    Unit(String factor, @Nullable String currency) {
        this.factor = new BigDecimal(factor);
        this.currency = currency;
    }

    /** To the base: 元, a unit of the currency, or 亩. */
    public BigDecimal factor() {
        return factor;
    }

    /** ISO 4217; null for 人民币. */
    public @Nullable String currency() {
        return currency;
    }

    public boolean isArea() {
        return this == MU || this == SQM || this == HA || this == SQKM;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Unit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
