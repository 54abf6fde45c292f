package app.luodi.imports.understanding;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header in the form in which headers are compared: no blanks, brackets or units; 年 for any year, 月 for any month.
 *
 * @param core what is compared
 * @param unit what it states
 * @param year that it names
 * @param month that it names, the last of {@code 1-6月}
 */
record HeaderText(
        String core,
        @Nullable Unit unit,
        @Nullable Integer year,
        @Nullable Integer month) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{<][^)\\]】〕}>]*[)\\]】〕}>]?");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d{2})年?度?");
    private static final Pattern MONTHS =
            Pattern.compile("(?:(\\d{1,2}|一)(?:月份?)?[-~至到—–](?:[本当]月|(\\d{1,2}|十[一二]?|[二三四五六七八九])月份?))"
                    + "|(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?");
    private static final Pattern THIS_YEAR = Pattern.compile("本年度?|今年度?|当年度?|全年度?|年度");
    private static final Pattern THIS_MONTH = Pattern.compile("本月份?|当月份?");
    private static final Pattern UNIT_TAIL = Pattern.compile("(?:单位[:：]?)?(?:亿美元|万美元|亿元|万元|平方米|㎡|m2|公顷|亩)$");
    private static final Pattern SERIAL = Pattern.compile("^(?:\\d{1,2}[.、]|[(]\\d{1,2}[)]|[*★▲])+");
    private static final Pattern MARKS = Pattern.compile("[:：*★▲、,.。;?!\"'“”‘’·]+$|^[*★▲]+");

    static HeaderText of(String header) {
        var text = Texts.tight(header).toLowerCase(Locale.ROOT);
        var unit = Units.inHeader(header);
        var core = MARKS.matcher(BRACKETS.matcher(text).replaceAll("")).replaceAll("");
        core = SERIAL.matcher(core).replaceAll("");
        core = core.isEmpty() ? text : core;
        if (unit != null) {
            core = UNIT_TAIL.matcher(core).replaceAll("");
        }
        var year = YEARS.matcher(core);
        var named = year.find() ? Integer.valueOf(year.group(1)) : null;
        core = YEARS.matcher(core).replaceAll("年");
        var months = MONTHS.matcher(core);
        Integer month = null;
        if (months.find()) {
            var span = months.group(1) != null;
            var last = span ? months.group(2) : months.group(3);
            month = last == null ? null : numeral(last);
            core = core.substring(0, months.start()) + (span ? "1-月" : "月") + core.substring(months.end());
        }
        core = THIS_MONTH.matcher(core).replaceAll("月");
        core = THIS_YEAR.matcher(core).replaceAll("年");
        core = core.replaceFirst("^年年", "年").replaceFirst("^年1-月", "1-月").replaceFirst("^年月", "月");
        return new HeaderText(core, unit, named, month);
    }

    private static int numeral(String word) {
        return switch (word) {
            case "十" -> 10;
            case "十一" -> 11;
            case "十二" -> 12;
            default -> "一二三四五六七八九".contains(word) ? "一二三四五六七八九".indexOf(word) + 1 : Integer.parseInt(word);
        };
    }
}
