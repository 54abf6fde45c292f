package app.luodi.demo;

import app.luodi.approvals.ApprovalItem;
import app.luodi.approvals.ApprovalItem.Handling;
import app.luodi.approvals.HandlingApprovals;
import app.luodi.approvals.HandlingMode;
import app.luodi.approvals.LayingApprovals;
import app.luodi.approvals.PlanningLandStart;
import app.luodi.approvals.ReadingApprovals;
import app.luodi.approvals.SyncServices;
import app.luodi.demo.Table.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the demo people do with approvals: invented projects prepare 拿地即开工 and prove it, two published ones claim it. */
@Component
class ApprovalActs {
    private static final LocalTime LATE_MORNING = LocalTime.of(11, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 30);
    private static final List<String> SERVICES = List.of("企业开办（示例）", "融资对接（示例）", "水电气接入（示例）");

    private final LayingApprovals laying;
    private final HandlingApprovals handling;
    private final PlanningLandStart starts;
    private final Reading reading;
    private final Names names;

    ApprovalActs(
            LayingApprovals laying,
            HandlingApprovals handling,
            PlanningLandStart starts,
            Reading reading,
            Names names) {
        this.laying = laying;
        this.handling = handling;
        this.starts = starts;
        this.reading = reading;
        this.names = names;
    }

    /** What is there already, and the services that go along. */
    @Component
    record Reading(ReadingApprovals approvals, SyncServices services) {}

    /** The whole story of approvals in 郑州高新区. */
    void tell(Script script, LocalDate opening) {
        script.at(
                Biography.workday(opening.plusDays(1)),
                LATE_MORNING,
                "keyoffice",
                () -> SERVICES.forEach(
                        name -> reading.services().add(name, null).orThrow()));
        var begun = new HashMap<String, LocalDate>();
        for (var row : Table.read("gaoxin-land-starts.tsv").rows()) {
            var day = Biography.workday(LocalDate.parse(row.text("on")));
            begun.put(row.text("project"), day);
            script.at(day, LATE_MORNING, "keyoffice", () -> begin(row));
        }
        for (var row : Table.read("gaoxin-example-approvals.tsv").rows()) {
            var day = Biography.workday(last(row).plusDays(1));
            var first = begun.getOrDefault(row.text("project"), day);
            script.at(day.isBefore(first) ? first : day, AFTERNOON, "keyoffice", () -> record(row));
        }
    }

    private void begin(Row row) {
        var project = names.project(row.text("project"));
        if ("claimed".equals(row.maybe("standing"))) {
            starts.claim(project, row.text("source")).orThrow();
            return;
        }
        laying.lay(project).orThrow();
        laying.markExamples(project);
        if (row.maybe("standing") != null) {
            starts.plan(project).orThrow();
        }
    }

    private void record(Row row) {
        var project = names.project(row.text("project"));
        var item = item(row);
        var mode = row.maybe("mode");
        var saved = handling.record(
                        project,
                        row.text("step"),
                        new Handling(
                                mode == null ? item.handling().mode() : HandlingMode.of(mode),
                                row.maybe("handler"),
                                day(row, "review_from"),
                                day(row, "reviewed"),
                                day(row, "accepted"),
                                null,
                                day(row, "issued"),
                                row.maybe("number"),
                                null,
                                day(row, "make_good"),
                                day(row, "made_good"),
                                row.maybe("extensions") == null ? 0 : row.integer("extensions"),
                                day(row, "forecast"),
                                row.maybe("remark")),
                        item.version())
                .orThrow();
        var pause = day(row, "pause_from");
        if (pause != null) {
            handling.pause(project, row.text("step"), pause, row.text("pause_reason"), saved.version())
                    .orThrow();
        }
    }

    private ApprovalItem item(Row row) {
        return reading.approvals().of(names.project(row.text("project"))).stream()
                .filter(one -> one.step().code().equals(row.text("step")))
                .findFirst()
                .orElseThrow();
    }

    /** The last thing that has happened; what is only expected is told with the plan of the project. */
    private static LocalDate last(Row row) {
        return Stream.of("review_from", "reviewed", "accepted", "issued", "made_good", "pause_from")
                .map(column -> day(row, column))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(Telling.TODAY.minusDays(7));
    }

    private static @Nullable LocalDate day(Row row, String column) {
        return DistrictActs.day(row, column);
    }
}
