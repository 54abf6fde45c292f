package app.luodi.exports.api;

import app.luodi.exports.ArrivingWithEverything;
import app.luodi.exports.LeavingWithEverything;
import app.luodi.identity.api.Problem;
import app.luodi.kernel.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Everything of a district in one archive, and back. */
@RestController
@RequestMapping("/api/v1/exports/archive")
@Tag(name = "exports", description = "台账导出、报表模板")
class ArchiveController {
    private final LeavingWithEverything leaving;
    private final ArrivingWithEverything arriving;

    ArchiveController(LeavingWithEverything leaving, ArrivingWithEverything arriving) {
        this.leaving = leaving;
        this.arriving = arriving;
    }

    @GetMapping(produces = "application/zip")
    @Operation(summary = "Everything of the district as a zip", description = "For who administers the district.")
    @ApiResponse(responseCode = "200")
    void leave(HttpServletResponse response) throws IOException {
        var file = Files.createTempFile("luodi-", ".zip");
        try {
            try (var out = Files.newOutputStream(file)) {
                leaving.leave(out, (done, all) -> {});
            }
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"luodi-archive.zip\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Brings a district back from its archive",
            description = "Into a district of the same id that has no projects; whole or not at all.")
    ArrivingWithEverything.Arrived arrive(@RequestParam("file") MultipartFile sent) throws IOException {
        var file = Files.createTempFile("luodi-", ".zip");
        try {
            sent.transferTo(file);
            return switch (arriving.arrive(file, (done, all) -> {})) {
                case Outcome.Done<ArrivingWithEverything.Arrived>(var arrived) -> arrived;
                case Outcome.Refused<ArrivingWithEverything.Arrived>(var reasons) -> throw new Problem.Refused(reasons);
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
