package app.luodi.imports.understanding;

import app.luodi.imports.understanding.HeaderWords.Meaning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a header means, and how sure that is: the exact word first, then the word it ends with (the head of a Chinese
 * phrase stands last), then the one it resembles.
 */
final class HeaderMatching {
    private static final double EXACT = 1;
    private static final double EXACT_BY_PARENT = 0.95;
    private static final double MOST_BY_LIKENESS = 0.9;
    private static final double LEAST = 0.5;
    private static final int SHORT = 2;
    private final HeaderWords words = HeaderWords.known();
    private final Map<String, Match> likely = new HashMap<>();

    record Match(@Nullable Field field, @Nullable String part, double confidence) {
        static final Match NONE = new Match(null, null, 0);
    }

    /** @param levels from the top to the column's own */
    Match match(List<String> levels) {
        var own = HeaderText.of(levels.getLast());
        if (levels.size() > 1) {
            var parent = HeaderText.of(String.join("", levels.subList(0, levels.size() - 1)));
            for (var joined : List.of(parent.core() + own.core(), own.core() + parent.core())) {
                var meaning = words.exactly(HeaderText.of(joined).core());
                if (meaning != null && fits(meaning, own.unit())) {
                    return new Match(meaning.field(), meaning.part(), EXACT_BY_PARENT);
                }
            }
            var guided = byParent(parent.core(), own);
            if (guided != null) {
                return guided;
            }
        }
        return exactly(own.core(), own.unit());
    }

    /** Whether a text is exactly the name of a column. */
    boolean knows(String text) {
        return words.exactly(HeaderText.of(text).core()) != null;
    }

    private Match exactly(String core, @Nullable Unit unit) {
        var meaning = words.exactly(core);
        if (meaning != null && fits(meaning, unit)) {
            return new Match(meaning.field(), meaning.part(), EXACT);
        }
        var match = likely.computeIfAbsent(core, this::likely);
        var field = match.field();
        return field == null || fits(new Meaning(field, match.part()), unit) ? match : Match.NONE;
    }

    /** 2023年计划>投资, 2023年完成>累计, 计划>开工时间: the upper level says of what. */
    private @Nullable Match byParent(String parent, HeaderText own) {
        var core = own.core();
        var investment = core.contains("投资") || "金额".equals(core) || own.unit() != null;
        var field = parent.contains("计划") && (core.contains("内容") || core.contains("形象"))
                ? Field.ANNUAL_PLAN_CONTENT
                : investment ? ofMoney(parent, core) : null;
        field = field == null && parent.contains("完成") ? ofDone(parent, core) : field;
        return field == null ? null : new Match(field, null, EXACT_BY_PARENT);
    }

    private static @Nullable Field ofMoney(String parent, String core) {
        if (parent.matches(".*年.*(?:计划|目标|任务).*") && !core.contains("完成")) {
            return Field.ANNUAL_PLAN;
        }
        if (parent.startsWith("1-月") && !core.contains("计划")) {
            return Field.YTD_DONE;
        }
        if (parent.matches("月|月.*(?:完成|投资).*") && !core.contains("计划") && !core.contains("累计")) {
            return Field.MONTH_DONE;
        }
        return parent.matches("年.*完成.*") && core.matches("投资额?|金额") ? Field.YTD_DONE : null;
    }

    private static @Nullable Field ofDone(String parent, String core) {
        if (core.matches("月(?:完成)?(?:投资|额)?")) {
            return Field.MONTH_DONE;
        }
        if (!core.matches("(?:1-月|年)?(?:累计)(?:完成)?(?:投资|额)?")) {
            return null;
        }
        return parent.contains("开工") || parent.contains("自开始") ? Field.TOTAL_DONE : Field.YTD_DONE;
    }

    private Match likely(String core) {
        var best = Match.NONE;
        for (var word : words.all()) {
            var score = likeness(core, word.getKey());
            if (score > best.confidence()) {
                best = new Match(word.getValue().field(), word.getValue().part(), score);
            }
        }
        return best.confidence() < LEAST ? Match.NONE : best;
    }

    private static double likeness(String header, String word) {
        if (word.length() < SHORT || header.length() < SHORT) {
            return 0;
        }
        var share = (double) Math.min(word.length(), header.length()) / Math.max(word.length(), header.length());
        if (header.endsWith(word)) {
            return Math.min(MOST_BY_LIKENESS, 0.6 + 0.35 * share);
        }
        if (header.startsWith(word)) {
            return 0.45 + 0.35 * share;
        }
        if (header.contains(word) || word.contains(header)) {
            return 0.4 + 0.35 * share;
        }
        return 0.75 * pairs(header, word);
    }

    /** The share of neighbouring signs that both have. */
    private static double pairs(String one, String other) {
        var common = 0;
        for (var at = 0; at < one.length() - 1; at++) {
            if (other.contains(one.substring(at, at + 2))) {
                common++;
            }
        }
        return 2.0 * common / (one.length() + other.length() - 2);
    }

    private static boolean fits(Meaning meaning, @Nullable Unit unit) {
        return unit == null
                || switch (meaning.field().form()) {
                    case MONEY -> !unit.isArea();
                    case LAND -> unit.isArea();
                    default -> meaning.field() == Field.CONTENT || meaning.field() == Field.FUNDS;
                };
    }
}
