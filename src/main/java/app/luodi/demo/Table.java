package app.luodi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A table of the demo's resources: tab-separated, comments with #, the first row names the columns. */
record Table(List<Row> rows) {
    /** One row; an empty cell is unknown. */
    record Row(Map<String, String> cells) {
        /** @throws NoSuchElementException where the cell is empty */
        String text(String column) {
            var text = maybe(column);
            if (text == null) {
                throw new NoSuchElementException("No " + column + " in " + cells);
            }
            return text;
        }

        @Nullable
        String maybe(String column) {
            var text = cells.getOrDefault(column, "");
            return text.isEmpty() ? null : text;
        }

        @Nullable
        BigDecimal number(String column) {
            var text = maybe(column);
            return text == null ? null : new BigDecimal(text);
        }

        int integer(String column) {
            return Integer.parseInt(text(column));
        }

        boolean yes(String column) {
            return "是".equals(maybe(column));
        }

        /** The parts of a cell that holds several. */
        List<String> list(String column, String separator) {
            var text = maybe(column);
            return text == null ? List.of() : List.of(text.split(separator));
        }
    }

    /** @param name of a file in {@code /demo} */
    static Table read(String name) {
        try {
            var lines = new ClassPathResource("demo/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            var columns = lines.getFirst();
            return new Table(lines.stream()
                    .skip(1)
                    .map(cells -> row(name, columns, cells))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Row row(String name, String[] columns, String[] cells) {
        if (cells.length != columns.length) {
            throw new IllegalStateException(name + " is torn: " + Arrays.toString(cells));
        }
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i].strip());
        }
        return new Row(row);
    }

    /** The rows of one district. */
    Table of(String district) {
        return new Table(rows.stream()
                .filter(row -> row.text("district").equals(district))
                .toList());
    }
}
