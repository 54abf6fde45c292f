package app.luodi.shell.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTests {
    private static final ResourceBundle CHINESE = Texts.bundle(Locale.SIMPLIFIED_CHINESE);
    private static final ResourceBundle ENGLISH = Texts.bundle(Locale.ENGLISH);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Words that are the same in every language. */
    private static final Pattern KNOWN_LATIN = Pattern.compile(
            "English|Ctrl|Alt|Esc|Enter|Tab|Shift|Excel|PDF|CSV|xlsx|URL|ID|Luodi|luodi-demo|OpenID|API|Cookie|JSON|A3|A4|[A-Z]|F\\d+");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(ENGLISH.keySet())).isEqualTo(new TreeSet<>(CHINESE.keySet()));
    }

    @Test
    void noKeyIsWrittenTwiceInABundle() throws IOException {
        for (var file : new String[] {"translations", "translations_en"}) {
            var keys = Files.readAllLines(Path.of("src/main/resources/vaadin-i18n/" + file + ".properties")).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void noSentenceTheCodeAsksForIsMissing() throws IOException {
        var asked = Pattern.compile(
                "(?:Texts\\.of|Texts\\.in|Refusal\\.of|@Menu)\\((?:[^\"()]*,)?\\s*(?:title\\s*=\\s*)?\"([a-z][\\w.-]*\\.[\\w.-]*[\\w])\"\\s*[,)]");
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                asked.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !CHINESE.containsKey(key))
                        .forEach(key -> missing.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whateverChangesHasAWordForTheTrail() throws IOException {
        var told = Pattern.compile("new DistrictChanged\\(\\s*\"([a-z_]+)\"");
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                told.matcher(Files.readString(file))
                        .results()
                        .map(found -> "audit.kind." + found.group(1))
                        .filter(key -> !CHINESE.containsKey(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void chineseIsNotLeftInEnglish() {
        var leftovers = CHINESE.keySet().stream()
                .filter(key -> !HAN.matcher(CHINESE.getString(key)).find())
                .filter(key -> Pattern.compile("[A-Za-z]{2,}")
                        .matcher(KNOWN_LATIN
                                .matcher(CHINESE.getString(key).replaceAll("\\{[^}]*}", ""))
                                .replaceAll(""))
                        .find())
                .toList();
        assertThat(leftovers).isEmpty();
    }

    @Test
    void englishIsNotLeftInChinese() {
        var leftovers = ENGLISH.keySet().stream()
                .filter(key -> !key.equals("shell.language"))
                .filter(key -> HAN.matcher(withoutTerms(ENGLISH.getString(key))).find())
                .toList();
        assertThat(leftovers).isEmpty();
    }

    /** Units and terms of the trade stand in Chinese in English sentences too: 亿元, 亩, and what is quoted or explained. */
    private static String withoutTerms(String sentence) {
        return sentence.replaceAll("[“\"(（「].*?[”\")）」]|亿元?|万元?|[元亩]", "");
    }

    @Test
    void everySentenceWithValuesCanBeFilled() {
        for (var bundle : new ResourceBundle[] {CHINESE, ENGLISH}) {
            for (var key : bundle.keySet()) {
                var sentence = bundle.getString(key);
                if (sentence.contains("{0")) {
                    new MessageFormat(sentence);
                    assertThat(sentence.replace("''", "").contains("'"))
                            .as(key + " has a single apostrophe, which would swallow its values")
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aYearStandsWithoutASeparator() {
        assertThat(Texts.in(Locale.ENGLISH, "parts.light.spoken", 2022, -3)).isEqualTo("2022, −3");
    }

    @Test
    void anUnknownLanguageSpeaksChinese() {
        assertThat(Texts.supported(Locale.FRENCH)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Texts.supported(Locale.US)).isEqualTo(Locale.ENGLISH);
    }
}
