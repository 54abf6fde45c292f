package app.luodi.exports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an archive holds, so that it can be checked before anything of it is believed.
 *
 * @param format of the archive
 * @param leftOut what is not in it, in words
 */
public record Manifest(int format, String district, String name, String at, List<Entry> entries, List<String> leftOut) {
    static final int FORMAT = 1;
    static final String FILE = "manifest.json";
    static final String SCHEMA = "schema.json";

    /**
     * @param rows how many there are; -1 for a file that is for people only
     * @param sha256 of its bytes
     */
    public record Entry(String file, long rows, String sha256) {}

    /** A table as the archive knows it. */
    record Described(String name, Map<String, String> columns, List<String> key, boolean past) {}

    Optional<Entry> of(String file) {
        return entries.stream().filter(one -> one.file().equals(file)).findFirst();
    }

    static String rows(String table) {
        return "tables/" + table + ".jsonl";
    }

    static String past(String table) {
        return "history/" + table + ".jsonl";
    }
}
