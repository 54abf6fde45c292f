package app.luodi.ledger.page;

import app.luodi.kernel.Light;
import app.luodi.ledger.Condition;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.LedgerRow.Day;
import app.luodi.ledger.ReadingLedger;
import app.luodi.pipeline.Backbone;
import app.luodi.pipeline.ProjectPath;
import app.luodi.pipeline.page.StageWords;
import app.luodi.projects.Tags;
import app.luodi.projects.Units;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.StageTrack;
import app.luodi.shell.parts.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of the list: what a condition offers and how its values are called, and the cells of a row. */
@Component
public class LedgerWords {
    private final StageWords stages;
    private final Backbone backbone;
    private final Units units;
    private final Tags tags;
    private final ReadingLedger ledger;

    LedgerWords(StageWords stages, Backbone backbone, Units units, Tags tags, ReadingLedger ledger) {
        this.stages = stages;
        this.backbone = backbone;
        this.units = units;
        this.tags = tags;
        this.ledger = ledger;
    }

    public static String name(Condition condition) {
        return Texts.of("ledger.condition." + condition.parameter());
    }

    /** What can be chosen, with its words, in the order to show it. */
    public Map<String, String> choices(Condition condition, int year) {
        return switch (condition) {
            case Q, ID -> Map.of();
            case STAGE ->
                map(
                        Stream.concat(
                                        Stream.of("none"),
                                        backbone.track().stream().map(kind -> kind.code()))
                                .toList(),
                        this::stage);
            case POOL -> map(List.of("reserve", "building", "yielding"), code -> Texts.of("pipeline.pool." + code));
            case LIGHT -> map(List.of("red", "yellow", "green", "none"), code -> LightBadge.word(Light.of(code)));
            case OFFICE -> {
                var offices = unitsOf("office");
                offices.put("none", Texts.of("ledger.none.office"));
                yield offices;
            }
            case AREA -> unitsOf("area");
            case UNIT -> unitsOf("bureau", "park", "company", "task_force");
            case LEADER -> map(ledger.leaders(), name -> name);
            case TAG ->
                tags.all().stream()
                        .collect(Collectors.toMap(Tags.Tag::code, Tags.Tag::name, (a, b) -> a, LinkedHashMap::new));
            case SIZE ->
                map(List.of("y100", "y50", "y10", "y1", "y0", "unknown"), code -> Texts.of("ledger.size." + code));
            case SIGNED -> map(ledger.signedYears(), signed -> Texts.of("ledger.year", signed));
            case STARTED, COMPLETED, PLANNED ->
                map(
                        IntStream.rangeClosed(0, 5)
                                .mapToObj(back -> "" + (year - back))
                                .toList(),
                        one -> Texts.of("ledger.year", one));
            case LIST ->
                map(
                        Stream.of(year, year - 1)
                                .flatMap(one -> Stream.concat(
                                        Stream.of("" + one),
                                        Stream.of("new", "carried", "finishing", "preparing")
                                                .map(as -> one + "-" + as)))
                                .toList(),
                        LedgerWords::list);
            case DUE -> map(List.of("overdue", "soon"), code -> Texts.of("ledger.due." + code));
            case MEETING -> map(List.of("week"), code -> Texts.of("ledger.meeting." + code));
            case HALT ->
                map(
                        List.of("goes_on", "paused", "terminated", "transferred", "invalid"),
                        code -> Texts.of("ledger.halt." + code));
            case PATH ->
                map(
                        Stream.concat(Arrays.stream(ProjectPath.values()).map(ProjectPath::code), Stream.of("none"))
                                .toList(),
                        code -> Texts.of(code.equals("none") ? "pipeline.path.none" : "pipeline.path." + code));
            case ADMISSION -> map(List.of("waiting", "admitted"), code -> Texts.of("ledger.admission." + code));
        };
    }

    /** The values of a condition in words: 红灯和黄灯, 3 项. */
    public String said(Condition condition, List<String> values, int year) {
        if (condition == Condition.ID) {
            return Texts.of("ledger.condition.several", values.size());
        }
        var choices = choices(condition, year);
        return values.stream()
                .map(value -> choices.getOrDefault(value, value))
                .collect(Collectors.joining(Texts.of("projects.and")));
    }

    private static String list(String code) {
        var year = code.substring(0, 4);
        return code.length() == 4
                ? Texts.of("ledger.list.all", year)
                : Texts.of("projects.list.entry", year, Texts.of("projects.list." + code.substring(5)));
    }

    private static Map<String, String> map(List<String> codes, java.util.function.Function<String, String> words) {
        var map = new LinkedHashMap<String, String>();
        codes.forEach(code -> map.put(code, words.apply(code)));
        return map;
    }

    private Map<String, String> unitsOf(String... kinds) {
        var map = new LinkedHashMap<String, String>();
        units.all().stream()
                .filter(unit -> List.of(kinds).contains(unit.kind()))
                .forEach(unit -> map.put(unit.id().toString(), unit.shortName()));
        return map;
    }

    /** 已备案; a project that nothing is known of has no stage yet. */
    public String stage(String code) {
        return code.equals("none") ? Texts.of("ledger.none.stage") : stages.stage(code);
    }

    /** The cell in words, as it is read and exported; unknown is —. */
    public String text(LedgerColumn column, LedgerRow row) {
        var register = row.register();
        return switch (column) {
            case NAME -> register.name();
            case DISTRICT -> register.district();
            case TRACK -> StageTrack.spoken(track(row));
            case STAGE -> stage(row.standing().stage());
            case LIGHT ->
                LightBadge.spoken(
                        new LightBadge.Shown(row.judged().light(), row.judged().reason()));
            case TOTAL -> Amounts.yi(register.total());
            case PLANNED -> Amounts.yi(row.judged().planned());
            case DONE -> Amounts.yi(row.judged().done());
            case COMPLETION -> Amounts.percent(row.judged().completion());
            case SIGNED, LAND_WON, STARTED, COMPLETED, PERMIT, PRODUCTION ->
                row.milestone(column.milestone().orElseThrow())
                        .map(LedgerWords::day)
                        .orElse(Amounts.UNKNOWN);
            case OFFICE -> known(register.office());
            case LEADER -> known(register.leader());
            case UNIT -> known(register.unit());
            case OWNER -> known(register.owner());
            case INVESTOR -> known(register.investor());
            case CODE -> known(register.code());
            case AGREED -> Amounts.yi(register.agreed());
            case FIXED -> Amounts.yi(register.fixed());
            case LAND -> register.landMu() == null ? Amounts.UNKNOWN : Amounts.number(register.landMu(), 2);
            case POOL -> Texts.of("pipeline.pool." + row.standing().pool());
            case NEXT -> next(row);
            case AREA -> known(register.area());
            case TAGS ->
                row.tags().isEmpty()
                        ? Amounts.UNKNOWN
                        : row.tags().stream()
                                .map(LedgerRow.Tag::name)
                                .collect(Collectors.joining(Texts.of("projects.and")));
            case CHANGED -> Amounts.minute(register.changedAt());
        };
    }

    private static String known(@Nullable String text) {
        return text == null ? Amounts.UNKNOWN : text;
    }

    /** 2022-12-28 计划, 2023-03 预计, 不涉及. */
    public static String day(Day day) {
        return switch (day.sort()) {
            case ACTUAL -> day.text();
            case FORECAST -> Texts.of("ledger.day.forecast", day.text());
            case PLAN -> Texts.of("ledger.day.plan", day.text());
            case SKIPPED -> Texts.of("ledger.day.skipped");
        };
    }

    /** 主体封顶，预计 11-26. */
    public String next(LedgerRow row) {
        var standing = row.standing();
        if (standing.nextKind() == null) {
            return Amounts.UNKNOWN;
        }
        var name = stages.shortName(standing.nextKind());
        if (standing.nextForecast() != null) {
            return Texts.of(
                    "ledger.next.forecast", name, Amounts.when(standing.nextForecastText(), standing.nextForecast()));
        }
        return standing.nextPlan() == null
                ? Texts.of("ledger.next.unplanned", name)
                : Texts.of("ledger.next.plan", name, Amounts.when(standing.nextPlanText(), standing.nextPlan()));
    }

    public String node(String kind) {
        return backbone.find(kind).map(stages::name).orElse(kind);
    }

    /** The track of a row, as the shell draws it. */
    public static StageTrack.Standing track(LedgerRow row) {
        var standing = row.standing();
        var overdue = standing.nextKind() != null
                && standing.nextKind().equals(standing.dueKind())
                && row.judged().overdueDays() > 0;
        var shown = StageTrack.Standing.of(standing.track(), standing.nextKind(), overdue);
        var slipping = !overdue
                && standing.nextForecast() != null
                && standing.nextPlan() != null
                && standing.nextForecast().isAfter(standing.nextPlan());
        return slipping ? new StageTrack.Standing(shown.nodes(), shown.next(), StageTrack.Due.SLIPPING) : shown;
    }
}
