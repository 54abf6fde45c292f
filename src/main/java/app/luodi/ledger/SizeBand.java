package app.luodi.ledger;

import app.luodi.kernel.Money;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sizes by planned total investment (domain.md 3.4): from its lower bound up to the next; unknown is a band of its own. */
public enum SizeBand {
    Y100("100", null),
    Y50("50", "100"),
    Y10("10", "50"),
    Y1("1", "10"),
    Y0("0", "1"),
    UNKNOWN(null, null);

    private final @Nullable Money from;
    private final @Nullable Money below;

    SizeBand(@Nullable String fromYi, @Nullable String belowYi) {
        this.from = fromYi == null ? null : Money.ofYi(fromYi);
        this.below = belowYi == null ? null : Money.ofYi(belowYi);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SizeBand> of(String code) {
        return Arrays.stream(values()).filter(band -> band.code().equals(code)).findFirst();
    }

    /** The condition on the amount; our own numbers only. */
    String sql(String amount) {
        if (from == null) {
            return amount + " is null";
        }
        return amount + " >= " + from.fen() + (below == null ? "" : " and " + amount + " < " + below.fen());
    }
}
