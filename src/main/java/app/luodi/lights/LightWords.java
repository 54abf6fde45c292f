package app.luodi.lights;

import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.MilestoneKind;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a light is not green, in the language of who looks. */
@Component
public class LightWords {
    private final Backbone backbone;

    LightWords(Backbone backbone) {
        this.backbone = backbone;
    }

    /**
     * One short sentence; empty where nothing is wrong.
     *
     * @param cause as {@code light_facts.cause}, null where nothing is wrong
     * @param about the milestone, the approval, or the last day of an exemption, as {@code light_facts.cause_kind}
     * @param days or months, as {@code light_facts.cause_days}
     * @param points percentage points or percent, as {@code light_facts.cause_points}
     */
    public String reason(@Nullable String cause, @Nullable String about, long days, @Nullable BigDecimal points) {
        if (cause == null) {
            return "";
        }
        var number = Amounts.number(points == null ? BigDecimal.ZERO : points, 1);
        return switch (cause) {
            case "behind", "of_pace", "caught_up", "funds" -> Texts.of("lights.reason." + cause, number);
            case "overdue", "forecast", "made_good" -> Texts.of("lights.reason." + cause, name(about), days);
            case "approvals", "exempt" -> Texts.of("lights.reason." + cause, about == null ? "" : about, days);
            case "start", "start_months", "admission", "unreported", "untouched" ->
                Texts.of("lights.reason." + cause, days);
            default -> throw new IllegalArgumentException("No such cause of a light: " + cause);
        };
    }

    /** The short name of a milestone. */
    String name(@Nullable String kind) {
        return backbone.find(kind == null ? "" : kind)
                .map((MilestoneKind one) -> one.shortName(Texts.language()))
                .orElse("");
    }
}
