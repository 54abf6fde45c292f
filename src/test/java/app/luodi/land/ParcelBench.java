package app.luodi.land;

import app.luodi.land.Parcel.Duties;
import app.luodi.land.Parcel.Ground;
import app.luodi.land.Parcel.Share;
import app.luodi.land.Parcel.Supply;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parcels for tests, in a word. */
public final class ParcelBench {
    private ParcelBench() {}

    /** Industrial land sold by auction, wholly for the project. */
    public static Parcel parcel(String number, String squareMetres, UUID project) {
        var area = Area.of(squareMetres);
        return new Parcel(
                null,
                new Ground(number, "科学大道北", area, LandUse.INDUSTRIAL),
                Supply.by(SupplyMode.AUCTION),
                Duties.NONE,
                List.of(new Share(project, area)),
                List.of(),
                List.of(),
                false,
                0);
    }

    static Supply won(SupplyMode mode, @Nullable Integer years, @Nullable String won, @Nullable String contract) {
        return new Supply(
                mode,
                years,
                null,
                null,
                null,
                day(won),
                day(contract),
                contract == null ? null : "郑高新出让〔2022〕03号",
                null,
                null,
                null,
                null,
                app.luodi.kernel.Money.ofWan("3000"));
    }

    static Duties toStart(String by, @Nullable String started) {
        return new Duties(day(by), null, null, day(started), null, null, null);
    }

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
