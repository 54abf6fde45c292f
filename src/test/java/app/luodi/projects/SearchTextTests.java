package app.luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTests {
    @Test
    void aNameIsFoundByCharactersPinyinAndInitials() {
        var text = SearchText.of(ProjectDraft.named("新开普智慧教育 研发基地"));
        assertThat(text).contains("新开普智慧教育研发基地", "xinkaipuzhihuijiaoyu", "xkpzhjyyfjd");
    }

    @Test
    void wordsOfSeveralReadingsAreReadAsInNames() {
        assertThat(SearchText.of(ProjectDraft.named("上海重塑"))).contains("shanghaichongsu", "shcs");
        assertThat(SearchText.of(ProjectDraft.named("中国长城"))).contains("zgcc");
    }

    @Test
    void aCodeIsFoundWithAndWithoutDashes() {
        var text = SearchText.of(
                ProjectDraft.named("桥").with(ProjectField.CODE, new ProjectCode("2111-410172-04-01-010427")));
        assertThat(text).contains("21114101720401010427");
        assertThat(SearchText.pattern("2111-410172")).isEqualTo("%2111410172%");
    }

    @Test
    void theWildcardsOfSqlStandForThemselves() {
        assertThat(SearchText.pattern("5G_100%")).isEqualTo("%5g\\_100\\%%");
        assertThat(SearchText.pattern("  ")).isEqualTo("%");
        assertThat(SearchText.pattern("新天 二期")).isEqualTo("%新天%二期%");
    }
}
