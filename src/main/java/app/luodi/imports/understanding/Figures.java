package app.luodi.imports.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as written: a number with what stands around it.
 *
 * @param to the upper end where a range is written; else null
 * @param qualifier 约, 超, 以上 …; null where there is none
 * @param unit what follows the number, {@code 亿元}; empty where nothing does
 */
record Figures(
        BigDecimal number,
        @Nullable BigDecimal to,
        @Nullable String qualifier,
        String unit) {
    private static final String NUMBER = "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[+-]?\\.\\d+";
    private static final String BEFORE = "大约|约为|约|超过|超|近|不少于|不低于|不超过|达到|达|力争|预计|计划|最高|至少|>=|<=|≥|≤|>|<|逾";
    private static final String AFTER = "以上|以下|以内|左右|余|多|上下|\\+";
    private static final String UNIT =
            "亿美元|万美元|百万美元|美元|亿港元|万港元|港元|亿港币|万港币|亿欧元|万欧元|欧元|亿日元|万日元|亿元|千万元|百万元|万元|千元|万平方米|万平米|万㎡|万m2|平方公里|万亩|亿|千万|百万|万|元|平方米|平米|㎡|m2|公顷|亩|%";
    private static final Pattern WHOLE = Pattern.compile("(?:人民币|¥|RMB)?(" + BEFORE + ")?(?:人民币|¥|\\$)?(" + NUMBER + ")"
            + "(?:(" + UNIT + ")?[-~至到—–]+(" + NUMBER + "))?"
            + "(" + AFTER + ")?(?:人民币)?(" + UNIT + ")?(?:人民币)?(?:整)?(" + AFTER + ")?");
    private static final int LONGEST = 40;

    static @Nullable Figures read(String written) {
        var text = Texts.tight(written).replace('，', ',').replaceAll("[。;]$", "");
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        var match = WHOLE.matcher(text);
        if (!match.matches()) {
            return null;
        }
        var after = match.group(5) == null ? match.group(7) : match.group(5);
        var unit = match.group(6) == null ? match.group(3) : match.group(6);
        return new Figures(
                number(match.group(2)),
                match.group(4) == null ? null : number(match.group(4)),
                match.group(1) == null ? after : match.group(1),
                unit == null ? "" : unit);
    }

    /** Whether it says only where the amount begins or ends. */
    boolean isOpen() {
        return to != null
                || qualifier != null
                        && List.of("以上", "以下", "以内", "不少于", "不低于", "不超过", "≥", "≤", ">=", "<=", ">", "<", "至少", "最高")
                                .contains(qualifier);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }
}
