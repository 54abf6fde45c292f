package app.luodi.investment.admission;

import static app.luodi.investment.admission.Paper.*;

import app.luodi.kernel.Money;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases of admission with their evidence lists (domain.md 3.3). */
public enum Path {
    /** 新建、扩建、技改 from 5000 万元: ①–④ are compulsory. */
    NEW_CONSTRUCTION(Paper.all(CONTENT, FILING, CONTRACT, PHOTOS), Paper.all(LICENCE, EXPLANATION, FEASIBILITY)),
    /** 单纯购置. */
    PURCHASE(Paper.all(PURCHASE_CONTRACT, VOUCHER, DELIVERY_PHOTOS), Paper.all(LICENCE)),
    /** 房地产开发. */
    REAL_ESTATE(Paper.all(LAND_TITLE, FILING, CONTRACT, PHOTOS), Paper.all(LICENCE)),
    /** 500–5000 万元. */
    SMALL(Paper.all(FILING, CONTRACT, VERIFIED_PHOTOS, APPLICATION_FORM, PLATFORM_PRINT), Paper.all(LICENCE));

    /** From here on a project reports to the national network by itself. */
    private static final Money LARGE = Money.ofWan("5000");

    private final List<Paper> compulsory;
    private final List<Paper> further;

    Path(List<Paper> compulsory, List<Paper> further) {
        this.compulsory = compulsory;
        this.further = further;
    }

    public List<Paper> compulsory() {
        return compulsory;
    }

    public List<Paper> papers() {
        return Stream.concat(compulsory.stream(), further.stream()).toList();
    }

    /** The case a project is likely to be; a person decides. */
    static Path likely(@Nullable String nature, @Nullable Money total) {
        if ("purchase".equals(nature)) {
            return PURCHASE;
        }
        return total != null && total.compareTo(LARGE) < 0 ? SMALL : NEW_CONSTRUCTION;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of ours */
    public static Path of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
