package app.luodi.imports.understanding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words by which rows that are no projects are known (domain.md 7.2, rule 7). */
final class RowWords {
    private static final Pattern TOTAL = Pattern.compile("^(?:合计|总计|共计|总合计|累计|全区合计|全部合计|项目合计|总数|汇总)(?:[:：(].*|\\d.*|)$"
            + "|^[^，。,;；]{1,10}(?:合计|总计)(?:[:：(].*|\\d.*|)$|^共\\d+[个项宗只].{0,12}$");
    private static final Pattern SUBTOTAL = Pattern.compile(
            "^(?:小计|分计|本页小计|其中[:：].*(?:类|项目|个|项)?)(?:[:：(].*|\\d.*|)$" + "|^[^，。,;；]{1,12}小计(?:[:：(].*|\\d.*|)$");
    private static final Pattern COUNT = Pattern.compile("(\\d+)\\s*[个项只宗件](?!月|年|亿|工作日)");
    private static final Pattern NOTE = Pattern.compile("^(?:备?注[:：]?\\d?|说明|填表|填报|制表|审核|联系人|注释|附注|★|※|\\*)[^a-zA-Z]*");
    private static final String NUMERAL = "[一二三四五六七八九十百]+";
    private static final Pattern FIRST = Pattern.compile("^" + NUMERAL + "(?:[、.．,]|$)|^第" + NUMERAL + "[部分类章]");
    private static final Pattern SECOND = Pattern.compile("^[(]" + NUMERAL + "[)]");
    private static final Pattern THIRD = Pattern.compile("^\\d+[.、](?!\\d)|^[(]\\d+[)]");

    private RowWords() {}

    static boolean isTotal(String text) {
        return maySum(text) && TOTAL.matcher(Texts.tight(text)).matches();
    }

    static boolean isSubtotal(String text) {
        return maySum(text) && SUBTOTAL.matcher(Texts.tight(text)).matches();
    }

    /** Looked at for every row: most texts hold none of these signs. */
    private static boolean maySum(String text) {
        return text.indexOf('计') >= 0
                || text.indexOf('共') >= 0
                || text.indexOf('其') >= 0
                || text.indexOf('总') >= 0
                || text.indexOf('汇') >= 0;
    }

    static boolean isStated(String text) {
        return isTotal(text) || isSubtotal(text);
    }

    static boolean isNote(String text) {
        return NOTE.matcher(Texts.tight(text)).lookingAt();
    }

    /** 1 for 一、, 2 for (一), 3 for 1.; 0 for none. */
    static int level(String text) {
        var tight = Texts.tight(text);
        if (FIRST.matcher(tight).lookingAt()) {
            return 1;
        }
        if (SECOND.matcher(tight).lookingAt()) {
            return 2;
        }
        return THIRD.matcher(tight).lookingAt() ? 3 : 0;
    }

    static @Nullable Integer count(String text) {
        var match = COUNT.matcher(Texts.clean(text));
        return match.find() && match.group(1).length() < 7 ? Integer.valueOf(match.group(1)) : null;
    }
}
