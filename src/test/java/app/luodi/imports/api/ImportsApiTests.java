package app.luodi.imports.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.imports.Ledgers;
import app.luodi.kernel.FoundingDistricts;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@LuodiTest
class ImportsApiTests {
    private static final String HERE = "importsapitests";
    private static final Persona PROGRAM = Persona.of(HERE, Role.KEYOFFICE);
    private static final Persona ELSEWHERE = Persona.of("importsapinext", Role.KEYOFFICE);

    @Autowired
    WebApplicationContext context;

    @Autowired
    FoundingDistricts founding;

    private MockMvcTester http = MockMvcTester.of();

    @BeforeEach
    void districtsStand() {
        http = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        founding.district(HERE, "导入接口区");
        founding.district("importsapinext", "邻区");
    }

    private MvcTestResult send(Persona who, AbstractMockHttpServletRequestBuilder<?> request) {
        return http.perform(request.with(
                authentication(UsernamePasswordAuthenticationToken.authenticated(who.who(), null, List.of()))));
    }

    private String sent(String file) {
        var answer = send(
                PROGRAM,
                multipart("/api/v1/imports").file(new MockMultipartFile("file", file, null, Ledgers.bytes(file))));
        assertThat(answer).hasStatus(201);
        assertThat(answer).headers().containsHeader("Location");
        return "/api/v1/imports/" + read(answer, "$.id");
    }

    private static Object read(MvcTestResult answer, String path) {
        return JsonPath.read(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
    }

    @Test
    void aLedgerIsSentAnsweredCommittedAndTakenBack() {
        var here = sent("03-gaoxin-two-level-units-duplicates.xlsx");
        var read = send(PROGRAM, get(here));
        assertThat(read).hasStatusOk();
        assertThat(read(read, "$.state")).isEqualTo("recognised");
        assertThat(read(read, "$.sheets[0].projects.length()")).isEqualTo(32);
        assertThat(read(read, "$.sheets[0].headerRows.length()")).isEqualTo(2);
        assertThat(read(read, "$.duplicateGroups.length()")).isEqualTo(3);
        assertThat((List<?>) read(read, "$.questions[*].kind")).isNotEmpty();
        var answered = send(
                PROGRAM,
                post(here + "/answers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"month\": \"2023-06\", \"rates\": [{\"currency\": \"USD\", \"rate\": \"7.09\", \"on\": \"2022-11-14\"}]}"));
        assertThat(answered).hasStatusOk();
        assertThat(read(answered, "$.state")).isEqualTo("answered");
        var committed = send(PROGRAM, post(here + "/commit"));
        assertThat(committed).hasStatusOk();
        assertThat(read(committed, "$.state")).isEqualTo("committed");
        assertThat((Integer) read(committed, "$.outcome.registered")).isGreaterThan(25);
        assertThat(send(PROGRAM, post(here + "/commit"))).hasStatus(422);
        var undone = send(PROGRAM, post(here + "/undo"));
        assertThat(undone).hasStatusOk();
        assertThat(read(undone, "$.state")).isEqualTo("undone");
    }

    @Test
    void aLargeLedgerIsReadPageByPageAndAnsweredAfterItsEnd() {
        var here = sent("03-gaoxin-two-level-units-duplicates.xlsx");
        var page = send(PROGRAM, get(here + "?rows=10&page=3"));
        assertThat(page).hasStatusOk();
        assertThat(read(page, "$.rows.length()")).isEqualTo(2);
        assertThat(read(page, "$.sheets[0].projects.length()")).isEqualTo(2);
        assertThat((Integer) read(page, "$.counts.new")).isGreaterThan(2);
        assertThat(read(send(PROGRAM, get(here + "?rows=0")), "$.rows.length()"))
                .isEqualTo(0);
        assertThat(send(PROGRAM, delete(here))).hasStatusOk();
        var ended = send(PROGRAM, get(here + "?rows=10"));
        assertThat(ended).hasStatusOk();
        assertThat(read(ended, "$.state")).isEqualTo("cancelled");
    }

    @Test
    void theErrorWorkbookIsTheSameFileWithComments() throws IOException {
        var here = sent("08-dates-and-codes.xls");
        var answer = send(PROGRAM, get(here + "/error-workbook"));
        assertThat(answer).hasStatusOk();
        try (var workbook = WorkbookFactory.create(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getSheetAt(0).getCellComments()).isNotEmpty();
        }
        assertThat(send(PROGRAM, delete(here))).hasStatusOk();
        assertThat(send(PROGRAM, get(here + "/error-workbook"))).hasStatus(404);
    }

    @Test
    void aForeignImportIsAsAbsentAsNone() {
        var here = sent("01-gaoxin-weekly-ledger.xlsx");
        for (var path : List.of(here, "/api/v1/imports/0198c0de-0000-7000-8000-000000000000", "/api/v1/imports/none")) {
            assertThat(send(ELSEWHERE, get(path))).hasStatus(404);
            assertThat(send(ELSEWHERE, post(path + "/commit"))).hasStatus(404);
            assertThat(send(ELSEWHERE, post(path + "/undo"))).hasStatus(404);
            assertThat(send(ELSEWHERE, get(path + "/error-workbook"))).hasStatus(404);
        }
        assertThat(send(Persona.of(HERE, Role.LEADER), get(here))).hasStatus(403);
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedInWords() {
        var answer = send(
                PROGRAM,
                multipart("/api/v1/imports")
                        .file(new MockMultipartFile("file", "假.xlsx", null, new byte[] {'P', 'K', 3, 4, 9, 9})));
        assertThat(answer).hasStatus(422).bodyText().contains("file");
    }
}
