package app.luodi.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL as a process beside us, on the loopback address only, durable, with its data in our folder. */
final class EmbeddedServer {
    private final Path data;
    private final Path programs;
    private final ServerUser user;
    private final Access access;

    private EmbeddedServer(Path data, Path programs, ServerUser user, Access access) {
        this.data = data;
        this.programs = programs;
        this.user = user;
        this.access = access;
    }

    static EmbeddedServer start(DataFolder folder) {
        try {
            var server = prepare(folder);
            server.stopWhatWasLeft();
            server.start();
            Durable.require(server.access);
            return server;
        } catch (IOException failure) {
            throw new CannotStart(
                    "the embedded PostgreSQL in " + folder.path() + " cannot be started: " + failure.getMessage(),
                    failure);
        }
    }

    private static EmbeddedServer prepare(DataFolder folder) throws IOException {
        var user = ServerUser.of(folder.resolve("pgdata"));
        var unpacked = Binaries.unpack(folder.resolve("pgbin"));
        user.own(unpacked);
        var programs = unpacked.resolve("bin");
        if (!Command.run(user.words(programs.resolve("postgres").toString(), "--version"))
                .well()) {
            throw new CannotStart("PostgreSQL may not be run from " + programs
                    + "; choose a LUODI_DATA that every user may enter, or start Luodi as an ordinary user");
        }
        var data = folder.resolve("pgdata");
        var file = folder.resolve("postgres.properties");
        if (!Files.exists(data)) {
            var access = Access.invent(freePort());
            Cluster.create(data, programs, user, access);
            access.write(file);
        }
        if (!Files.exists(file)) {
            throw new CannotStart("the file " + file + " is missing: without its passwords the database stays closed");
        }
        return new EmbeddedServer(data, programs, user, onFreePort(Access.read(file), file, data));
    }

    /** The port stays the same from start to start, unless somebody else has taken it meanwhile. */
    private static Access onFreePort(Access access, Path file, Path data) throws IOException {
        if (Files.exists(data.resolve("postmaster.pid")) || isFree(access.port())) {
            return access;
        }
        var moved = access.at(freePort());
        moved.write(file);
        return moved;
    }

    /** A killed application leaves its server behind; it is stopped cleanly and started again under our settings. */
    private void stopWhatWasLeft() {
        if (control("status").well()) {
            Cluster.must("stopping the server that was left running", control("stop", "-m", "fast", "-w"));
        }
    }

    private void start() throws IOException {
        Cluster.configure(data, access.port());
        user.own(data);
        var started = control(
                "start",
                "-w",
                "-t",
                "120",
                "-s",
                "-l",
                data.resolve("start.log").toString());
        if (!started.well()) {
            throw new CannotStart("the embedded PostgreSQL does not start; " + data.resolve("log") + " says why");
        }
    }

    void stop() {
        control("stop", "-m", "fast", "-w", "-t", "60", "-s");
    }

    Access access() {
        return access;
    }

    private Command.Ended control(String... words) {
        var command = new ArrayList<>(user.words(programs.resolve("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of(words));
        return Command.run(command);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
