package app.luodi.investment;

import app.luodi.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the statistics ask for inside the parts (其中项, domain.md 3.2, checks 4 and 5), year to date; null where not told.
 *
 * @param oldEquipment 购置旧设备, within the equipment
 * @param renewalEquipment 用于更新的设备, within the equipment
 * @param oldBuildings 旧建筑物购置费, within the other costs
 * @param landFee 建设用地费, within the other costs
 */
public record OfWhich(
        @Nullable Money oldEquipment,
        @Nullable Money renewalEquipment,
        @Nullable Money oldBuildings,
        @Nullable Money landFee) {
    /** Not told. */
    public static final OfWhich NOTHING = new OfWhich(null, null, null, null);

    /** What lies within the equipment; not told counts as nothing. */
    Money ofEquipment() {
        return told(oldEquipment).plus(told(renewalEquipment));
    }

    /** What lies within the other costs. */
    Money ofOther() {
        return told(oldBuildings).plus(told(landFee));
    }

    boolean anyNegative() {
        return told(oldEquipment).isNegative()
                || told(renewalEquipment).isNegative()
                || told(oldBuildings).isNegative()
                || told(landFee).isNegative();
    }

    private static Money told(@Nullable Money amount) {
        return amount == null ? Money.ZERO : amount;
    }
}
