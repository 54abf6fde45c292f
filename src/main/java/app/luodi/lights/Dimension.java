package app.luodi.lights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a light looks at (domain.md 4.4), in the order in which the cause of a light is named. */
public enum Dimension {
    /** 开工: the planned start has passed and nothing has begun. */
    START(Unit.DAYS, Unit.MONTHS),
    /** 节点: the earliest milestone due is overdue, expected late, or was made good late. */
    NODES(Unit.DAYS),
    /** 审批: an approval under way is past its limit. */
    APPROVALS(Unit.DAYS),
    /** 入库: begun and not yet in the statistics. */
    ADMISSION(Unit.MONTHS, Unit.DAYS),
    /** 投资进度: the year's investment against its pace. */
    INVESTMENT(Unit.POINTS, Unit.OF_PACE),
    /** 资金到位: money in place against what should have been invested by now. */
    FUNDS(Unit.OF_NEED),
    /** 数据更新: monthly returns that are missing, or days since anything was reported. */
    FRESHNESS(Unit.MONTHS, Unit.DAYS);

    /** The measure of a threshold. */
    public enum Unit {
        /** Calendar days. */
        DAYS,
        /** Months: of a start the n-th month, of an admission full months, of returns the months missing. */
        MONTHS,
        /** Percentage points below pace. */
        POINTS,
        /** Percent of pace that is reached: less is worse. */
        OF_PACE,
        /** Percent of what is needed that is there: less is worse. */
        OF_NEED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Unit> find(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }

        /** Whether a smaller value is the worse one. */
        public boolean lessIsWorse() {
            return this == OF_PACE || this == OF_NEED;
        }
    }

    private final List<Unit> units;

    Dimension(Unit... units) {
        this.units = List.of(units);
    }

    /** In which it may be measured, the usual one first. */
    public List<Unit> units() {
        return units;
    }

    /** Whether a yellow that lasts several periods may become red. */
    public boolean countsPeriods() {
        return this != ADMISSION && this != FUNDS && this != FRESHNESS;
    }

    /** Whether what was missed and made good later may stay yellow for a while. */
    public boolean knowsMakingGood() {
        return this == NODES || this == INVESTMENT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
