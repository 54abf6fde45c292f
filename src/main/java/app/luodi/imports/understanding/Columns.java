package app.luodi.imports.understanding;

import app.luodi.imports.reading.Cell;
import app.luodi.imports.understanding.HeaderMatching.Match;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the columns of a table from its header and from what stands beneath it. */
final class Columns {
    private static final int SAMPLES = 3;
    private static final int LOOKED_AT = 60;
    private static final double BY_CONTENT = 0.7;
    private static final double BY_PLACE = 0.6;
    private static final double SECOND = 0.7;
    private final SheetCells cells;
    private final Layout layout;
    private final Surroundings around;
    private final HeaderMatching matching;
    private final Choices choices;

    Columns(SheetCells cells, Layout layout, Surroundings around, HeaderMatching matching, Choices choices) {
        this.cells = cells;
        this.layout = layout;
        this.around = around;
        this.matching = matching;
        this.choices = choices;
    }

    /** A column and its place, from 0. */
    record Placed(int index, RecognisedColumn column) {
        @Nullable
        Field field() {
            return column.field();
        }
    }

    List<Placed> all() {
        var placed = new ArrayList<Placed>();
        for (var index = 0; index < cells.width(); index++) {
            var levels = levels(index);
            var samples = samples(index);
            if (!levels.isEmpty() || !samples.isEmpty()) {
                placed.add(new Placed(index, column(index, levels, samples)));
            }
        }
        nameIfMissing(placed);
        byRow(placed);
        likeTheOthers(placed);
        secondOnes(placed);
        return placed;
    }

    /** The header's texts over a column, from the top; a group's text holds for all columns beneath it. */
    private List<String> levels(int column) {
        var levels = new LinkedHashSet<String>();
        for (var row : layout.headerRows()) {
            var text = Texts.clean(cells.shownText(row, column));
            if (text.isBlank() && !row.equals(layout.headerRows().getLast()) && cells.merge(row, column) == null) {
                text = groupToTheLeft(row, column);
            }
            if (!text.isBlank()) {
                levels.add(text);
            }
        }
        return withUnit(List.copyOf(levels));
    }

    /** A unit in a row of its own belongs to the header over it. */
    private static List<String> withUnit(List<String> levels) {
        if (levels.size() < 2 || !Units.isUnit(levels.getLast())) {
            return levels;
        }
        var unit = levels.getLast().replaceAll("[()]", "");
        var joined = new ArrayList<>(levels.subList(0, levels.size() - 1));
        joined.set(joined.size() - 1, joined.getLast() + "(" + unit + ")");
        return List.copyOf(joined);
    }

    /** Where a file keeps no merged cells, a group stands over its first column only. */
    private String groupToTheLeft(int row, int column) {
        var below = row + 1;
        for (var at = column; at >= 0 && !cells.shownText(below, at).isBlank(); at--) {
            if (!cells.text(row, at).isBlank()) {
                return cells.hasMerges() ? "" : Texts.clean(cells.text(row, at));
            }
        }
        return "";
    }

    private RecognisedColumn column(int index, List<String> levels, List<String> samples) {
        var header = String.join(">", levels);
        var match = levels.isEmpty() ? Match.NONE : judged(matching.match(levels), index);
        match = match.field() == null ? byContent(index, match) : match;
        var texts = levels.stream().map(HeaderText::of).toList();
        var column = new RecognisedColumn(
                SheetCells.letters(index),
                null,
                header,
                match.field(),
                unit(match.field(), texts),
                key(match, texts),
                cells.sheet().hiddenColumns().contains(index),
                Math.round(match.confidence() * 100) / 100.0,
                samples);
        return choices.column(cells.sheet().name(), column)
                .map(choice -> column.as(
                        choice.field(),
                        choice.unit() == null ? unitOf(choice.field(), column, texts) : choice.unit(),
                        choice.field() == column.field() ? column.key() : null,
                        1))
                .orElse(column);
    }

    private @Nullable Unit unitOf(@Nullable Field field, RecognisedColumn column, List<HeaderText> texts) {
        return column.unit() == null ? unit(field, texts) : column.unit();
    }

    private @Nullable Unit unit(@Nullable Field field, List<HeaderText> texts) {
        if (field == null || field.form() != Field.Form.MONEY && field.form() != Field.Form.LAND) {
            return null;
        }
        var own = texts.reversed().stream()
                .map(HeaderText::unit)
                .filter(Objects::nonNull)
                .findFirst();
        return own.orElse(field.form() == Field.Form.MONEY ? around.unit() : null);
    }

    private @Nullable String key(Match match, List<HeaderText> texts) {
        var field = match.field();
        if (match.part() != null || field == null) {
            return match.part();
        }
        var month = texts.reversed().stream()
                .map(HeaderText::month)
                .filter(Objects::nonNull)
                .findFirst();
        if (month.isEmpty()
                || field != Field.MONTH_DONE && field != Field.YTD_DONE && field != Field.IMAGE_PROGRESS
                || month.get() < 1
                || month.get() > 12) {
            return null;
        }
        var year = texts.stream()
                .map(HeaderText::year)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(around.year());
        var span = "%02d".formatted(month.get());
        return field.code() + "@" + (year == null ? span : year + "-" + span);
    }

    private Match judged(Match match, int column) {
        var field = match.field();
        if (field == null || match.confidence() >= 1) {
            return match;
        }
        var fitting = share(column, cell -> fits(field, cell));
        return fitting < 0.5 ? new Match(field, match.part(), match.confidence() * BY_PLACE) : match;
    }

    private static boolean fits(Field field, Cell cell) {
        return switch (field.form()) {
            case MONEY, LAND, RATE ->
                !cell.isText() || AbsentWords.read(cell.text()) != null || Figures.read(cell.text()) != null;
            case DATE ->
                cell.kind() == Cell.Kind.DATE
                        || AbsentWords.read(cell.text()) != null
                        || cell.text().matches(".*[\\d一二三四]+.*|.*[年月季].*");
            case CODE, CREDIT_CODE -> cell.text().matches(".*[\\d-]{6,}.*") || AbsentWords.read(cell.text()) != null;
            case FLAG -> FlagReading.read(cell.text()).problems().isEmpty();
            case TEXT, NAME, DIMENSION, NAMES -> cell.isText();
            case SERIAL -> true;
        };
    }

    private Match byContent(int column, Match none) {
        if (share(column, cell -> cell.text().strip().matches("\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{5,6}")) > 0.6) {
            return new Match(Field.PROJECT_CODE, null, BY_CONTENT);
        }
        return share(column, cell -> cell.text().strip().matches("9[12][0-9A-Z]{16}")) > 0.6
                ? new Match(Field.CREDIT_CODE, null, BY_CONTENT)
                : none;
    }

    private double share(int column, java.util.function.Predicate<Cell> test) {
        var seen = 0;
        var passed = 0;
        for (var row = layout.firstDataRow(); row <= layout.lastRow() && seen < LOOKED_AT; row++) {
            var line = cells.row(row);
            var cell = line == null ? null : line.at(column);
            if (cell != null && !cell.text().isBlank()) {
                seen++;
                passed += test.test(cell) ? 1 : 0;
            }
        }
        return seen == 0 ? 0 : (double) passed / seen;
    }

    private List<String> samples(int column) {
        Set<String> samples = new LinkedHashSet<>();
        for (var row = layout.firstDataRow();
                row <= Math.min(layout.lastRow(), layout.firstDataRow() + LOOKED_AT) && samples.size() < SAMPLES;
                row++) {
            var text = cells.text(row, column).strip();
            if (!text.isEmpty()) {
                samples.add(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
            }
        }
        return List.copyOf(samples);
    }

    /** Every ledger names its projects: without a word for it, the column with the most different texts is proposed. */
    private void nameIfMissing(List<Placed> placed) {
        if (placed.stream().anyMatch(column -> column.field() == Field.PROJECT_NAME)) {
            return;
        }
        var best = placed.stream()
                .filter(column -> column.field() == null
                        || column.column().header().contains("项目")
                                && column.field().form() == Field.Form.TEXT)
                .max(java.util.Comparator.comparingDouble(column -> texts(column.index())));
        best.filter(column -> texts(column.index()) > 0)
                .ifPresent(column -> placed.set(
                        placed.indexOf(column),
                        new Placed(column.index(), column.column().as(Field.PROJECT_NAME, null, null, BY_PLACE))));
    }

    private double texts(int column) {
        return share(
                column, cell -> cell.isText() && cell.text().strip().length() > 3 && Figures.read(cell.text()) == null);
    }

    /** A column that holds nothing but units decides for all money without a unit of its own. */
    private void byRow(List<Placed> placed) {
        if (unitColumn(placed) < 0) {
            return;
        }
        for (var at = 0; at < placed.size(); at++) {
            var column = placed.get(at);
            var money = column.field() != null && column.field().form() == Field.Form.MONEY;
            if (money && HeaderText.of(column.column().header()).unit() == null) {
                placed.set(at, new Placed(column.index(), column.column().in(Unit.BY_ROW)));
            }
        }
    }

    /** Where one header forgot the unit that all others state, that unit is proposed and asked. */
    private static void likeTheOthers(List<Placed> placed) {
        var units = placed.stream()
                .map(Placed::column)
                .filter(column -> column.field() != null && column.field().form() == Field.Form.MONEY)
                .map(RecognisedColumn::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (var at = 0; at < placed.size() && units.size() == 1; at++) {
            var column = placed.get(at).column();
            if (column.field() != null && column.field().form() == Field.Form.MONEY && column.unit() == null) {
                var confidence = Math.min(column.confidence(), BY_CONTENT);
                placed.set(
                        at,
                        new Placed(
                                placed.get(at).index(),
                                column.as(column.field(), units.getFirst(), column.key(), confidence)));
            }
        }
    }

    /** @return its place; -1 where there is none */
    int unitColumn(List<Placed> placed) {
        return placed.stream()
                .mapToInt(Placed::index)
                .filter(column -> share(column, cell -> Units.alone(cell.text()) != null) > 0.8)
                .findFirst()
                .orElse(-1);
    }

    /** Of two columns for one thing the second is asked, unless both may speak: people, units, two currencies. */
    private static void secondOnes(List<Placed> placed) {
        for (var at = 0; at < placed.size(); at++) {
            var column = placed.get(at);
            var field = column.field();
            if (field == null || field.form() == Field.Form.NAMES || field == Field.SEQ) {
                continue;
            }
            var name = column.column().name();
            var unit = column.column().unit();
            var rival = placed.stream()
                    .filter(other -> other != column
                            && other.column().name().equals(name)
                            && Objects.equals(other.column().unit(), unit)
                            && (other.column().confidence() > column.column().confidence()
                                    || other.column().confidence()
                                                    == column.column().confidence()
                                            && other.index() < column.index()))
                    .findFirst();
            if (rival.isPresent()) {
                var likely = column.column().confidence() < 1;
                var left = column.column()
                        .as(
                                likely ? null : field,
                                likely ? null : unit,
                                likely ? null : column.column().key(),
                                SECOND);
                placed.set(at, new Placed(column.index(), left));
            }
        }
    }
}
