package app.luodi.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once a version from the jar that carries them. */
final class Binaries {
    private static final int NAME_LENGTH = 16;
    private static final int EXECUTABLE = 0111;

    private Binaries() {}

    /** The folder that holds {@code bin/postgres}; older versions are removed. */
    static Path unpack(Path into) throws IOException {
        var archive = archive();
        var home = into.resolve(digest(archive).substring(0, NAME_LENGTH));
        if (Files.exists(home)) {
            return home;
        }
        FileSystemUtils.deleteRecursively(into);
        var partly = Files.createDirectories(into.resolve("partly"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, partly);
            }
        }
        return Files.move(partly, home);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("An entry leads out of the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(into.resolve(entry.getLinkName()), target);
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(
                    target,
                    PosixFilePermissions.fromString((entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String archive() {
        var arm = System.getProperty("os.arch").equals("aarch64");
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")
                ? "/postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz"
                : "/postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static InputStream open(String archive) {
        var found = Binaries.class.getResourceAsStream(archive);
        if (found == null) {
            throw new CannotStart("this build carries no PostgreSQL for " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + "; name one in SPRING_DATASOURCE_URL");
        }
        return found;
    }

    private static String digest(String archive) throws IOException {
        try (var content = open(archive)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
