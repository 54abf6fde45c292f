package app.luodi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Calls of the API with a token, as programs make them. */
final class Calls {
    /** A request, or a statement; says how it ended. */
    interface Act {
        int once(int turn) throws IOException, InterruptedException;
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    Calls(String address, String client, String secret) throws IOException, InterruptedException {
        this.address = address;
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        var found = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        token = found.group(1);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    Act get(String path) {
        return turn -> send(to(path).GET().build()).statusCode();
    }

    /** The answer to a word without a body. */
    HttpResponse<String> tell(String method, String path) throws IOException, InterruptedException {
        return send(to(path).method(method, BodyPublishers.noBody()).build());
    }

    /** Sends a file as a form does. */
    HttpResponse<String> upload(String path, String file, byte[] content) throws IOException, InterruptedException {
        var edge = "edge-of-the-form";
        var head = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + edge + "--\r\n")))
                .build());
    }

    /** One project each turn. */
    Act change(List<String> projects, int version) {
        return turn -> write(
                "PATCH",
                "/projects/" + projects.get(turn % projects.size()),
                version,
                "{\"remarks\": \"changed " + turn + "\"}");
    }

    Act save(List<String> projects, int year, int version) {
        return turn -> write(
                "PUT",
                "/projects/" + projects.get(turn % projects.size()) + "/returns/" + year + "/12",
                version,
                "{\"ytd\": \"91000010.00\"}");
    }

    private int write(String method, String path, int version, String body) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\"")
                        .method(method, BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }
}
