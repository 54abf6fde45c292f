package app.luodi.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** The product as an operator starts it, with 512 MB of heap, as a process of its own on the database of the bench. */
final class Product implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Path LOG = Path.of("target", "bench-product.log");

    private final Process process;
    private final int port;
    private final Duration readyAfter;

    Product(Environment environment) throws IOException, InterruptedException {
        this(onTheDatabaseOf(environment), Path.of("target", "bench-data"), List.of());
    }

    /** With its own PostgreSQL and the demo in a folder of its own, as somebody starts it the first time and after a power cut. */
    static Product alone(Path data) throws IOException, InterruptedException {
        return new Product(Map.of("LUODI_DEMO", "true"), data, List.of("-XX:TieredStopAtLevel=1"));
    }

    private Product(Map<String, String> environment, Path data, List<String> further)
            throws IOException, InterruptedException {
        port = freePort();
        var words = new ArrayList<>(List.of(
                java("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "-Dvaadin.productionMode=true"));
        words.addAll(further);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "app.luodi.LuodiApplication"));
        var builder = new ProcessBuilder(words);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("LUODI_DATA", data.toAbsolutePath().toString());
        builder.environment().putAll(environment);
        Files.deleteIfExists(LOG);
        var begun = Instant.now();
        process = builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
        while (!Files.readString(LOG).contains("Luodi is ready")) {
            if (!process.isAlive() || Duration.between(begun, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("The product did not start: " + LOG);
            }
            Thread.sleep(50);
        }
        readyAfter = Duration.between(begun, Instant.now());
    }

    private static Map<String, String> onTheDatabaseOf(Environment environment) {
        var words = new HashMap<String, String>();
        words.put("LUODI_DEMO", "false");
        // the tables stand: the application of the bench has set them up
        words.put("SPRING_LIQUIBASE_ENABLED", "false");
        for (var name : List.of(
                "datasource.url",
                "datasource.username",
                "datasource.password",
                "liquibase.user",
                "liquibase.password")) {
            words.put(
                    "SPRING_" + name.replace('.', '_').toUpperCase(java.util.Locale.ROOT),
                    environment.getRequiredProperty("spring." + name));
        }
        return words;
    }

    /** kill -9; with its PostgreSQL, as when the power goes, or leaving that behind. */
    void kill(boolean withDatabase) throws InterruptedException {
        var servers = process.descendants().toList();
        process.destroyForcibly();
        if (withDatabase) {
            servers.forEach(ProcessHandle::destroyForcibly);
        }
        process.waitFor();
        if (withDatabase) {
            for (var server : servers) {
                server.onExit().join();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    int port() {
        return port;
    }

    /** From the start of the process; without the start-up cache that the launcher makes. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** What is still in use after everything that can be thrown away was thrown away, in MB. */
    long heapInUse() throws IOException, InterruptedException {
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        var sum = 0L;
        for (var part = 0; part < 2 && used.find(); part++) { // new and old generation; what follows is no heap
            sum += Long.parseLong(used.group(1));
        }
        return sum / 1024;
    }

    boolean ranOutOfMemory() throws IOException {
        return Files.readString(LOG).contains("OutOfMemoryError");
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(java("jcmd"), Long.toString(process.pid()), what));
        var asked = new ProcessBuilder(words).redirectErrorStream(true).start();
        var answer = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
