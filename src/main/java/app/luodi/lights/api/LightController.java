package app.luodi.lights.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.lights.AdoptingRules;
import app.luodi.lights.Derivation;
import app.luodi.lights.Dimension;
import app.luodi.lights.ExemptingProjects;
import app.luodi.lights.ExemptingProjects.Wish;
import app.luodi.lights.Exemption;
import app.luodi.lights.LightVersion;
import app.luodi.lights.ReadingDerivation;
import app.luodi.lights.RuleWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What projects are judged by, why each has its light, and asking for an exemption. */
@Tag(name = "lights", description = "红黄绿灯")
@RestController
@RequestMapping("/api/v1")
class LightController {
    private final AdoptingRules adopting;
    private final ReadingDerivation deriving;
    private final ExemptingProjects exempting;

    LightController(AdoptingRules adopting, ReadingDerivation deriving, ExemptingProjects exempting) {
        this.adopting = adopting;
        this.deriving = deriving;
        this.exempting = exempting;
    }

    /** @param pace cumulative percent due by the end of each month, January first */
    record Rules(
            int version,
            LocalDate validFrom,
            String template,
            String combine,
            int cutOffDay,
            List<BigDecimal> pace,
            boolean redIsExplained,
            String reason,
            List<Rule> dimensions) {
        static Rules of(LightVersion version) {
            var rules = version.rules();
            return new Rules(
                    version.version(),
                    version.validFrom(),
                    rules.template(),
                    rules.weighing() == null ? "worst" : "weighted",
                    rules.cutOffDay(),
                    rules.points(),
                    rules.explainRed(),
                    version.reason(),
                    rules.dimensions().stream()
                            .map(one -> new Rule(
                                    one.dimension().code(),
                                    one.unit().code(),
                                    one.yellow(),
                                    one.red(),
                                    one.periods(),
                                    one.weight(),
                                    RuleWords.sentence(one, rules)))
                            .toList());
        }
    }

    /** @param inARow so many yellows in a row are red */
    record Rule(
            String dimension,
            String unit,
            @Nullable BigDecimal yellow,
            @Nullable BigDecimal red,
            @Nullable Integer inARow,
            @Nullable BigDecimal weight,
            String sentence) {}

    record Lit(
            UUID project,
            String light,
            String reason,
            int rules,
            List<Step> dimensions,
            @Nullable Exempt exemption) {
        static Lit of(Derivation found) {
            return new Lit(
                    found.light().project(),
                    found.light().light().code(),
                    found.light().reason(),
                    found.version().version(),
                    found.steps().stream()
                            .map(step -> new Step(
                                    step.dimension().code(),
                                    step.light().code(),
                                    step.value(),
                                    step.rule(),
                                    step.since()))
                            .toList(),
                    found.exemption().map(Exempt::of).orElse(null));
        }
    }

    record Step(
            String dimension,
            String light,
            String value,
            String rule,
            @Nullable LocalDate since) {}

    /** @param dimensions that are left out; empty is the whole project */
    record Exempt(
            List<String> dimensions,
            String reason,
            LocalDate from,
            LocalDate until,
            String state,
            String askedBy,
            @Nullable String decidedBy,
            int version) {
        static Exempt of(Exemption one) {
            return new Exempt(
                    one.dimensions().stream().map(Dimension::code).toList(),
                    one.reason(),
                    one.from(),
                    one.until(),
                    one.state().code(),
                    one.askedBy(),
                    one.decidedBy(),
                    one.version());
        }
    }

    /** @param dimensions empty or left out: the whole project */
    record Ask(
            @Nullable List<String> dimensions,
            @Nullable String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @GetMapping("/lights/rules")
    @Operation(summary = "The rules in force first, then the other versions; each in words")
    List<Rules> rules() {
        var current = adopting.inForce();
        var all = new java.util.ArrayList<Rules>();
        all.add(Rules.of(current));
        adopting.versions().stream()
                .filter(one -> one.version() != current.version())
                .map(Rules::of)
                .forEach(all::add);
        return all;
    }

    @GetMapping("/projects/{id}/light")
    @Operation(summary = "The light of a project, dimension by dimension: value, rule, since when")
    Lit light(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(Moment.of(asOf), () -> deriving.of(id))
                .map(Lit::of)
                .orElseThrow(() -> new NoSuchElementException("No such project"));
    }

    @PostMapping("/projects/{id}/light/exemptions")
    @Operation(summary = "Asks for an exemption; another person approves it")
    ResponseEntity<Exempt> exempt(@PathVariable UUID id, @RequestBody Ask ask) {
        if (ask.from() == null) {
            throw new Problem.BadField("from");
        }
        var dimensions = ask.dimensions() == null ? List.<String>of() : ask.dimensions();
        var asked = Answers.done(exempting.ask(
                id,
                new Wish(
                        dimensions.stream().map(LightController::dimension).toList(),
                        ask.reason() == null ? "" : ask.reason(),
                        ask.from(),
                        ask.until())));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Answers.eTag(asked.version()))
                .body(Exempt.of(asked));
    }

    private static Dimension dimension(String code) {
        return Dimension.find(code)
                .orElseThrow(() -> new Problem.Refused(
                        List.of(Refusal.of("dimensions", "lights.refused.exemption.dimension", code))));
    }
}
