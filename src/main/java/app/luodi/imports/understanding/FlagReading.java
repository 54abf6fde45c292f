package app.luodi.imports.understanding;

import app.luodi.imports.understanding.Problem.Kind;
import app.luodi.imports.understanding.Problem.Weight;
import app.luodi.imports.understanding.Value.Flag;
import app.luodi.imports.understanding.Value.Unread;
import java.util.Locale;
import java.util.Set;

/** Understands whether building has started. What is on its way (即将开工) is asked. */
final class FlagReading {
    private static final Set<String> YES = Set.of(
            "是", "已开工", "开工", "√", "✓", "✔", "Y", "YES", "TRUE", "1", "有", "在建", "已动工", "已竣工", "竣工", "投产", "已投产", "续建",
            "已", "对", "开工建设", "已开工建设");
    private static final Set<String> NO = Set.of(
            "否", "未开工", "×", "✗", "✘", "X", "N", "NO", "FALSE", "0", "未", "没有", "未动工", "前期", "不是", "尚未开工", "待开工",
            "暂未开工");

    private FlagReading() {}

    static Reading read(String written) {
        var word = Texts.tight(written).toUpperCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Reading.sure(new Flag(true));
        }
        if (NO.contains(word)) {
            return Reading.sure(new Flag(false));
        }
        return Reading.sure(new Unread(written.strip()))
                .telling(Problem.of(null, null, Kind.FLAG_UNREAD, Weight.QUESTION)
                        .with("raw", written.strip()));
    }
}
