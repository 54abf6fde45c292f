package app.luodi.projects;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What quick search looks in: the words themselves, their pinyin run together, and the initials. */
public final class SearchText {
    /** Apart, so that a search, which needs none of it, does not wait the second or two its tables take to be read. */
    private static final class Reader {
        private static final Transliterator PINYIN =
                Transliterator.getInstance("Han-Latin; Latin-ASCII; [^\\p{ASCII}] Remove; Lower");

        static String read(String words) {
            return PINYIN.transliterate(words);
        }
    }

    private static final int ASCII = 0x80;
    private static final String ANY = "目";
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    /** Words of several readings as they are read in names of companies and places; the transliterator knows one each. */
    private static final Map<String, String> READ_AS = Map.ofEntries(
            Map.entry("重塑", "chong su"),
            Map.entry("重庆", "chong qing"),
            Map.entry("重组", "chong zu"),
            Map.entry("银行", "yin hang"),
            Map.entry("行业", "hang ye"),
            Map.entry("长城", "chang cheng"),
            Map.entry("长江", "chang jiang"),
            Map.entry("长春", "chang chun"),
            Map.entry("长沙", "chang sha"),
            Map.entry("长兴", "chang xing"),
            Map.entry("成都", "cheng du"),
            Map.entry("都市", "du shi"),
            Map.entry("首都", "shou du"),
            Map.entry("厦门", "xia men"),
            Map.entry("会计", "kuai ji"),
            Map.entry("音乐", "yin yue"),
            Map.entry("朝阳", "chao yang"),
            Map.entry("调度", "diao du"),
            Map.entry("仓储", "cang chu"),
            Map.entry("单县", "shan xian"),
            Map.entry("曲阜", "qu fu"),
            Map.entry("校验", "jiao yan"),
            Map.entry("称重", "cheng zhong"),
            Map.entry("降解", "jiang jie"));

    private SearchText() {}

    /** The text to keep beside a project of these names. */
    static String of(ProjectDraft draft) {
        var code = draft.get(ProjectField.CODE);
        return Stream.of(
                        draft.get(ProjectField.NAME, ""),
                        draft.get(ProjectField.INVESTOR, ""),
                        draft.get(ProjectField.OWNER, ""),
                        code == null ? "" : code.bare())
                .filter(name -> !name.isEmpty())
                .flatMap(SearchText::forms)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> forms(String name) {
        var syllables = syllables(normal(name));
        return Stream.of(
                normal(name).replace(" ", ""),
                String.join("", syllables),
                syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining()));
    }

    /**
     * As the transliterator reads the whole: it puts a space between two characters, and between a character and a letter or
     * a bracket, and knows no context across that. A ledger says the same few hundred characters thousands of times, and each
     * costs it dearly.
     */
    static String pinyin(String words) {
        var read = new StringBuilder();
        var from = 0;
        for (int at = 0, next; at < words.length(); at = next) {
            next = at + Character.charCount(words.codePointAt(at));
            var gap = next == words.length() ? "" : gap(words.codePointAt(at), words.codePointAt(next));
            if (gap != null) {
                read.append(part(words.substring(from, next), from == at)).append(gap);
                from = next;
            }
        }
        return read.toString();
    }

    private static String part(String part, boolean remembered) {
        if (isAscii(part)) {
            return part.toLowerCase(Locale.ROOT);
        }
        return remembered ? READ.computeIfAbsent(part, Reader::read) : Reader.read(part);
    }

    private static boolean isAscii(String part) {
        return part.chars().allMatch(one -> one < ASCII);
    }

    /** What stands between the two once they are read; null where they must be read together. */
    private static @Nullable String gap(int one, int next) {
        if (Character.isIdeographic(one)) {
            return Character.isIdeographic(next) ? " " : next < ASCII ? gap(ANY + Character.toString(next)) : null;
        }
        return one < ASCII && Character.isIdeographic(next) ? gap(Character.toString(one) + ANY) : null;
    }

    /** Between a character and a sign of ASCII, which is one long before and after. */
    private static String gap(String both) {
        var length = READ.computeIfAbsent(ANY, Reader::read).length() + 1;
        return READ.computeIfAbsent(both, Reader::read).length() > length ? " " : "";
    }

    /** As the transliterator reads it, with nothing remembered. */
    static String asWhole(String words) {
        return Reader.read(words);
    }

    private static List<String> syllables(String name) {
        var read = name;
        for (var word : READ_AS.entrySet()) {
            read = read.replace(word.getKey(), " " + word.getValue() + " ");
        }
        return Arrays.stream(pinyin(read).split("[^a-z0-9]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }

    /**
     * The pattern of SQL's {@code like} for what somebody typed; {@code %} for nothing. Blanks stand for anything, the
     * wildcards of SQL for themselves, and a project code is found with or without its dashes.
     */
    public static String pattern(String typed) {
        var words = normal(typed).strip().replaceAll("([\\\\%_])", "\\\\$1");
        var joined = words.matches("[0-9x-]{6,}") ? words.replace("-", "") : words;
        return "%" + joined.replaceAll("\\s+", "%") + (joined.isEmpty() ? "" : "%");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
