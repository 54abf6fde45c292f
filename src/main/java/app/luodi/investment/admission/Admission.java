package app.luodi.investment.admission;

import app.luodi.kernel.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project on its way into the statistics.
 *
 * @param said what its papers say
 * @param code the number it has in the statistics
 * @param remark why it was rejected last
 * @param version 0 while nobody has begun
 */
public record Admission(
        UUID project,
        Path path,
        State state,
        Said said,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate admittedOn,
        @Nullable String code,
        @Nullable String remark,
        int version) {
    /** 准备、已申报、退回、已入库. */
    public enum State {
        PREPARING,
        APPLIED,
        REJECTED,
        ADMITTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is none of ours */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What the papers say, as far as it is known: the checks before an application compare it.
     *
     * @param reportingOwner 统计上报单位
     * @param filingOwner 备案文件上的项目单位
     * @param contractParty 施工合同甲方
     * @param eiaName 环评上的项目名称
     * @param filingTotal 备案总投资
     * @param applicationTotal 申报表总投资
     */
    public record Said(
            @Nullable String reportingOwner,
            @Nullable String filingOwner,
            @Nullable String contractParty,
            @Nullable String eiaName,
            @Nullable LocalDate filingOn,
            @Nullable LocalDate contractOn,
            @Nullable Money filingTotal,
            @Nullable Money applicationTotal) {
        public static final Said NOTHING = new Said(null, null, null, null, null, null, null, null);
    }

    public boolean isAdmitted() {
        return state == State.ADMITTED;
    }
}
