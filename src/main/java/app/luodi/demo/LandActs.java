package app.luodi.demo;

import app.luodi.demo.Biography.Chapter;
import app.luodi.demo.Table.Row;
import app.luodi.kernel.Money;
import app.luodi.kernel.WhenText;
import app.luodi.land.Area;
import app.luodi.land.Control;
import app.luodi.land.KeepingParcels;
import app.luodi.land.LandStep;
import app.luodi.land.LandUse;
import app.luodi.land.Parcel;
import app.luodi.land.Parcel.Check;
import app.luodi.land.Parcel.Duties;
import app.luodi.land.Parcel.Ground;
import app.luodi.land.Parcel.Share;
import app.luodi.land.Parcel.Supply;
import app.luodi.land.ReadingLand;
import app.luodi.land.SupplyMode;
import app.luodi.land.TellingLand;
import app.luodi.pipeline.ChoosingPath;
import app.luodi.pipeline.ProjectPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the demo people record of land, and which way they say that projects go; on invented projects only. */
@Component
class LandActs {
    private static final int NOTICE_DAYS = 31;
    private static final int UNTIL_HANDED = 20;
    private static final int PIT_DAYS = 20;

    private final KeepingParcels keeping;
    private final ReadingLand reading;
    private final TellingLand telling;
    private final ChoosingPath choosing;
    private final Names names;

    LandActs(KeepingParcels keeping, ReadingLand reading, TellingLand telling, ChoosingPath choosing, Names names) {
        this.keeping = keeping;
        this.reading = reading;
        this.telling = telling;
        this.choosing = choosing;
        this.names = names;
    }

    /** The parcel as it stood when its contract was signed. */
    void contract(Row row, Biography life) {
        var area = Area.of(row.text("area"));
        var contract = Objects.requireNonNull(day(life, "land_contract"));
        var won = Objects.requireNonNull(day(life, "land_won"));
        var listed = won.minusDays(NOTICE_DAYS);
        var startBy = contract.plusMonths(row.integer("start"));
        keeping.keep(new Parcel(
                        null,
                        new Ground(row.text("number"), "高新区（示例地块）", area, LandUse.of(row.text("use"))),
                        new Supply(
                                SupplyMode.of(row.text("mode")),
                                row.maybe("years") == null ? null : row.integer("years"),
                                null,
                                listed,
                                "示例网挂〔" + listed.getYear() + "〕"
                                        + row.text("number").substring(8) + "号",
                                won,
                                contract,
                                "示例出让〔" + contract.getYear() + "〕"
                                        + row.text("number").substring(8) + "号",
                                null,
                                null,
                                null,
                                null,
                                Money.ofWan(row.text("price"))),
                        new Duties(startBy, null, null, null, null, contract.plusMonths(row.integer("complete")), null),
                        List.of(new Share(names.project(life.name()), area)),
                        controls(row, false),
                        row.list("checks", ",").stream().map(LandActs::check).toList(),
                        true,
                        0))
                .orThrow();
    }

    /** What has happened on it since, as the eve of today knows it; the start is told to the project as well. */
    void lately(Row row, Biography life, LocalDate eve) {
        var project = names.project(life.name());
        var stands = reading.of(project).getFirst().parcel();
        var supply = stands.supply();
        var contract = Objects.requireNonNull(supply.contractOn());
        var started = Optional.ofNullable(day(life, "started"))
                .map(on -> on.plusDays(PIT_DAYS))
                .filter(on -> !on.isAfter(eve))
                .orElse(null);
        var d = stands.duties();
        keeping.keep(new Parcel(
                        stands.id(),
                        stands.ground(),
                        new Supply(
                                supply.mode(),
                                supply.termYears(),
                                null,
                                supply.listedOn(),
                                supply.noticeNumber(),
                                supply.wonOn(),
                                contract,
                                supply.contractNumber(),
                                null,
                                contract.plusDays(UNTIL_HANDED),
                                null,
                                null,
                                supply.price()),
                        new Duties(d.startBy(), null, null, started, null, d.completeBy(), day(life, "completed")),
                        stands.shares(),
                        controls(row, true),
                        stands.checks(),
                        true,
                        stands.version()))
                .orThrow();
        if (started != null) {
            telling.tell(project, Set.of(LandStep.values()), "示例").orThrow();
        }
    }

    /** All of M01–M24 are laid out; what it still lacks is asked for from the next move on. */
    void path(String project) {
        choosing.choose(names.project(project), ProjectPath.GREENFIELD, null).orThrow();
    }

    private static List<Control> controls(Row row, boolean achieved) {
        return row.list("controls", ",").stream()
                .map(words -> words.split(":", -1))
                .map(words -> {
                    var usual = Control.USUAL.stream()
                            .filter(one -> one.code().equals(words[0]))
                            .findFirst()
                            .orElseThrow();
                    return new Control(
                            usual.code(),
                            null,
                            usual.better(),
                            usual.unit(),
                            new BigDecimal(words[1]),
                            null,
                            achieved && !words[2].isEmpty() ? new BigDecimal(words[2]) : null,
                            null,
                            null);
                })
                .toList();
    }

    private static Check check(String words) {
        var parts = words.split(":", -1);
        return new Check(LocalDate.parse(parts[0]), parts[1], null, null);
    }

    static @Nullable LocalDate day(Biography life, String kind) {
        return life.chapters().stream()
                .filter(chapter -> chapter.kind().equals(kind))
                .map(Chapter::actual)
                .filter(Objects::nonNull)
                .map(WhenText::to)
                .findFirst()
                .orElse(null);
    }
}
