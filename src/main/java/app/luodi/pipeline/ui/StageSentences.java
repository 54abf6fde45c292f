package app.luodi.pipeline.ui;

import app.luodi.pipeline.StageEvent;
import app.luodi.pipeline.StageLog;
import app.luodi.pipeline.page.StageWords;
import app.luodi.projects.page.ProjectChronicle;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stage log as sentences: 上报开工 2022-07-05, 把封顶预计由 11-19 改为 11-26. */
@Component
class StageSentences implements ProjectChronicle {
    private final StageLog log;
    private final StageWords words;

    StageSentences(StageLog log, StageWords words) {
        this.log = log;
        this.words = words;
    }

    @Override
    public List<Entry> latest(UUID project, int limit) {
        return log.of(project, limit).stream()
                .map(event -> new Entry(event.recordedAt(), event.recordedBy(), sentence(event), reason(event)))
                .toList();
    }

    private static String reason(StageEvent event) {
        return event.reason() == null ? "" : event.reason();
    }

    String sentence(StageEvent event) {
        var name = words.shortName(event.kind());
        return switch (event.act()) {
            case REACHED ->
                event.changedStage()
                        ? Texts.of("pipeline.log.reached", name, shown(event.became()), words.stage(event.toStage()))
                        : Texts.of("pipeline.log.reached.same", name, shown(event.became()));
            case WITHDRAWN ->
                Texts.of("pipeline.log.withdrawn", name, shown(event.was()), words.stage(event.toStage()));
            case PLANNED -> changed("pipeline.log.planned", name, event);
            case FORECAST -> changed("pipeline.log.forecast", name, event);
            case VERIFIED -> Texts.of("pipeline.log.verified", name, shown(event.became()));
            case SKIPPED -> Texts.of("pipeline.log.skipped", name);
            case RESTORED -> Texts.of("pipeline.log.restored", name);
            case ROUTED -> Texts.of("pipeline.log.routed", Texts.of("pipeline.path." + event.became()));
            case PAUSED, TERMINATED, TRANSFERRED, INVALID ->
                Texts.of("pipeline.log." + event.act().code(), shown(event.became()));
            case APPROVED -> Texts.of("pipeline.log.approved", name, shown(event.became()));
            case RESUMED -> Texts.of("pipeline.log.resumed");
        };
    }

    private static String changed(String key, String name, StageEvent event) {
        return event.was() == null
                ? Texts.of(key + ".first", name, shown(event.became()))
                : Texts.of(key, name, event.was(), shown(event.became()));
    }

    private static String shown(@Nullable String text) {
        return text == null ? Amounts.UNKNOWN : text;
    }
}
