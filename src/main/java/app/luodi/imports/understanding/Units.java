package app.luodi.imports.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Units as they are written in headers, unit lines, titles and sheet names. */
final class Units {
    private static final String MONEY = "亿美元|万美元|百万美元|美元|亿元|千万元|百万元|万元|千元|亿|万|元";
    private static final String LAND = "平方米|㎡|m2|m²|公顷|亩";
    private static final Pattern LINE = Pattern.compile("(?:金额|计量|投资)?单位[:：]?[(（]?((?:人民币)?(?:" + MONEY + "))");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(（\\[【〔](?:单位[:：]?)?(?:人民币)?(" + MONEY + "|" + LAND + ")[)）\\]】〕]");
    private static final Pattern AT_END = Pattern.compile("(?:单位[:：]?)?(亿美元|万美元|亿元|万元|" + LAND + ")[)）]?$");
    private static final Pattern ANY = Pattern.compile("亿美元|万美元|亿元|万元|" + LAND);

    private Units() {}

    /** What a header says; two different units mean that another column decides. */
    static @Nullable Unit inHeader(String header) {
        var text = Texts.tight(header);
        var all = ANY.matcher(text)
                .results()
                .map(found -> of(found.group()))
                .distinct()
                .toList();
        if (all.size() > 1 && all.stream().noneMatch(unit -> unit == null || unit.isArea())) {
            return text.contains("/千平方米") ? null : Unit.BY_ROW;
        }
        var bracket = IN_BRACKETS.matcher(text);
        if (bracket.find()) {
            return of(bracket.group(1));
        }
        var end = AT_END.matcher(text);
        return end.find() ? of(end.group(1)) : null;
    }

    /** What a title, a unit line or a sheet name says of money. */
    static @Nullable Unit inLine(String line) {
        var text = Texts.tight(line);
        var stated = LINE.matcher(text);
        if (stated.find()) {
            return of(stated.group(1));
        }
        var bracket = IN_BRACKETS.matcher(text);
        return bracket.find() && !isLand(bracket.group(1)) ? of(bracket.group(1)) : null;
    }

    /** A cell that holds nothing but a unit. */
    static @Nullable Unit alone(String text) {
        var tight = Texts.tight(text);
        return tight.matches("(?:人民币)?(?:" + MONEY + ")|\\$|USD") ? of(tight) : null;
    }

    /** Whether a text is a unit and nothing else, in brackets or not. */
    static boolean isUnit(String text) {
        var bare = Texts.tight(text).replaceAll("^[(\\[]|[)\\]]$", "").replaceFirst("^单位[:：]", "");
        return bare.matches("(?:人民币)?(?:" + MONEY + ")|" + LAND + "|%");
    }

    static List<Unit> all(String header) {
        var units = new ArrayList<Unit>();
        ANY.matcher(Texts.tight(header)).results().forEach(found -> {
            var unit = of(found.group());
            if (unit != null) {
                units.add(unit);
            }
        });
        return units;
    }

    static boolean isLand(String word) {
        return word.matches(LAND);
    }

    static @Nullable Unit of(String word) {
        return switch (word.replace("人民币", "")) {
            case "亿元", "亿" -> Unit.YI;
            case "百万元" -> Unit.BAIWAN;
            case "万元", "万" -> Unit.WAN;
            case "千元" -> Unit.QIAN;
            case "元" -> Unit.YUAN;
            case "亿美元" -> Unit.USD_YI;
            case "万美元" -> Unit.USD_WAN;
            case "美元", "$", "USD" -> Unit.USD;
            case "亩" -> Unit.MU;
            case "平方米", "平米", "㎡", "m2", "m²" -> Unit.SQM;
            case "平方公里" -> Unit.SQKM;
            case "公顷" -> Unit.HA;
            default -> null;
        };
    }
}
