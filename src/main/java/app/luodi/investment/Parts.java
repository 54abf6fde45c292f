package app.luodi.investment;

import app.luodi.kernel.Money;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The year to date by composition (按构成, domain.md 3.1); null where a part was not told.
 *
 * @param construction 建筑工程
 * @param installation 安装工程, without the value of what is installed
 * @param equipment 设备工器具购置
 * @param other 其他费用, land included
 * @param ofWhich what lies within equipment and other costs
 */
public record Parts(
        @Nullable Money construction,
        @Nullable Money installation,
        @Nullable Money equipment,
        @Nullable Money other,
        OfWhich ofWhich) {
    /** Not told. */
    public static final Parts NONE = new Parts(null, null, null, null);

    /** The four parts, nothing said of what lies within. */
    public Parts(
            @Nullable Money construction,
            @Nullable Money installation,
            @Nullable Money equipment,
            @Nullable Money other) {
        this(construction, installation, equipment, other, OfWhich.NOTHING);
    }

    private Stream<Money> told() {
        return Stream.of(construction, installation, equipment, other).filter(Objects::nonNull);
    }

    public boolean isEmpty() {
        return told().findAny().isEmpty();
    }

    public boolean isComplete() {
        return told().count() == 4;
    }

    /** What was told, added up. */
    public Money sum() {
        return told().reduce(Money.ZERO, Money::plus);
    }

    boolean anyNegative() {
        return told().anyMatch(Money::isNegative) || ofWhich.anyNegative();
    }
}
