package app.luodi.targets.api;

import app.luodi.identity.api.Moment;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.targets.Indicator;
import app.luodi.targets.Scope;
import app.luodi.targets.Shape;
import app.luodi.targets.Target;
import app.luodi.targets.TargetTerms;
import app.luodi.targets.YearTargets;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The year's targets over HTTP, as they were decided; nothing is derived from anything. */
@io.swagger.v3.oas.annotations.tags.Tag(name = "targets", description = "年度目标")
@RestController
@RequestMapping("/api/v1/targets")
class TargetController {
    /**
     * @param name of the category, 办事处 or 片区; null for the whole district
     * @param growth percent
     * @param pace cumulative percent due by the end of each month, January first
     */
    record One(
            UUID id,
            String ledger,
            String indicator,
            String scope,
            @Nullable String category,
            @Nullable UUID unit,
            @Nullable String name,
            @Nullable Money amount,
            @Nullable BigDecimal growth,
            @Nullable Integer number,
            @Nullable BigDecimal share,
            @Nullable String cohort,
            @Nullable LocalDate byDay,
            @Nullable Money bandMin,
            @Nullable String attribute,
            @Nullable String qualifier,
            List<BigDecimal> pace,
            @Nullable String curve,
            @Nullable String source,
            @Nullable LocalDate sourceOn,
            @Nullable String note,
            boolean example,
            int version,
            String shape,
            TargetTerms terms) {
        static One of(Target target) {
            var said = target.said();
            return new One(
                    target.id(),
                    said.ledger().code(),
                    said.indicator().code(),
                    said.scope().code(),
                    said.category(),
                    said.unit(),
                    target.of(),
                    said.amount(),
                    said.growth(),
                    said.number(),
                    said.share(),
                    said.cohort() == null ? null : said.cohort().code(),
                    said.byDay(),
                    said.bandMin(),
                    said.attribute(),
                    said.qualifier() == null ? null : said.qualifier().word(),
                    target.pace().points(),
                    target.curveName(),
                    said.source(),
                    said.sourceOn(),
                    said.note(),
                    said.example(),
                    target.version(),
                    Shape.of(said).code(),
                    said.terms());
        }
    }

    /** The parts of a target beside the whole; that they differ is legal. */
    record Gap(String indicator, String scope, String ledger, Money parts, Money whole, Money gap, int unknown) {}

    record Year(int year, List<One> targets, List<Gap> gaps) {}

    private final YearTargets targets;

    TargetController(YearTargets targets) {
        this.targets = targets;
    }

    @Operation(summary = "All targets of a year, and where parts and whole differ")
    @GetMapping
    Year of(@RequestParam int year, @RequestParam(required = false) @Nullable String asOf) {
        var read = AsOf.maybe(Moment.of(asOf), () -> targets.of(year));
        return new Year(year, read.all().stream().map(One::of).toList(), gaps(read));
    }

    private static List<Gap> gaps(YearTargets.Year year) {
        return Arrays.stream(Indicator.values())
                .flatMap(indicator -> Stream.of(
                                Scope.CATEGORY, Scope.OFFICE, Scope.AREA, Scope.DEPARTMENT, Scope.LEADER, Scope.LIST)
                        .flatMap(scope -> Arrays.stream(Ledger.values())
                                .flatMap(ledger -> year.gap(indicator, scope, ledger).stream()
                                        .map(gap -> new Gap(
                                                indicator.code(),
                                                scope.code(),
                                                ledger.code(),
                                                gap.parts(),
                                                gap.whole(),
                                                gap.gap(),
                                                gap.unknown())))))
                .toList();
    }
}
