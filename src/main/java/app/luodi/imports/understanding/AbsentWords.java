package app.luodi.imports.understanding;

import app.luodi.imports.understanding.Value.Absent;
import app.luodi.imports.understanding.Value.Absent.Why;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that stand where a value should (domain.md 7.2, rule 4). */
final class AbsentWords {
    private static final Map<String, Why> WORDS = new HashMap<>();

    static {
        put(Why.NOT_APPLICABLE, "/ \\ — —— - -- – ― － _ 不涉及 不适用 无需 N/A NA 无需办理 不需要 ╱ //");
        put(Why.UNKNOWN, "待定 未定 暂无 另行确定 未知 待明确 暂未确定 不详 待确定 未明确 暂定 尚未确定 待核实 待补充 待核定 ? ?? 未确定 暂缺 TBD 待测算 待填");
        put(Why.NONE, "无 没有 无。 暂无问题 无问题");
    }

    private AbsentWords() {}

    private static void put(Why why, String words) {
        for (var word : words.split(" ", -1)) {
            WORDS.put(word, why);
        }
    }

    /** Of problems and remarks 暂无 says that there are none; of a date that nobody knows it. */
    static Absent inProse(Absent absent) {
        return "暂无".equals(absent.raw()) ? new Absent(Why.NONE, absent.raw()) : absent;
    }

    static @Nullable Absent read(String written) {
        if (written.length() > 8) {
            return null;
        }
        var why = WORDS.get(Texts.tight(written).toUpperCase(Locale.ROOT));
        return why == null ? null : new Absent(why, written.strip());
    }
}
