package app.luodi.projects.api;

import app.luodi.identity.api.Answers;
import app.luodi.identity.api.Moment;
import app.luodi.identity.api.Problem;
import app.luodi.kernel.AsOf;
import app.luodi.projects.ChangingProjects;
import app.luodi.projects.FindingProjects;
import app.luodi.projects.Project;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.RegisteringProjects;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The register over HTTP: one project at a time. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "projects", description = "项目台账")
class ProjectsController {
    private final RegisteringProjects registering;
    private final ChangingProjects changing;
    private final FindingProjects finding;

    ProjectsController(RegisteringProjects registering, ChangingProjects changing, FindingProjects finding) {
        this.registering = registering;
        this.changing = changing;
        this.finding = finding;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProjectBody.class)))
    ResponseEntity<Map<String, @Nullable Object>> register(
            @RequestBody @Schema(implementation = ProjectBody.class) JsonNode body) {
        var saved = Answers.done(registering.register(ProjectJson.merged(ProjectDraft.empty(), body)));
        return ResponseEntity.created(URI.create("/api/v1/projects/" + saved.id()))
                .eTag(Answers.eTag(saved.version()))
                .body(ProjectJson.written(find(saved.id())));
    }

    @GetMapping("/{id}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectBody.class)))
    ResponseEntity<Map<String, @Nullable Object>> get(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asOf) {
        return answer(AsOf.maybe(Moment.of(asOf), () -> find(id(id))));
    }

    /** Changes the fields it names, and those alone. */
    @PatchMapping("/{id}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectBody.class)))
    ResponseEntity<Map<String, @Nullable Object>> edit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Schema(implementation = ProjectBody.class) JsonNode body) {
        var changed = changing.change(id(id), Answers.version(ifMatch), stands -> ProjectJson.merged(stands, body));
        return answer(Answers.done(changed).orElseThrow(Problem.Stale::new));
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(Project project) {
        return Answers.tagged(project.version(), ProjectJson.written(project));
    }

    private Project find(UUID id) {
        return finding.byId(id).orElseThrow();
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
