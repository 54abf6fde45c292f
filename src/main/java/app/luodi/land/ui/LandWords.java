package app.luodi.land.ui;

import app.luodi.kernel.Light;
import app.luodi.land.Area;
import app.luodi.land.Control;
import app.luodi.land.LandStep;
import app.luodi.land.LandWarning;
import app.luodi.land.ReadingLand.Owner;
import app.luodi.land.ReadingLand.Row;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.LightBadge;
import app.luodi.shell.parts.Texts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the land is spoken of. */
final class LandWords {
    private static final int DECIMALS = 2;

    private LandWords() {}

    /** 约定 2022-05-01 动工，已逾期 197 天. */
    static String sentence(LandWarning warning) {
        var fee = warning.fee() == null ? "" : Texts.of("land.warning.fee", Amounts.wan(warning.fee()));
        return Texts.of(
                "land.warning." + warning.kind().code(), Math.abs(warning.days()), Amounts.date(warning.on()), fee);
    }

    /** The worst there is to say of a parcel, and how much more there is. */
    static LightBadge.Shown worst(Row row) {
        if (row.warnings().isEmpty()) {
            return new LightBadge.Shown(Light.GREEN, Texts.of("land.warning.none"));
        }
        var more = row.warnings().size() - 1;
        var first = sentence(row.warnings().getFirst());
        return new LightBadge.Shown(row.light(), more == 0 ? first : Texts.of("land.warning.more", first, more));
    }

    /** 153.25 亩, without the unit. */
    static String mu(Area area) {
        return Amounts.number(area.mu(), DECIMALS);
    }

    static String squareMetres(Area area) {
        return Amounts.number(area.squareMetres(), DECIMALS);
    }

    /** 弹性年期 20 年. */
    static String mode(Row row) {
        var supply = row.parcel().supply();
        var mode = Texts.of("land.mode." + supply.mode().code());
        return supply.termYears() == null ? mode : Texts.of("land.mode.years", mode, supply.termYears());
    }

    static String projects(Row row) {
        return row.projects().isEmpty()
                ? Texts.of("land.loose")
                : row.projects().stream().map(Owner::name).collect(Collectors.joining(Texts.of("land.comma")));
    }

    static String step(LandStep step) {
        return Texts.of("land.step." + step.code());
    }

    static String control(Control control) {
        var key = "land.control." + control.code();
        return control.name() != null ? control.name() : Texts.has(key) ? Texts.of(key) : control.code();
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? Amounts.UNKNOWN : number.stripTrailingZeros().toPlainString();
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
