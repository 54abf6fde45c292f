package app.luodi.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs one of the programs that come with PostgreSQL, or with the system, to its end. */
final class Command {
    /** How it ended, and all it said. */
    record Ended(int code, String output) {
        boolean well() {
            return code == 0;
        }
    }

    private Command() {}

    static Ended run(List<String> words) {
        return run(words, "");
    }

    static Ended run(List<String> words, String input) {
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException notThere) {
            return new Ended(127, String.valueOf(notThere.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
