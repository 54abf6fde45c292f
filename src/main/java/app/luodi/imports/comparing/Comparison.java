package app.luodi.imports.comparing;

import app.luodi.imports.understanding.ProjectRow;
import app.luodi.imports.understanding.Value;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A ledger beside what is known.
 *
 * @param matches rows whose project is certain, with what they change
 * @param offers rows that may be a known project: a person decides
 * @param added rows that nothing is known of
 * @param vanished projects that the ledger does not name; listed, never deleted
 */
public record Comparison(List<Match> matches, List<Offer> offers, List<ProjectRow> added, List<Known> vanished) {

    /** By what a row was recognised. */
    public enum By {
        CODE,
        CREDIT_CODE,
        NAME;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A row and its project. */
    public record Match(Known known, ProjectRow row, By by, List<Change> changes) {}

    /**
     * A row that looks like a known project and differs in phase, owner or code.
     *
     * @param why {@code phase}, {@code owner}, {@code code} or {@code several}
     */
    public record Offer(ProjectRow row, List<Known> candidates, String why) {}

    /**
     * A cell that says something else.
     *
     * @param field the value's name
     * @param mine what stands in the product; null where nothing does
     * @param file what the ledger says; null where its cell is empty now
     * @param last what the last import said
     * @param cell where it stands; null where the cell is empty
     * @param conflict whether the product was changed since the last import too
     */
    public record Change(
            String field,
            @Nullable Value mine,
            @Nullable Value file,
            @Nullable Value last,
            @Nullable String cell,
            boolean conflict) {}
}
