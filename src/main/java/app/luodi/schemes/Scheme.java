package app.luodi.schemes;

import app.luodi.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view on investment in one edition.
 *
 * @param edition what distinguishes the definition: 2024年口径; may be empty
 * @param fromYear the first year it holds for; editions hold for whole years
 * @param toYear the last; null while it holds
 * @param rule what projects belong to it
 * @param position its place among the views
 */
public record Scheme(
        UUID id,
        String name,
        String edition,
        int fromYear,
        @Nullable Integer toYear,
        Rule rule,
        @Nullable String note,
        int position,
        int version) {
    /**
     * Every condition that is given must hold; what is empty or null asks nothing.
     *
     * @param codes ranges of GB/T 4754: {@code 06-46}, {@code 27}
     * @param natures 建设性质, by code
     * @param controls who controls the owner: state, private, hmt (港澳台), foreign
     * @param developers whether the owner must be a real-estate developer; null for either
     * @param least the total investment it begins with
     * @param tag a label or category of the district's own
     */
    public record Rule(
            List<String> codes,
            List<String> natures,
            List<String> controls,
            @Nullable Boolean developers,
            @Nullable Money least,
            @Nullable String tag) {
        public Rule {
            codes = List.copyOf(codes);
            natures = List.copyOf(natures);
            controls = List.copyOf(controls);
        }

        public static Rule codes(String... codes) {
            return new Rule(List.of(codes), List.of(), List.of(), null, null, null);
        }

        public boolean asksNothing() {
            return codes.isEmpty()
                    && natures.isEmpty()
                    && controls.isEmpty()
                    && developers == null
                    && least == null
                    && tag == null;
        }
    }

    public boolean holdsIn(int year) {
        return fromYear <= year && (toYear == null || year <= toYear);
    }
}
