package app.luodi.exports.api;

import app.luodi.exports.FillingTemplates;
import app.luodi.exports.KeepingTemplates;
import app.luodi.exports.ReportTemplate;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.kernel.Outcome;
import app.luodi.ledger.LedgerColumn;
import app.luodi.ledger.LedgerQuery;
import app.luodi.ledger.page.LedgerHandouts;
import app.luodi.sheets.Format;
import app.luodi.sheets.HandingOut;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ledgers out over HTTP: the list as the screen exports it, and the forms of superiors, filled. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "exports", description = "台账导出、报表模板")
class ExportsController {
    private final HandingOut handing;
    private final LedgerHandouts ledgers;
    private final KeepingTemplates templates;
    private final FillingTemplates filling;

    ExportsController(
            HandingOut handing, LedgerHandouts ledgers, KeepingTemplates templates, FillingTemplates filling) {
        this.handing = handing;
        this.ledgers = ledgers;
        this.templates = templates;
        this.filling = filling;
    }

    /** A form that can be filled. */
    record TemplateBody(UUID id, String name, boolean bound, int columns, int version, Instant changedAt) {
        static TemplateBody of(ReportTemplate template) {
            return new TemplateBody(
                    template.id(),
                    template.name(),
                    template.isBound(),
                    template.layout().bindings().size(),
                    template.version(),
                    template.changedAt());
        }
    }

    @GetMapping("/projects.{format}")
    @Operation(
            summary = "The list of projects as a file",
            description = "The conditions and the order of /api/v1/projects; columns by their names, with commas.")
    ResponseEntity<byte[]> projects(
            @Parameter(description = "xlsx or csv") @PathVariable String format,
            @Parameter(description = "name,total,light …") @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable String asOf,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        var as = format(format);
        var handout = ledgers.of(query(all), columns(columns), Moment.of(asOf), 0);
        var out = new ByteArrayOutputStream();
        handing.write(handout, as, out, rows -> {});
        return file(out, handout.fileName(as), as.mediaType());
    }

    /** The forms of the district. */
    @GetMapping("/templates")
    List<TemplateBody> templates() {
        return templates.all().stream().map(TemplateBody::of).toList();
    }

    @GetMapping("/templates/{id}/filled.xlsx")
    @Operation(
            summary = "A form, filled",
            description = "With the projects of the conditions of /api/v1/projects, in their order.")
    ResponseEntity<byte[]> filled(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all) {
        var template = templates.find(id(id));
        var out = new ByteArrayOutputStream();
        return switch (filling.fill(template.id(), query(all), Moment.of(asOf), out, rows -> {})) {
            case Outcome.Refused<Long>(var reasons) -> throw new Problem.Refused(reasons);
            case Outcome.Done<Long> done -> file(out, template.name() + ".xlsx", Format.XLSX.mediaType());
        };
    }

    private static ResponseEntity<byte[]> file(ByteArrayOutputStream out, String name, String mediaType) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(mediaType))
                .body(out.toByteArray());
    }

    private static LedgerQuery query(MultiValueMap<String, String> all) {
        var parameters = new LinkedHashMap<String, List<String>>(all);
        parameters.put("size", parameters.getOrDefault("band", List.of()));
        return LedgerQuery.of(parameters);
    }

    private static Format format(String code) {
        try {
            return Format.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NoSuchElementException("No such format", unknown);
        }
    }

    private static List<LedgerColumn> columns(@Nullable String asked) {
        if (asked == null) {
            return LedgerColumn.usual(false);
        }
        return Arrays.stream(asked.split(","))
                .map(key -> LedgerColumn.of(key).orElseThrow(() -> new Problem.BadField("columns")))
                .distinct()
                .toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NoSuchElementException("No such template", none);
        }
    }
}
