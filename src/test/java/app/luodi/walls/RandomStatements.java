package app.luodi.walls;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;

/** A district asks and changes at random, in every kind of statement there is, and says whose rows it met. */
final class RandomStatements {
    private static final int OF_ONE_TRANSACTION = 100;

    private final Connection app;
    private final Random random;
    private final String own;
    private final List<String> others;
    private final List<String> places;
    private final List<String> changeable;
    private final List<String> writable;
    private final List<String> strangers = new ArrayList<>();
    private int done;
    private int refused;
    private long met;

    RandomStatements(Connection app, Random random, String own) throws SQLException {
        this.app = app;
        this.random = random;
        this.own = own;
        this.others =
                SameRows.DISTRICTS.stream().filter(one -> !one.equals(own)).toList();
        this.places = Scratch.ask(app, SameRows.READABLE);
        this.changeable = Scratch.ask(app, SameRows.CHANGEABLE);
        this.writable = Scratch.ask(app, SameRows.WRITABLE);
    }

    /** Statements that met, named or touched what belongs to another district. */
    List<String> strangers() {
        return strangers;
    }

    int done() {
        return done;
    }

    int refused() {
        return refused;
    }

    /** Rows that came back. */
    long met() {
        return met;
    }

    void many(int count) throws SQLException {
        for (var i = 0; i < count && strangers.size() < 20; i++) {
            if (i % OF_ONE_TRANSACTION == 0) {
                app.rollback();
                Scratch.run(
                        app,
                        "select set_config('luodi.district', '" + own
                                + "', true), set_config('luodi.as_of', '2026-01-01T00:00:00Z', true)");
            }
            one();
        }
        app.rollback();
    }

    private void one() throws SQLException {
        var before = app.setSavepoint();
        var statement = statement();
        try {
            var rows = statement.startsWith("copy ") ? copied(statement) : asked(statement);
            met += rows.size();
            if (!rows.stream().allMatch(row -> row == null || row.isEmpty() || row.equals(own))) {
                strangers.add(statement + " → " + rows);
            }
        } catch (SQLException refusal) {
            refused++;
            for (var other : others) {
                if (!statement.contains(other)
                        && String.valueOf(refusal.getMessage()).contains(other)) {
                    strangers.add(statement + " ! " + refusal.getMessage());
                }
            }
        }
        done++;
        app.rollback(before);
    }

    private List<String> asked(String sql) throws SQLException {
        try (var statement = app.createStatement()) {
            var rows = new ArrayList<String>();
            if (statement.execute(sql)) {
                try (var answer = statement.getResultSet()) {
                    while (answer.next()) {
                        rows.add(answer.getString(1));
                    }
                }
            }
            return rows;
        }
    }

    private List<String> copied(String sql) throws SQLException {
        var copy = app.unwrap(PGConnection.class).getCopyAPI();
        try {
            if (sql.endsWith("from stdin")) {
                copy.copyIn(sql, new StringReader(other() + "\n"));
                return List.of("copied in");
            }
            var out = new StringWriter();
            copy.copyOut(sql, out);
            return out.toString().lines().toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String statement() throws SQLException {
        var place = any(places);
        var second = any(places);
        var table = any(changeable);
        var target = any(writable);
        var other = other();
        return switch (random.nextInt(26)) {
            case 0 -> "select district_id from " + place;
            case 1 -> "select district_id from %s where district_id <> '%s'".formatted(place, own);
            case 2 -> "select district_id from %s where district_id in ('%s', '%s')".formatted(place, other, own);
            case 3 ->
                "select b.district_id from %s a join %s b on b.district_id <> a.district_id".formatted(place, second);
            case 4 -> "select unnest(array[a.district_id, b.district_id]) from %s a, %s b".formatted(place, second);
            case 5 -> "select district_id from %s union all select district_id from %s".formatted(place, second);
            case 6 -> "select max(district_id) from " + place;
            case 7 ->
                "with x as materialized (select * from %s) select district_id from x where exists (select from %s y where y.district_id = x.district_id or y.district_id = '%s')"
                        .formatted(place, second, other);
            case 8 ->
                "select district_id from %s where %s::text >= '%s' order by %2$s nulls first limit 3"
                        .formatted(place, column(place), random.nextBoolean() ? "" : "5");
            case 9 -> "select district_id from %s tablesample system (100)".formatted(table);
            case 10 -> "copy (select district_id from %s) to stdout".formatted(place);
            case 11 -> "copy %s (district_id) to stdout".formatted(table);
            case 12 -> "select district_id from %s for update".formatted(table);
            case 13 -> "update %s set district_id = district_id returning district_id".formatted(table);
            case 14 -> "update %s set district_id = '%s' returning district_id".formatted(table, other);
            case 15 ->
                "update %s t set district_id = t.district_id from %s o where o.district_id <> t.district_id or o.district_id = '%s' returning t.district_id"
                        .formatted(table, place, other);
            case 16 -> "delete from %s where district_id = '%s' returning district_id".formatted(table, other);
            case 17 ->
                "delete from %s t using %s o where true returning unnest(array[t.district_id, o.district_id])"
                        .formatted(table, place);
            case 18 -> insert(target, own, SameRows.NEW) + " on conflict do nothing returning district_id";
            case 19 -> insert(target, other, SameRows.SEEDED) + " on conflict do nothing returning district_id";
            case 20 -> insert(target, other, SameRows.NEW) + " returning district_id";
            case 21 -> "insert into %s select * from %1$s returning district_id".formatted(target);
            case 22 ->
                "merge into %s t using (values ('%s')) v(d) on t.district_id = v.d when matched then update set district_id = '%s' when not matched then do nothing returning t.district_id"
                        .formatted(table, random.nextBoolean() ? own : other, random.nextBoolean() ? own : other);
            case 23 -> "copy %s (district_id) from stdin".formatted(target);
            case 24 ->
                "with gone as (delete from %s returning district_id) select district_id from gone union select district_id from %s"
                        .formatted(table, place);
            default ->
                "select (select string_agg(distinct district_id, '') from %s o where o.district_id is distinct from '%s') from %s"
                        .formatted(place, own, second);
        };
    }

    private String insert(String table, String district, String row) throws SQLException {
        return SameRows.insert(app, table, district, row);
    }

    private String column(String place) throws SQLException {
        return any(Scratch.ask(
                app,
                "select quote_ident(attname) from pg_attribute where attrelid = '" + place
                        + "'::regclass and attnum > 0 and not attisdropped"));
    }

    private String other() {
        return any(others);
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
