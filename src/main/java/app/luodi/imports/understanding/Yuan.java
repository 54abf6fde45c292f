package app.luodi.imports.understanding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** An exact sum in 元, written as plain text. */
public record Yuan(BigDecimal amount) {
    static final Yuan NOTHING = new Yuan(BigDecimal.ZERO);

    Yuan plus(BigDecimal more) {
        return new Yuan(amount.add(more));
    }

    /** Without a fraction where there is none, never with an exponent. */
    @JsonValue
    public String plain() {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
