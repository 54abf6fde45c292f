package app.luodi.planning;

import app.luodi.calendar.DayType;
import app.luodi.pipeline.ProjectPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** {@code durations.tsv}: what milestones take until a district has decided. */
@Component
class UsualDurations {
    private static final String ANY = "any";

    private final Map<String, Map<String, TemplateStep>> steps = new LinkedHashMap<>();

    UsualDurations(@Value("classpath:planning/durations.tsv") Resource file) throws IOException {
        file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .forEach(row -> steps.computeIfAbsent(row.getFirst(), path -> new LinkedHashMap<>())
                        .put(row.get(1), step(row)));
    }

    private static TemplateStep step(List<String> row) {
        return new TemplateStep(
                row.get(1),
                Integer.parseInt(row.get(2)),
                DayType.find(row.get(3)).orElseThrow(),
                List.of(row.get(4).split(",")));
    }

    PlanTemplate of(ProjectPath path) {
        var all = new LinkedHashMap<>(steps.getOrDefault(ANY, Map.of()));
        all.putAll(steps.getOrDefault(path.code(), Map.of()));
        return new PlanTemplate(path, 0, new ArrayList<>(all.values()), null);
    }
}
