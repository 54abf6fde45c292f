package app.luodi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the frontend bundles are made of, one line each: our own client files, the client modules and packages that the
 * sources name, and the version of Vaadin. Recorded beside the bundles when they are built.
 */
final class BundleSources {
    static final Path RECORD = Path.of("src/main/bundles/sources.txt");
    private static final Pattern NAMED =
            Pattern.compile("@(?:NpmPackage|JsModule|CssImport|JavaScript)\\s*\\([^)]*\\)", Pattern.DOTALL);
    private static final Pattern VAADIN = Pattern.compile("<vaadin\\.version>[^<]*</vaadin\\.version>");

    private BundleSources() {}

    static String now() throws IOException {
        var lines = new TreeSet<String>();
        try (var files = Files.walk(Path.of("frontend"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith("frontend/generated")) {
                    lines.add(slashes(file) + " " + digest(file));
                }
            }
        }
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> lines.add(found.group().replaceAll("\\s+", "")));
            }
        }
        VAADIN.matcher(Files.readString(Path.of("pom.xml"))).results().forEach(found -> lines.add(found.group()));
        return String.join("\n", lines) + "\n";
    }

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Records what the bundles were just built from: the last step of {@code ./luodi bundle}. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(RECORD.resolveSibling("."));
        Files.writeString(RECORD, now());
    }
}
