package app.luodi.imports.understanding;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The unit that a cell states itself.
 *
 * @param code ISO 4217; null for 人民币
 */
record Currency(BigDecimal factor, @Nullable String code) {
    private static final Map<String, String> CODES =
            Map.of("美元", "USD", "港元", "HKD", "港币", "HKD", "欧元", "EUR", "日元", "JPY");

    static @Nullable Currency of(String unit) {
        var factor = switch (unit.replaceAll("(?:美元|港元|港币|欧元|日元|元)$", "")) {
            case "亿" -> 100_000_000L;
            case "千万" -> 10_000_000L;
            case "百万" -> 1_000_000L;
            case "万" -> 10_000L;
            case "千" -> 1_000L;
            case "" -> unit.isEmpty() ? 0L : 1L;
            default -> 0L;
        };
        var code = CODES.entrySet().stream()
                .filter(entry -> unit.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return factor == 0 ? null : new Currency(BigDecimal.valueOf(factor), code);
    }

    /** 亿 means 亿元. */
    String word(String unit) {
        return unit.endsWith("元") || unit.endsWith("币") ? unit : unit + "元";
    }
}
