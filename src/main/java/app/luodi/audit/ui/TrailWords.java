package app.luodi.audit.ui;

import app.luodi.audit.TrailEntry;
import app.luodi.kernel.Money;
import app.luodi.pipeline.Backbone;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a line of the trail says, in the language of who reads. */
@Component
class TrailWords {
    /** What comes last is said last; what is not named comes first. */
    private static final List<String> ORDER =
            List.of("kind", "ledger", "year", "month", "was", "became", "were", "roles", "ytd", "amount", "reason");

    private final Backbone backbone;

    TrailWords(Backbone backbone) {
        this.backbone = backbone;
    }

    static String kind(String kind) {
        return known("audit.kind.", kind);
    }

    static String act(TrailEntry entry) {
        if (Texts.has("audit.act." + entry.act())) {
            return Texts.of("audit.act." + entry.act());
        }
        return Texts.of("audit.act.changed", kind(entry.kind()));
    }

    static String person(TrailEntry entry) {
        if (entry.person().isEmpty()) {
            return entry.loginName();
        }
        return entry.loginName().isEmpty()
                ? entry.person()
                : Texts.of("audit.person", entry.person(), entry.loginName());
    }

    static String name(TrailEntry entry) {
        return entry.name().isEmpty() ? Amounts.UNKNOWN : entry.name();
    }

    String details(TrailEntry entry) {
        return entry.details().entrySet().stream()
                .sorted(Comparator.comparingInt(detail -> ORDER.indexOf(detail.getKey())))
                .map(detail -> Texts.of(
                        "audit.detail",
                        known("audit.detail.", detail.getKey()),
                        value(detail.getKey(), detail.getValue())))
                .collect(Collectors.joining(Texts.of("audit.and")));
    }

    private String value(String detail, String value) {
        return switch (detail) {
            case "kind" ->
                backbone.find(value).map(kind -> kind.name(Texts.language())).orElse(value);
            case "roles", "were" ->
                Arrays.stream(value.split(" "))
                        .map(role -> known("identity.role.", role.replaceFirst("@.*", "")))
                        .collect(Collectors.joining(Texts.of("audit.list")));
            case "ytd", "amount" -> Texts.of("audit.wan", Amounts.wanExact(Money.ofYuan(new BigDecimal(value))));
            default -> known("audit.value.", value);
        };
    }

    private static String known(String prefix, String word) {
        return Texts.has(prefix + word) ? Texts.of(prefix + word) : word;
    }
}
