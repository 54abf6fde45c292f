package app.luodi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** The files of a new database: made under another name, and renamed when they are whole. */
final class Cluster {
    private static final String MAJOR = "18";
    private static final String HBA = """
            # Only from this machine, only with a password.
            host  all          all  127.0.0.1/32  scram-sha-256
            host  replication  all  127.0.0.1/32  scram-sha-256
            """;

    private Cluster() {}

    static void create(Path data, Path programs, ServerUser user, Access access) throws IOException {
        var partly = data.resolveSibling("pgdata.new");
        FileSystemUtils.deleteRecursively(partly);
        Files.createDirectory(
                partly, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(partly);
        // "reject" until our own pg_hba.conf stands: so no password ever lies in a file for initdb
        must(
                "initdb",
                Command.run(user.words(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + partly,
                        "--username=" + Access.SUPERUSER,
                        "--auth=reject",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions")));
        Files.writeString(partly.resolve("pg_hba.conf"), HBA);
        Files.writeString(
                partly.resolve("postgresql.conf"),
                "\n# Written by Luodi at each start; what you set below it wins.\ninclude_if_exists = 'luodi.conf'\n",
                StandardOpenOption.APPEND);
        must(
                "the first roles",
                Command.run(
                        user.words(
                                programs.resolve("postgres").toString(),
                                "--single",
                                "-j",
                                "-D",
                                partly.toString(),
                                "-c",
                                "exit_on_error=on",
                                "postgres"),
                        roles(access)));
        Files.move(partly, data);
    }

    /** The same that deploy/roles.sql does for a database of the operator's own. */
    private static String roles(Access access) {
        return """
                alter role %s password '%s';

                create role %s login bypassrls password '%s';

                create role luodi_city nologin;

                create role %s login password '%s';

                grant luodi_city to luodi_app with inherit false, set true;

                create database luodi owner luodi_owner;

                """.formatted(
                        Access.SUPERUSER,
                        access.superuserPassword(),
                        Access.OWNER,
                        access.ownerPassword(),
                        Access.APP,
                        access.appPassword());
    }

    static void configure(Path data, int port) throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new CannotStart("the data folder holds a database of PostgreSQL " + version + ", this is " + MAJOR);
        }
        Files.writeString(data.resolve("luodi.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = 'scram-sha-256'
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                shared_buffers = '160MB'
                effective_cache_size = '1GB'
                random_page_cost = 1.1
                max_wal_size = '512MB'
                jit = off
                logging_collector = on
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_truncate_on_rotation = on
                """.formatted(port));
    }

    static void must(String what, Command.Ended ended) {
        if (!ended.well()) {
            var said = ended.output().strip().lines().toList();
            throw new CannotStart("PostgreSQL: " + what + " failed: "
                    + (said.isEmpty()
                            ? "exit code " + ended.code()
                            : said.getLast().strip()));
        }
    }
}
