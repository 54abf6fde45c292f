package app.luodi.ledger.api;

import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.identity.api.When;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.Money;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.LedgerRow;
import app.luodi.ledger.ReadingLedger;
import app.luodi.projects.Units;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of projects over HTTP: the same conditions, order and rows as the screen. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "projects")
class ListController {
    private static final int LARGEST_PAGE = 500;

    private final ReadingLedger ledger;
    private final Units units;

    ListController(ReadingLedger ledger, Units units) {
        this.ledger = ledger;
        this.units = units;
    }

    /** A page of the list. */
    record ProjectPage(List<Item> items, int page, int size, long total) {}

    /** A row of the list; what is null is not known. */
    @Schema(name = "ProjectItem")
    record Item(
            UUID id,
            String name,
            @Nullable String code,
            @Nullable String owner,
            @Nullable UUID office,
            @Nullable String officeName,
            String stage,
            String pool,
            String light,
            String reason,
            @Nullable When signedOn,
            @Schema(type = "string") @Nullable Money agreementAmount,
            @Schema(type = "string") @Nullable Money totalInvestment,
            @Schema(type = "string") @Nullable Money planned,
            @Schema(type = "string") @Nullable Money done,
            @Nullable String next) {}

    /**
     * @param page from 0
     * @param sort a column, with a minus before it for descending: {@code name}, {@code -total}
     */
    @GetMapping
    ProjectPage list(
            @RequestParam(required = false) @Nullable List<String> stage,
            @RequestParam(required = false) @Nullable List<String> pool,
            @Parameter(description = "id or short name of a 办事处") @RequestParam(required = false) @Nullable
                    List<String> office,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String asOf,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        if (page < 0) {
            throw new Problem.BadField("page");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new Problem.BadField("size");
        }
        return AsOf.maybe(Moment.of(asOf), () -> page(query(all), page, size));
    }

    private ProjectPage page(LedgerQuery query, int page, int size) {
        var listed = ledger.listed(query, Math.multiplyExact(page, size), size);
        return new ProjectPage(listed.rows().stream().map(ListController::item).toList(), page, size, listed.total());
    }

    private LedgerQuery query(MultiValueMap<String, String> all) {
        var parameters = new LinkedHashMap<String, List<String>>(all);
        // here the size is that of a page; the size of projects is asked for as their band
        parameters.put("size", parameters.getOrDefault("band", List.of()));
        if (parameters.containsKey("office")) {
            parameters.put("office", offices(parameters.getOrDefault("office", List.of())));
        }
        return LedgerQuery.of(parameters);
    }

    /** Offices by id, or by the name people call them. */
    private List<String> offices(List<String> asked) {
        var byName = units.all().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Units.Unit::shortName, unit -> unit.id().toString(), (one, other) -> one));
        return asked.stream().map(one -> byName.getOrDefault(one, one)).toList();
    }

    private static Item item(LedgerRow row) {
        var register = row.register();
        var signed = row.milestone("signed");
        return new Item(
                row.id(),
                register.name(),
                register.code(),
                register.owner(),
                register.officeId(),
                register.office(),
                row.standing().stage(),
                row.standing().pool(),
                row.judged().light().code(),
                row.judged().reason(),
                signed.filter(day -> day.sort() == LedgerRow.Day.Sort.ACTUAL)
                        .map(day -> new When(day.text(), day.on(), day.on()))
                        .orElse(When.day(register.agreementOn())),
                register.agreed(),
                register.total(),
                row.judged().planned(),
                row.judged().done(),
                row.standing().nextKind());
    }
}
