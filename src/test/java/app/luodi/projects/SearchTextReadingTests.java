package app.luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What is remembered of single characters reads as the whole sentence would. */
class SearchTextReadingTests {
    @Test
    void theNamesOfALedgerReadCharacterByCharacterAsAWhole() throws java.io.IOException {
        var truth = new ClassPathResource("imports/05-zhengdong-848-projects.truth.json")
                .getContentAsString(StandardCharsets.UTF_8);
        var names = Pattern.compile("\"name\": \"([^\"]+)\"")
                .matcher(truth)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(800);
        assertThat(names).allSatisfy(SearchTextReadingTests::readsAlike);
        assertThat(List.of(
                        "示例第00001号项目SN2二期",
                        "A地块（一期）",
                        "5G+工业互联网",
                        "二〇二二年",
                        "ABC",
                        " 中 原 ",
                        "B12栋(甲类)厂房",
                        "年产1.5万吨PVC/PE管材",
                        "12英寸A线—B线",
                        "“双碳”é项目",
                        "中a原-北3区:",
                        "重 chong qing 项目"))
                .allSatisfy(SearchTextReadingTests::readsAlike);
    }

    private static void readsAlike(String name) {
        assertThat(syllables(SearchText.pinyin(name))).isEqualTo(syllables(SearchText.asWhole(name)));
    }

    private static List<String> syllables(String read) {
        return Arrays.stream(read.split("[^a-z0-9]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }
}
