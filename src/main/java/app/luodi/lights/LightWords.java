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
     * @param cause {@code overdue}, {@code behind}, or null where nothing is wrong, as {@code light_facts.cause}
     * @param behind percentage points below pace
     */
    public String reason(
            @Nullable String cause, @Nullable String dueKind, long overdueDays, @Nullable BigDecimal behind) {
        return switch (cause) {
            case null -> "";
            case "overdue" -> Texts.of("lights.reason.overdue", name(dueKind), overdueDays);
            case "behind" ->
                Texts.of("lights.reason.behind", Amounts.number(behind == null ? BigDecimal.ZERO : behind, 1));
            default -> throw new IllegalArgumentException("No such cause of a light: " + cause);
        };
    }

    private String name(@Nullable String kind) {
        return backbone.find(kind == null ? "" : kind)
                .map((MilestoneKind one) -> one.shortName(Texts.language()))
                .orElse("");
    }
}
