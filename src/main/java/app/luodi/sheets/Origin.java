package app.luodi.sheets;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where a file comes from, told to programs only: it stands in a sheet and in a column that nobody sees, so that the file
 * is known again when it comes back.
 *
 * @param told district, moment, columns and the like, by name
 * @param signed the key of a row, in such a way that nobody else could have written it
 */
public record Origin(Map<String, String> told, UnaryOperator<String> signed) {
    /** The sheet that no spreadsheet offers to show. */
    public static final String SHEET = "_luodi";

    /** The head of the hidden column. */
    public static final String KEY = "_luodi_key";

    /** The key of a line that is about nothing: sums and notes. */
    public static final String NO_KEY = "-";
}
