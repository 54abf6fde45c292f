package app.luodi.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to run as root; where Luodi is root it runs in a user namespace of its own, or else
 * as nobody.
 *
 * @param prefix the words before each command
 * @param uid who owns its files; negative where nothing is to be changed
 */
record ServerUser(List<String> prefix, int uid) {
    private static final int NOBODY = 65_534;

    /** Whoever owns the files already goes on; a new database is given to the first that works. */
    static ServerUser of(Path data) throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return new ServerUser(List.of(), -1);
        }
        var namespace = new ServerUser(List.of("unshare", "--user"), 0);
        var nobody = new ServerUser(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), NOBODY);
        var taken = Files.exists(data) && Files.getAttribute(data, "unix:uid").equals(NOBODY);
        return (taken ? Stream.of(nobody, namespace) : Stream.of(namespace, nobody))
                .filter(user -> Command.run(user.words("true")).well())
                .findFirst()
                .orElseThrow(() -> new CannotStart("PostgreSQL does not run as root, and neither unshare nor setpriv"
                        + " may be used here; start Luodi as an ordinary user"));
    }

    List<String> words(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    /** Gives it a folder with all that lies in it. */
    void own(Path folder) throws IOException {
        if (uid < 0) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                if (!Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(uid)) {
                    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
