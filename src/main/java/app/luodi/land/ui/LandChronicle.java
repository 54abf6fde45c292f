package app.luodi.land.ui;

import app.luodi.land.ReadingLand;
import app.luodi.land.ReadingLand.Changed;
import app.luodi.projects.page.ProjectChronicle;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What changed of a project's land, for 最近变动 and the history: 宗地 GX-2022-03 的约定动工日由 … 改为 …. */
@Component
class LandChronicle implements ProjectChronicle {
    private final ReadingLand reading;

    LandChronicle(ReadingLand reading) {
        this.reading = reading;
    }

    @Override
    public List<Entry> latest(UUID project, int limit) {
        return reading.latest(project, limit).stream()
                .map(one -> new Entry(one.at(), one.by(), sentence(one), ""))
                .toList();
    }

    private static String sentence(Changed one) {
        return Texts.of(
                "land.happened",
                one.number(),
                field(one.field()),
                value(one.field(), one.was()),
                value(one.field(), one.became()));
    }

    private static String field(String field) {
        if (field.startsWith("check.")) {
            return Texts.of("land.happened.check", field.substring("check.".length()));
        }
        var control = field.startsWith("control.") ? field.substring("control.".length()) : "";
        if (!control.isEmpty()) {
            var key = "land.control." + control;
            return Texts.has(key) ? Texts.of(key) : control;
        }
        return Texts.of("land.field." + field);
    }

    private static String value(String field, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return Amounts.UNKNOWN;
        }
        return switch (field) {
            case "use" -> Texts.of("land.use." + value);
            case "mode" -> Texts.of("land.mode." + value);
            default -> Objects.requireNonNull(value);
        };
    }
}
