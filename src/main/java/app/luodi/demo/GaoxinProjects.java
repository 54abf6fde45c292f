package app.luodi.demo;

import static app.luodi.projects.ProjectField.AGREEMENT_AMOUNT;
import static app.luodi.projects.ProjectField.AGREEMENT_ON;
import static app.luodi.projects.ProjectField.CONTENT;
import static app.luodi.projects.ProjectField.EXAMPLE;
import static app.luodi.projects.ProjectField.LEADER;
import static app.luodi.projects.ProjectField.LEAD_UNIT;
import static app.luodi.projects.ProjectField.NEEDS_LAND;
import static app.luodi.projects.ProjectField.OFFICE;
import static app.luodi.projects.ProjectField.OWNER;
import static app.luodi.projects.ProjectField.REMARKS;
import static app.luodi.projects.ProjectField.TAGS;
import static app.luodi.projects.ProjectField.TOTAL_INVESTMENT;

import app.luodi.demo.Biography.Chapter;
import app.luodi.demo.Table.Row;
import app.luodi.kernel.Money;
import app.luodi.kernel.WhenText;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The projects of 郑州高新区. Those that documents name carry what was published and nothing else; the others are
 * invented, and everything of them is an example.
 */
final class GaoxinProjects {
    /** The register opens: what was under way by then is entered with its past. */
    static final LocalDate OPENING = LocalDate.of(2020, 1, 6);

    private static final List<String> TRACK = List.of(
            "signed",
            "registered",
            "filed",
            "land_won",
            "land_contract",
            "construction_permit",
            "started",
            "topped_out",
            "completed",
            "in_production");
    private static final Set<String> INVENTED = Set.of(
            "name",
            "owner",
            "office",
            "totalInvestment",
            "agreementAmount",
            "agreementOn",
            "leader",
            "leadUnit",
            "content");

    private GaoxinProjects() {}

    static List<Biography> invented() {
        var chapters = Table.read("gaoxin-example-milestones.tsv").rows().stream()
                .collect(Collectors.groupingBy(row -> row.text("project")));
        return Table.read("gaoxin-example-projects.tsv").rows().stream()
                .map(row -> invented(row, chapters.getOrDefault(row.text("name"), List.of())))
                .toList();
    }

    private static Biography invented(Row row, List<Row> milestones) {
        var chapters = milestones.stream()
                .map(milestone -> new Chapter(
                        milestone.text("kind"),
                        when(milestone.maybe("plan"), OPENING),
                        when(milestone.maybe("actual"), OPENING),
                        true))
                .toList();
        var signed = chapters.stream()
                .filter(chapter -> chapter.kind().equals("signed") && chapter.actual() != null)
                .findFirst();
        var draft = ProjectDraft.named(row.text("name"))
                .with(OWNER, row.text("owner"))
                .with(TAGS, Set.copyOf(row.list("tags", ",")))
                .with(TOTAL_INVESTMENT, yi(row.number("total")))
                .with(AGREEMENT_AMOUNT, yi(row.number("agreement")))
                .with(NEEDS_LAND, row.yes("land"))
                .with(LEADER, row.text("leader"))
                .with(CONTENT, row.text("content"))
                .with(REMARKS, "示例项目：名称、金额、日期、人员和进展均为虚构")
                .with(EXAMPLE, INVENTED);
        var known = chapters.stream()
                .flatMap(chapter -> chapter.reportedOn().stream())
                .min(LocalDate::compareTo)
                .filter(OPENING::isBefore)
                .orElse(OPENING);
        return new Biography(
                row.text("name"),
                signed.map(chapter -> draft.with(AGREEMENT_ON, day(chapter))).orElse(draft),
                places(row),
                List.of(),
                known,
                chapters,
                "示例：");
    }

    private static Map<ProjectField<UUID>, String> places(Row row) {
        var office = row.maybe("office");
        return office == null
                ? Map.of(LEAD_UNIT, row.text("unit"))
                : Map.of(OFFICE, office, LEAD_UNIT, row.text("unit"));
    }

    static List<Biography> published() {
        return Table.read("gaoxin-published-projects.tsv").rows().stream()
                .map(GaoxinProjects::published)
                .toList();
    }

    private static Biography published(Row row) {
        var event = row.text("events").split("=", -1);
        var ours = event[1].endsWith("*");
        var when = WhenText.parse(event[1].replace("*", ""), OPENING).orThrow();
        var signed = event[0].equals("signed");
        var draft = ProjectDraft.named(row.text("name"))
                .with(TAGS, Set.copyOf(row.list("tags", ",")))
                .with(TOTAL_INVESTMENT, yi(row.number("amount")))
                .with(AGREEMENT_AMOUNT, yi(row.number("amount")))
                .with(AGREEMENT_ON, signed ? when.to() : null)
                .with(
                        REMARKS,
                        Stream.of("来源：" + row.text("source"), row.maybe("remark"))
                                .filter(java.util.Objects::nonNull)
                                .collect(Collectors.joining("。")))
                .with(EXAMPLE, signed && ours ? Set.of("agreementOn") : Set.of());
        var chapters = new ArrayList<>(whatMustHaveBeen(event[0], when));
        chapters.add(new Chapter(event[0], null, when, ours));
        return new Biography(
                row.text("name"),
                draft,
                Map.of(),
                List.of(),
                Biography.workday(when.to().plusDays(1)),
                chapters,
                row.text("source"));
    }

    /** Who has started was signed before, on a day that nobody published: it is kept as not later than a day. */
    private static List<Chapter> whatMustHaveBeen(String kind, WhenText when) {
        var yearBefore = written((when.to().getYear() - 1) + "年底前");
        var byThen = written(when.text() + (when.isDay() ? "前" : "底前"));
        return TRACK.subList(0, Math.max(0, TRACK.indexOf(kind))).stream()
                .map(earlier -> new Chapter(
                        earlier,
                        null,
                        kind.equals("started") && TRACK.indexOf(earlier) >= TRACK.indexOf("land_won")
                                ? byThen
                                : yearBefore,
                        true))
                .toList();
    }

    private static WhenText written(String text) {
        return WhenText.parse(text, OPENING).orThrow();
    }

    /** @param day a date without a year is of this day's */
    static @Nullable WhenText when(@Nullable String text, LocalDate day) {
        return text == null ? null : WhenText.parse(text, day).orThrow();
    }

    static @Nullable Money yi(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.ofYi(amount);
    }

    private static LocalDate day(Chapter chapter) {
        return java.util.Objects.requireNonNull(chapter.actual()).to();
    }
}
