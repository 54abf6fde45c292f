package app.luodi.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One value of one project as a file tells it, and where it stands.
 *
 * @param key what it is: the field, with its year or month where it has one ({@code annual_plan@2022},
 *     {@code ytd_done@2022-10})
 * @param text what it becomes: amounts in 分, dates as {@code text|from|to}, units by their ids
 * @param cell {@code H12}
 * @param raw as a person reads it there
 * @param was what stood before; null where there was nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        String key,
        String text,
        String sheet,
        String cell,
        String raw,
        @Nullable String was) {
    static final String PERIOD = "@";

    Fact having(@Nullable String before) {
        return new Fact(key, text, sheet, cell, raw, before);
    }

    /** Without its year or month. */
    public static String field(String key) {
        var at = key.indexOf(PERIOD);
        return at < 0 ? key : key.substring(0, at);
    }

    /** Its year or month; empty where it has none. */
    public static String period(String key) {
        var at = key.indexOf(PERIOD);
        return at < 0 ? "" : key.substring(at + 1);
    }
}
