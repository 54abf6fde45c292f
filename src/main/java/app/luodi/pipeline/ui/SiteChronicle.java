package app.luodi.pipeline.ui;

import app.luodi.pipeline.page.StageWords;
import app.luodi.pipeline.site.ReadingSite;
import app.luodi.pipeline.site.SiteReport;
import app.luodi.projects.page.ProjectChronicle;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was told from the site, among what happened to a project: 上报形象进度：主体施工 9 / 12 层，照片 3 张. */
@Component
class SiteChronicle implements ProjectChronicle {
    private final ReadingSite site;
    private final StageWords words;

    SiteChronicle(ReadingSite site, StageWords words) {
        this.site = site;
        this.words = words;
    }

    @Override
    public List<Entry> latest(UUID project, int limit) {
        return site.of(project).stream()
                .filter(report -> report.kind() == null || !report.photos().isEmpty())
                .limit(limit)
                .map(report -> new Entry(report.recordedAt(), report.recordedBy(), sentence(report), photos(report)))
                .toList();
    }

    private String sentence(SiteReport report) {
        var about = about(report, words);
        return report.note() == null
                ? Texts.of("pipeline.site.told", about)
                : Texts.of("pipeline.site.told.note", about, report.note());
    }

    private static String photos(SiteReport report) {
        return report.photos().isEmpty()
                ? ""
                : Texts.of("pipeline.site.photos", report.photos().size());
    }

    /** 形象进度, 遇到问题, 竣工验收. */
    static String about(SiteReport report, StageWords words) {
        var kind = report.kind();
        return kind == null ? Texts.of("pipeline.report." + report.about().code()) : words.name(kind);
    }
}
