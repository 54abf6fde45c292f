package app.luodi.exports;

import app.luodi.exports.Catalogue.Table;
import app.luodi.exports.Manifest.Described;
import app.luodi.exports.Manifest.Entry;
import app.luodi.identity.Act;
import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.Acted;
import app.luodi.kernel.Today;
import app.luodi.sheets.Cell;
import app.luodi.sheets.Column;
import app.luodi.sheets.FileWriting;
import app.luodi.sheets.Format;
import app.luodi.sheets.Handout;
import app.luodi.sheets.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything of a district in one archive, as of one moment: each table as JSON lines and as a workbook, with its past, the
 * photos as files, the schema, and a manifest with sums over all of it. Secrets stay.
 */
@Service
public class LeavingWithEverything {
    private static final int AT_A_TIME = 500;
    private static final List<String> LEFT_OUT = List.of(
            "password hashes, lock-outs and identities at providers of accounts",
            "secrets of programs and of sealed lists",
            "tables that are derived from others: they follow by themselves");

    private final Catalogue catalogue;
    private final Rights rights;
    private final JsonMapper json;
    private final Desk desk;
    private final TransactionTemplate still;

    LeavingWithEverything(
            Catalogue catalogue, Rights rights, JsonMapper json, Desk desk, PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.rights = rights;
        this.json = json;
        this.desk = desk;
        still = new TransactionTemplate(transactions);
        still.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        still.setReadOnly(true);
    }

    /** Where rows come from, what time it is, and who hears of it. */
    @org.springframework.stereotype.Component
    static class Desk {
        private final JdbcTemplate jdbc;
        private final Today today;
        private final ApplicationEventPublisher events;

        Desk(DataSource source, Today today, ApplicationEventPublisher events) {
            jdbc = new JdbcTemplate(source);
            jdbc.setFetchSize(AT_A_TIME);
            this.today = today;
            this.events = events;
        }
    }

    /**
     * @param progress hears how many of how many tables are written
     * @throws app.luodi.identity.NoRight for who does not administer the district
     */
    public Manifest leave(OutputStream out, BiConsumer<Integer, Integer> progress) {
        rights.require(Act.MANAGE_SETTINGS);
        var who = rights.who().orElseThrow();
        var manifest = java.util.Objects.requireNonNull(still.execute(status -> written(who, out, progress)));
        desk.events.publishEvent(Acted.of("district.left")
                .with(
                        "rows",
                        manifest.entries().stream()
                                .mapToLong(one -> Math.max(0, one.rows()))
                                .sum()));
        return manifest;
    }

    private Manifest written(SignedIn who, OutputStream out, BiConsumer<Integer, Integer> progress) {
        desk.jdbc.queryForList("select set_config('TimeZone', 'UTC', true)");
        var entries = new ArrayList<Entry>();
        var tables = catalogue.tables();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, entries, Manifest.SCHEMA, to -> {
                to.accept(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(tables.stream()
                                .map(one -> new Described(one.name(), one.columns(), one.key(), one.past()))
                                .toList()));
                return -1L;
            });
            for (var at = 0; at < tables.size(); at++) {
                table(zip, entries, tables.get(at));
                progress.accept(at + 1, tables.size());
            }
            photos(zip, entries);
            var name = desk.jdbc.queryForObject("select name from district where id = ?", String.class, who.district());
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    who.district(),
                    name == null ? "" : name,
                    desk.today.now().toString(),
                    List.copyOf(entries),
                    LEFT_OUT);
            zip.putNextEntry(new ZipEntry(Manifest.FILE));
            zip.write(json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(manifest)
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void table(ZipOutputStream zip, List<Entry> entries, Table table) throws IOException {
        entry(zip, entries, Manifest.rows(table.name()), to -> rows(table.name(), table, table.key(), to));
        if (table.past()) {
            var key = new ArrayList<>(table.key());
            key.add("recorded_from");
            entry(zip, entries, Manifest.past(table.name()), to -> rows("history." + table.name(), table, key, to));
        }
        var summed = new Summed(zip);
        zip.putNextEntry(new ZipEntry("xlsx/" + table.name() + ".xlsx"));
        FileWriting.write(workbook(table), Format.XLSX, summed, rows -> {});
        zip.closeEntry();
        entries.add(new Entry("xlsx/" + table.name() + ".xlsx", -1, summed.sha256()));
    }

    private long rows(String name, Table table, List<String> key, Consumer<String> to) {
        var count = new long[1];
        var hidden = table.name().equals("account")
                ? " - '{" + String.join(",", Catalogue.SECRET_COLUMNS) + "}'::text[]"
                : "";
        desk.jdbc.query(
                "select (to_jsonb(t)" + hidden + ")::text from " + name + " t order by " + String.join(", ", key),
                row -> {
                    to.accept(row.getString(1) + "\n");
                    count[0]++;
                });
        return count[0];
    }

    /** Written as it comes: what fills the entry says how many rows there were. */
    private static void entry(
            ZipOutputStream zip,
            List<Entry> entries,
            String file,
            java.util.function.ToLongFunction<Consumer<String>> fill)
            throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        var summed = new Summed(zip);
        var rows = fill.applyAsLong(text -> summed.text(text));
        zip.closeEntry();
        entries.add(new Entry(file, rows, summed.sha256()));
    }

    private Handout workbook(Table table) {
        var shown = table.columns().entrySet().stream()
                .filter(column -> !column.getValue().equals("bytea"))
                .map(java.util.Map.Entry::getKey)
                .toList();
        var all = shown.stream().map(name -> Column.text(name, name, 140)).toList();
        var sql =
                "select " + shown.stream().map(name -> "\"" + name + "\"::text").collect(Collectors.joining(", "))
                        + " from " + table.name() + " order by " + String.join(", ", table.key());
        return new Handout(
                null,
                table.name(),
                List.of(new Handout.Table(
                        table.name(),
                        List.of(),
                        all,
                        file -> desk.jdbc.query(sql, row -> {
                            var cells = new ArrayList<Cell>();
                            for (var at = 0; at < shown.size(); at++) {
                                cells.add(Cell.words(row.getString(at + 1)));
                            }
                            file.accept(Line.row(cells));
                        }))),
                0);
    }

    private void photos(ZipOutputStream zip, List<Entry> entries) {
        desk.jdbc.query("select report_id, position, picture from site_image order by report_id, position", row -> {
            var file = "photos/" + row.getString(1) + "-" + row.getInt(2) + ".jpg";
            try {
                zip.putNextEntry(new ZipEntry(file));
                var summed = new Summed(zip);
                summed.write(row.getBytes(3));
                zip.closeEntry();
                entries.add(new Entry(file, -1, summed.sha256()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
