package app.luodi.imports.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Problem;
import app.luodi.imports.AnnotatingWorkbooks;
import app.luodi.imports.Batch;
import app.luodi.imports.CommittingImports;
import app.luodi.imports.Decisions;
import app.luodi.imports.ReceivingLedgers;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.shell.parts.Texts;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Ledgers in over HTTP: sent, understood, answered, taken over, taken back. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports", description = "台账导入")
class ImportsController {
    private static final int SHOWN = 50;

    private final ReceivingLedgers receiving;
    private final CommittingImports committing;
    private final AnnotatingWorkbooks annotating;

    ImportsController(ReceivingLedgers receiving, CommittingImports committing, AnnotatingWorkbooks annotating) {
        this.receiving = receiving;
        this.committing = committing;
        this.annotating = annotating;
    }

    /** Sends a workbook (xlsx, xls, csv). 201 where it is read already, 202 while it is still being read. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "202", description = "still being read: ask again at the Location")
    ResponseEntity<ImportBody> receive(@RequestParam("file") MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        var id = receiving.receive(name == null ? "" : name, file.getBytes());
        var batch = receiving.find(id);
        if (batch.state() == Batch.State.FAILED) {
            throw new Problem.Refused(
                    List.of(new Refusal("file", String.valueOf(batch.failure()), ImportBody.values(batch))));
        }
        var status = batch.state() == Batch.State.RECEIVED ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/imports/" + id))
                .body(ImportBody.of(batch, receiving.howFar(id).orElse(null), null));
    }

    /** The latest imports, without their rows. */
    @GetMapping
    List<ImportBody> list() {
        return receiving.latest(SHOWN).stream()
                .map(batch -> ImportBody.of(batch, null, null))
                .toList();
    }

    /**
     * All of it; of a large ledger a page of its rows: {@code ?rows=200&page=0}. Counts, totals, questions and checks are
     * always those of the whole. After it has ended its state and outcome.
     */
    @GetMapping("/{id}")
    ImportBody get(@PathVariable String id, Page page) {
        var batch = receiving.find(id(id));
        return ImportBody.of(
                batch,
                receiving.howFar(batch.id()).orElse(null),
                receiving.intake(batch.id()).map(page::of).orElse(null));
    }

    /** Says what columns, doubtful texts, names, rates, rows and cells mean; what is not spoken of stays. */
    @PostMapping("/{id}/answers")
    ImportBody answer(@PathVariable String id, @RequestBody Decisions said, Page page) {
        Answers.done(receiving.decide(receiving.find(id(id)).id(), said));
        return get(id, page);
    }

    /** Writes every row that can be written and is not left out: all of them, or none. */
    @PostMapping("/{id}/commit")
    ImportBody commit(@PathVariable String id) {
        Answers.done(committing.commit(id(id)));
        return get(id, Page.ALL);
    }

    /** Takes the whole import back, while nobody has changed its projects since. */
    @PostMapping("/{id}/undo")
    ImportBody undo(@PathVariable String id) {
        Answers.done(committing.undo(id(id)));
        return get(id, Page.ALL);
    }

    /** The same file with a comment in each cell that is wrong or asks. */
    @GetMapping("/{id}/error-workbook")
    @ApiResponse(responseCode = "200", description = "the workbook, with comments")
    ResponseEntity<byte[]> errorWorkbook(@PathVariable String id) {
        var file = annotating.annotate(
                id(id),
                refusal -> Texts.in(
                        LocaleContextHolder.getLocale().getLanguage().equals("en")
                                ? Locale.ENGLISH
                                : Locale.SIMPLIFIED_CHINESE,
                        refusal.key(),
                        refusal.values().toArray()));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.file(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(
                        file.file().endsWith(".xls")
                                ? "application/vnd.ms-excel"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .body(file.content());
    }

    /** Gives an open import up; the file is forgotten. */
    @DeleteMapping("/{id}")
    ImportBody cancel(@PathVariable String id) {
        Answers.done(receiving.cancel(id(id)));
        return get(id, Page.ALL);
    }

    /** What is no id is as unknown as an id that nobody has. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NoSuchElementException(text);
        }
    }
}
