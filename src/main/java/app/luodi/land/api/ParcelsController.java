package app.luodi.land.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.identity.api.When;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Outcome;
import app.luodi.land.ComparingLand;
import app.luodi.land.KeepingParcels;
import app.luodi.land.LandStep;
import app.luodi.land.Parcel;
import app.luodi.land.ReadingLand;
import app.luodi.land.TellingLand;
import app.luodi.projects.FindingProjects;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parcels over HTTP: read, kept, and carried to the milestones of their projects. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "land", description = "土地：宗地、出让合同、控制指标与法定预警")
class ParcelsController {
    private final ReadingLand reading;
    private final KeepingParcels keeping;
    private final ComparingLand comparing;
    private final TellingLand telling;
    private final FindingProjects projects;

    ParcelsController(
            ReadingLand reading,
            KeepingParcels keeping,
            ComparingLand comparing,
            TellingLand telling,
            FindingProjects projects) {
        this.reading = reading;
        this.keeping = keeping;
        this.comparing = comparing;
        this.telling = telling;
        this.projects = projects;
    }

    /** @param areaM2 of all of them together; a parcel that projects share counts once */
    record Page(int count, BigDecimal areaM2, BigDecimal mu, List<ParcelBody> parcels) {}

    /** A step on which the land and the project do not agree. */
    record Differs(
            String step,
            String state,
            @Nullable LocalDate land,
            @Nullable When project,
            List<String> parcels) {}

    record OfProject(List<ParcelBody> parcels, BigDecimal areaM2, BigDecimal mu, List<Differs> differing) {}

    /** @param steps codes of what to report: {@code land_won}, {@code land_contract} … */
    record Told(@Nullable List<String> steps, @Nullable String note) {}

    @GetMapping("/parcels")
    Page all(
            @RequestParam(required = false) @Nullable String warning,
            @RequestParam(required = false) @Nullable String asOf) {
        var rows = AsOf.maybe(Moment.of(asOf), reading::all).stream()
                .filter(row -> warning == null
                        || row.warnings().stream()
                                .anyMatch(one -> one.kind().code().equals(warning)))
                .toList();
        var sums = ReadingLand.sums(rows);
        return new Page(
                rows.size(),
                sums.area().squareMetres(),
                sums.area().mu(),
                rows.stream().map(ParcelBody::of).toList());
    }

    @GetMapping("/parcels/{id}")
    ResponseEntity<ParcelBody> one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf) {
        return answer(AsOf.maybe(Moment.of(asOf), () -> reading.one(id)).orElseThrow());
    }

    @PostMapping("/parcels")
    ResponseEntity<ParcelBody> add(@RequestBody ParcelBody body) {
        var saved = Answers.done(keeping.keep(body.parcel(null, 0, false)));
        var id = Objects.requireNonNull(saved.id());
        return ResponseEntity.created(URI.create("/api/v1/parcels/" + id))
                .eTag(Answers.eTag(saved.version()))
                .body(ParcelBody.of(reading.one(id).orElseThrow()));
    }

    /** Writes the whole parcel: what is left out is empty afterwards. */
    @PutMapping("/parcels/{id}")
    ResponseEntity<ParcelBody> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ParcelBody body) {
        var seen = Answers.version(ifMatch);
        var stands = reading.one(id).orElseThrow().parcel();
        done(keeping.keep(body.parcel(id, seen, stands.example())));
        return answer(reading.one(id).orElseThrow());
    }

    @DeleteMapping("/parcels/{id}")
    ResponseEntity<Void> remove(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        done(keeping.remove(id, Answers.version(ifMatch)));
        return ResponseEntity.noContent().build();
    }

    /** The land of a project: areas are the project's part. */
    @GetMapping("/projects/{id}/land")
    OfProject of(@PathVariable UUID id, @RequestParam(required = false) @Nullable String asOf) {
        return AsOf.maybe(Moment.of(asOf), () -> ofProject(id));
    }

    private OfProject ofProject(UUID id) {
        if (projects.head(id).isEmpty()) {
            throw new NoSuchElementException("No such project");
        }
        var rows = reading.of(id);
        var area = rows.stream()
                .map(row -> row.parcel().of(id))
                .reduce(app.luodi.land.Area.NONE, app.luodi.land.Area::plus);
        return new OfProject(
                rows.stream().map(ParcelBody::of).toList(),
                area.squareMetres(),
                area.mu(),
                comparing.of(id).stream()
                        .map(one -> new Differs(
                                one.step().code(),
                                one.state().code(),
                                one.landOn(),
                                When.of(one.said()),
                                one.parcels()))
                        .toList());
    }

    /** Reports milestones that the land knows and the project has not told, with the same day and document. */
    @PostMapping("/projects/{id}/land/milestones")
    List<String> tell(@PathVariable UUID id, @RequestBody Told told) {
        var steps = told.steps() == null
                ? telling.untold(id)
                : told.steps().stream().map(ParcelsController::step).toList();
        return Answers.done(telling.tell(id, steps, told.note() == null ? "" : told.note())).stream()
                .map(LandStep::code)
                .toList();
    }

    private static LandStep step(String code) {
        try {
            return LandStep.of(code);
        } catch (IllegalArgumentException none) {
            throw new Problem.BadField("steps");
        }
    }

    private static ResponseEntity<ParcelBody> answer(ReadingLand.Row row) {
        return Answers.tagged(row.parcel().version(), ParcelBody.of(row));
    }

    private static void done(Outcome<Parcel> outcome) {
        if (outcome instanceof Outcome.Refused<Parcel>(var reasons)
                && reasons.getFirst().field().equals(KeepingParcels.VERSION)) {
            throw new Problem.Stale();
        }
        Answers.done(outcome);
    }
}
