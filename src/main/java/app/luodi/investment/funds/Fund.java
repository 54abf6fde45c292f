package app.luodi.investment.funds;

import app.luodi.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One source of a project's money.
 *
 * @param name the loan, the bond and its batch
 * @param planned 计划筹措
 * @param inPlace 到位, of a special bond what was issued for the project (可用)
 * @param used 支出, never more than is in place
 * @param version 0 while it is not kept yet
 */
public record Fund(
        @Nullable UUID id,
        UUID project,
        Kind kind,
        @Nullable String name,
        @Nullable Money planned,
        @Nullable Money inPlace,
        @Nullable LocalDate inPlaceOn,
        @Nullable Money used,
        @Nullable LocalDate usedOn,
        int version) {
    /** 资金来源. */
    public enum Kind {
        /** 地方政府专项债券. */
        SPECIAL_BOND,
        /** 财政资金. */
        BUDGET,
        /** 银行贷款. */
        BANK_LOAN,
        /** 自筹. */
        OWN,
        /** 利用外资. */
        FOREIGN,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
