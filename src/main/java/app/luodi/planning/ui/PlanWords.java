package app.luodi.planning.ui;

import app.luodi.calendar.DayType;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.page.StageWords;
import app.luodi.planning.Schedule;
import app.luodi.planning.Slot;
import app.luodi.planning.Step;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Steps and plans in the language of who looks. */
@Component
class PlanWords {
    private final StageWords stages;
    private final Backbone backbone;

    PlanWords(StageWords stages, Backbone backbone) {
        this.stages = stages;
        this.backbone = backbone;
    }

    StageWords stages() {
        return stages;
    }

    Backbone backbone() {
        return backbone;
    }

    /** 施工图审查（预审）. */
    String name(Step step) {
        return switch (step.kind()) {
            case MILESTONE -> backbone.find(step.code()).map(stages::name).orElse(step.name());
            case REVIEW -> Texts.of("planning.review.of", step.name());
            case APPROVAL -> step.name();
        };
    }

    String kind(Step step) {
        return Texts.of("planning.kind." + step.kind().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** 20 个工作日. */
    static String days(Step step) {
        return step.days() == 0
                ? Amounts.UNKNOWN
                : Texts.of("planning.days." + step.type().code(), step.days());
    }

    static String days(DayType type) {
        return Texts.of("planning.type." + type.code());
    }

    /** 余 12 天, 差 3 天, 关键. */
    static String slack(Slot slot) {
        if (slot.step().isDone()) {
            return Texts.of("planning.done");
        }
        if (!slot.onWay()) {
            return Texts.of("planning.follows");
        }
        var slack = slot.slack();
        if (slack.isEmpty()) {
            return Texts.of("planning.unknown");
        }
        return slack.getAsLong() < 0
                ? Texts.of("planning.slack.missing", -slack.getAsLong())
                : Texts.of("planning.slack.left", slack.getAsLong());
    }

    /** Whether the plan holds, in one sentence. */
    String outlook(Schedule plan) {
        var target = name(plan.target().step());
        var day = plan.aim().day();
        if (plan.isUnknown()) {
            return Texts.of("planning.outlook.unknown", years(plan), target, day);
        }
        var margin = plan.margin().getAsLong();
        if (margin < 0) {
            var first = plan.missing().stream().findFirst().orElseGet(plan::target);
            return Texts.of(
                    "planning.outlook.missing",
                    target,
                    day,
                    -margin,
                    plan.earliest().map(String::valueOf).orElse(Amounts.UNKNOWN),
                    name(first.step()),
                    Amounts.date(first.latestStart()));
        }
        return plan.isFeasible()
                ? Texts.of("planning.outlook.held", target, day, plan.earliest().orElseThrow(), margin)
                : Texts.of("planning.outlook.unknown", years(plan), target, day);
    }

    static String years(Schedule plan) {
        return plan.unmaintained().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(Texts.of("shell.list.comma")));
    }
}
