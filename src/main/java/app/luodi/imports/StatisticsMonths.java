package app.luodi.imports;

import app.luodi.kernel.StatisticsMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months as the interface writes them: {@code 2022-10}. January is part of 1—2月. */
final class StatisticsMonths {
    private static final Pattern FORM = Pattern.compile("(20\\d\\d)-(\\d{1,2})");

    private StatisticsMonths() {}

    static Optional<StatisticsMonth> read(@Nullable String text) {
        var found = FORM.matcher(text == null ? "" : text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var month = Integer.parseInt(found.group(2));
        return month < 1 || month > StatisticsMonth.LAST
                ? Optional.empty()
                : Optional.of(
                        new StatisticsMonth(Integer.parseInt(found.group(1)), Math.max(month, StatisticsMonth.FIRST)));
    }
}
