package app.luodi.approvals;

import app.luodi.calendar.DayType;
import app.luodi.pipeline.ProjectPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** {@code steps.tsv}: what each path asks for until a district has decided. */
@Component
class ShippedSteps {
    private static final String YES = "是";

    private final Map<ProjectPath, List<ApprovalStep>> steps = new EnumMap<>(ProjectPath.class);

    ShippedSteps(@Value("classpath:app/luodi/approvals/steps.tsv") Resource file) throws IOException {
        var rows = file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .collect(Collectors.groupingBy(row -> ProjectPath.find(row.getFirst())
                        .orElseThrow(() -> new IllegalStateException("No such path: " + row.getFirst()))));
        rows.forEach((path, lines) ->
                steps.put(path, lines.stream().map(ShippedSteps::step).toList()));
    }

    ApprovalTemplate of(ProjectPath path) {
        return new ApprovalTemplate(path, ApprovalTemplate.SHIPPED, steps.getOrDefault(path, List.of()), null);
    }

    private static ApprovalStep step(List<String> row) {
        var cells = row.iterator();
        cells.next();
        return new ApprovalStep(
                cells.next(),
                cells.next(),
                Phase.of(cells.next()),
                cells.next(),
                number(cells.next()),
                number(cells.next()),
                DayType.valueOf(cells.next().toUpperCase(java.util.Locale.ROOT)),
                HandlingMode.of(cells.next()),
                YES.equals(cells.next()),
                YES.equals(cells.next()),
                Integer.parseInt(cells.next()),
                number(cells.next()),
                text(cells.next()),
                list(cells.next()),
                text(cells.next()));
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }
}
