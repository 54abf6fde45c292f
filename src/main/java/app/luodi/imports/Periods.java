package app.luodi.imports;

import app.luodi.imports.understanding.OtherRow;
import app.luodi.imports.understanding.RecognisedColumn;
import app.luodi.imports.understanding.RecognisedSheet;
import app.luodi.kernel.StatisticsMonth;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of which month and year a sheet speaks: said by a person, by its name, its title, or the file's name.
 *
 * @param month null where nobody says
 * @param year null where nobody says
 */
record Periods(@Nullable StatisticsMonth month, @Nullable Integer year) {
    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)\\s*年\\s*(?:1\\s*[-—–~至]\\s*)?(\\d{1,2})\\s*月");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s*年");
    private static final Pattern END_OF_YEAR = Pattern.compile("(20\\d\\d)\\s*年?\\s*[底末]");

    static Periods of(RecognisedSheet sheet, String file, @Nullable String decided) {
        var month = StatisticsMonths.read(decided)
                .or(() -> said(sheet, file).stream()
                        .flatMap(text -> month(text).stream())
                        .findFirst());
        var year = month.map(StatisticsMonth::year)
                .or(() -> said(sheet, file).stream()
                        .flatMap(text -> year(YEAR, text).stream())
                        .findFirst())
                .or(() -> sheet.columns().stream()
                        .flatMap(column -> year(YEAR, plain(column.header())).stream())
                        .findFirst());
        return new Periods(month.orElse(null), year.orElse(null));
    }

    private static List<String> said(RecognisedSheet sheet, String file) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(sheet.sheet()),
                                sheet.nonProjectRows().stream().map(OtherRow::label)),
                        Stream.of(file))
                .filter(Objects::nonNull)
                .map(Periods::plain)
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Optional<StatisticsMonth> month(String text) {
        var found = MONTH.matcher(text);
        return found.find() ? StatisticsMonths.read(found.group(1) + "-" + found.group(2)) : Optional.empty();
    }

    private static Optional<Integer> year(Pattern form, String text) {
        var found = form.matcher(text);
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    /** The year of a plan: its header says, else the sheet. */
    Optional<Integer> planYear(RecognisedColumn column) {
        return year(YEAR, plain(column.header())).or(() -> Optional.ofNullable(year));
    }

    /** 2022年底累计 stands before the plan of 2023. */
    Optional<Integer> yearAfter(RecognisedColumn column) {
        return year(END_OF_YEAR, plain(column.header())).map(year -> year + 1).or(() -> Optional.ofNullable(year));
    }

    /** The month in a key ({@code ytd_done@2023-06}), else the sheet's. */
    Optional<StatisticsMonth> monthOf(String key) {
        return StatisticsMonths.read(Fact.period(key)).or(() -> Optional.ofNullable(month));
    }
}
