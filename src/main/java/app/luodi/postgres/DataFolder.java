package app.luodi.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder LUODI_DATA, held by one application at a time. */
final class DataFolder {
    private final Path path;

    private final FileChannel held;

    private DataFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    static DataFolder claim(Path path) {
        try {
            Files.createDirectories(path);
            return new DataFolder(path, lock(path));
        } catch (IOException refused) {
            throw new CannotStart(
                    "the data folder " + path + " cannot be written; make it writable or set LUODI_DATA to another one",
                    refused);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(
                path.resolve("luodi.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (!isOurs(channel)) {
            var holder = Files.readString(path.resolve("luodi.lock")).strip();
            channel.close();
            throw new CannotStart("another Luodi (process " + holder + ") works on the data folder " + path
                    + "; stop it or set LUODI_DATA to another one");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return false;
        }
    }

    /** Lets another application in. Until then this folder must be kept in hand: a lost channel is a lost lock. */
    void release() {
        try {
            held.close();
        } catch (IOException goneAnyway) {
            throw new UncheckedIOException(goneAnyway);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    /** What was decided about demo districts when the database was new. */
    Optional<Boolean> demo() {
        try {
            return Files.exists(resolve("demo"))
                    ? Optional.of(
                            "true".equals(Files.readString(resolve("demo")).strip()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new CannotStart("the file " + resolve("demo") + " cannot be read", unreadable);
        }
    }

    void rememberDemo(boolean demo) {
        try {
            Files.writeString(resolve("demo"), demo + "\n");
        } catch (IOException unwritable) {
            throw new CannotStart("the file " + resolve("demo") + " cannot be written", unwritable);
        }
    }
}
