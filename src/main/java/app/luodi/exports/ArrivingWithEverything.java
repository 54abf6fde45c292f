package app.luodi.exports;

import app.luodi.exports.Catalogue.Table;
import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.kernel.Acted;
import app.luodi.kernel.DistrictChanged;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.RestoringDistricts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.zip.ZipFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A district comes back from its archive into one of the same id that has no projects yet: every table and its past, whole or
 * not at all, and the sums over what stands afterwards are those of the archive.
 */
@Service
public class ArrivingWithEverything {
    private static final int AT_A_TIME = 1_000;
    private static final int MOST_ENTRIES = 100_000;
    private static final long LARGEST = 8L * 1024 * 1024 * 1024;

    private final Catalogue catalogue;
    private final RestoringDistricts restoring;
    private final Rights rights;
    private final JsonMapper json;
    private final Desk desk;

    ArrivingWithEverything(
            Catalogue catalogue, RestoringDistricts restoring, Rights rights, JsonMapper json, Desk desk) {
        this.catalogue = catalogue;
        this.restoring = restoring;
        this.rights = rights;
        this.json = json;
        this.desk = desk;
    }

    /** What stands here now, and who hears of it. */
    @org.springframework.stereotype.Component("arrivingDesk")
    record Desk(JdbcClient jdbc, TransactionOperations tx, ApplicationEventPublisher events) {}

    /** How many tables with how many rows have come back. */
    public record Arrived(int tables, long rows) {}

    private static final class Differs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Differs(String table) {
            super(table);
        }
    }

    /**
     * @param progress hears how many of how many tables are there
     * @throws app.luodi.identity.NoRight for who does not administer the district
     */
    public Outcome<Arrived> arrive(Path archive, BiConsumer<Integer, Integer> progress) {
        rights.require(Act.MANAGE_SETTINGS);
        var district = rights.who().orElseThrow().district();
        try (var zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            var manifest = manifest(zip);
            var refusal = refusal(zip, manifest, district);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var tables =
                    within(catalogue::tables).stream().filter(Table::comesBack).toList();
            var arrived = restoring.restore(district, rows -> restored(zip, manifest, tables, rows, progress));
            desk.events().publishEvent(Acted.of("district.arrived").with("rows", arrived.rows()));
            desk.events().publishEvent(new DistrictChanged("import", java.util.UUID.randomUUID()));
            return Outcome.done(arrived);
        } catch (DataIntegrityViolationException used) {
            return Outcome.refused(Refusal.of("file", "exports.refused.used"));
        } catch (Differs differs) {
            return Outcome.refused(Refusal.of("file", "exports.refused.differs", String.valueOf(differs.getMessage())));
        } catch (IOException | UncheckedIOException | JacksonException damaged) {
            return Outcome.refused(Refusal.of("file", "exports.refused.archive"));
        }
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(desk.tx().execute(status -> work.get()));
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.FILE);
        if (entry == null || zip.size() > MOST_ENTRIES) {
            throw new IOException("No archive of ours");
        }
        try (var in = zip.getInputStream(entry)) {
            return json.readValue(in.readAllBytes(), Manifest.class);
        }
    }

    private @org.jspecify.annotations.Nullable Refusal refusal(ZipFile zip, Manifest manifest, String district)
            throws IOException {
        if (manifest.format() != Manifest.FORMAT) {
            return Refusal.of("file", "exports.refused.archive");
        }
        if (!manifest.district().equals(district)) {
            return Refusal.of("file", "exports.refused.other_district", manifest.name(), manifest.district(), district);
        }
        if (within(() -> desk.jdbc()
                .sql("select exists (select from project)")
                .query(Boolean.class)
                .single())) {
            return Refusal.of("file", "exports.refused.not_empty");
        }
        long size = 0;
        for (var entry : manifest.entries()) {
            var there = zip.getEntry(entry.file());
            if (there == null) {
                return Refusal.of("file", "exports.refused.missing", entry.file());
            }
            size += Math.max(0, there.getSize());
            if (size > LARGEST) {
                return Refusal.of("file", "exports.refused.archive");
            }
            if (!sum(zip, entry.file()).equals(entry.sha256())) {
                return Refusal.of("file", "exports.refused.changed", entry.file());
            }
        }
        return null;
    }

    private static String sum(ZipFile zip, String file) throws IOException {
        var digest = Summed.digest();
        try (var in = zip.getInputStream(zip.getEntry(file))) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Arrived restored(
            ZipFile zip,
            Manifest manifest,
            List<Table> tables,
            RestoringDistricts.Rows rows,
            BiConsumer<Integer, Integer> progress) {
        tables.reversed().forEach(table -> rows.clear(table.name()));
        var count = 0L;
        for (var at = 0; at < tables.size(); at++) {
            var table = tables.get(at);
            if (table.follows()) {
                rows.clear(table.name());
            }
            count += filled(
                    zip,
                    Manifest.rows(table.name()),
                    table.name(),
                    table,
                    List.copyOf(table.columns().keySet()),
                    rows);
            progress.accept(at + 1, tables.size() * 2);
        }
        for (var at = 0; at < tables.size(); at++) {
            past(zip, tables.get(at), rows);
            compared(manifest, tables.get(at), rows);
            progress.accept(tables.size() + at + 1, tables.size() * 2);
        }
        return new Arrived(tables.size(), count);
    }

    /** What the coming itself has left in the past is replaced by the past that was. */
    private static void past(ZipFile zip, Table table, RestoringDistricts.Rows rows) {
        if (table.past()) {
            var name = "history." + table.name();
            var columns = new ArrayList<>(table.columns().keySet());
            columns.add("recorded_from");
            columns.add("recorded_to");
            rows.clear(name);
            filled(zip, Manifest.past(table.name()), name, table, columns, rows);
        }
    }

    private static long filled(
            ZipFile zip, String file, String name, Table table, List<String> columns, RestoringDistricts.Rows rows) {
        var entry = zip.getEntry(file);
        if (entry == null) {
            return 0; // a table that is younger than the archive
        }
        // rows that point to others of their table come all at once
        var most = table.pointsToItself() ? Integer.MAX_VALUE : AT_A_TIME;
        var count = 0L;
        try (var lines = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            var some = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                some.add(line);
                count++;
                if (some.size() >= most) {
                    rows.insert(name, columns, some);
                    some.clear();
                }
            }
            if (!some.isEmpty()) {
                rows.insert(name, columns, some);
            }
            return count;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands now sums up to what left. */
    private static void compared(Manifest manifest, Table table, RestoringDistricts.Rows rows) {
        compared(manifest, Manifest.rows(table.name()), table.name(), table.key(), rows);
        if (table.past()) {
            var key = new ArrayList<>(table.key());
            key.add("recorded_from");
            compared(manifest, Manifest.past(table.name()), "history." + table.name(), key, rows);
        }
    }

    private static void compared(
            Manifest manifest, String file, String name, List<String> key, RestoringDistricts.Rows rows) {
        manifest.of(file).ifPresent(entry -> {
            var digest = Summed.digest();
            rows.read(name, key, row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            if (!HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
                throw new Differs(name);
            }
        });
    }
}
