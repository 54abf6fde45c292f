package app.luodi.pipeline.page;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.MilestoneKind;
import app.luodi.pipeline.Pool;
import app.luodi.shell.parts.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stages, nodes and pools in the language of who looks. */
@Component
public class StageWords {
    private final Backbone backbone;

    StageWords(Backbone backbone) {
        this.backbone = backbone;
    }

    /** What a project at this stage is called: 已签约, 在建, 已封顶. */
    public String stage(String code) {
        return Texts.of("pipeline.stage." + code);
    }

    /** 主体封顶. */
    public String name(MilestoneKind kind) {
        return kind.name(Texts.language());
    }

    /** 封顶. */
    public String shortName(MilestoneKind kind) {
        return kind.shortName(Texts.language());
    }

    /** 封顶, by its code. */
    public String shortName(String kind) {
        return shortName(backbone.of(kind));
    }

    /** 储备库, 建设库, 达效库. */
    public String pool(Pool pool) {
        return Texts.of("pipeline.pool." + pool.code());
    }

    /** The same refusals with their milestones named in the language of who looks. */
    public List<Refusal> spoken(List<Refusal> reasons) {
        return reasons.stream()
                .map(reason -> new Refusal(
                        reason.field(),
                        reason.key(),
                        reason.values().stream()
                                .map(value -> value instanceof MilestoneKind kind ? name(kind) : value)
                                .toList()))
                .toList();
    }

    /** What usually proves the milestone: 成交确认书. */
    public String evidence(MilestoneKind kind) {
        var key = "pipeline.evidence." + kind.code();
        return Texts.has(key) ? Texts.of(key) : "";
    }
}
