package app.luodi.land.ui;

import app.luodi.land.LandWarning;
import app.luodi.land.ReadingLand.Row;
import app.luodi.land.SupplyMode;
import app.luodi.shell.parts.UrlState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which parcels the address asks for. */
record LandQuery(
        String typed,
        @Nullable SupplyMode mode,
        @Nullable UUID office,
        LandWarning.@Nullable Kind warning,
        @Nullable String light,
        boolean loose,
        boolean differing) {
    static LandQuery of(UrlState state) {
        return new LandQuery(
                state.get("q").orElse(""),
                state.get("mode", SupplyMode::of).orElse(null),
                state.id("office").orElse(null),
                state.get("warning", LandWarning.Kind::of).orElse(null),
                state.get("light").orElse(null),
                state.get("loose").isPresent(),
                state.get("differs").isPresent());
    }

    /** @param differ the projects whose dates do not agree with their land */
    List<Row> among(List<Row> rows, Set<UUID> differ) {
        return rows.stream().filter(row -> fits(row, differ)).toList();
    }

    private boolean fits(Row row, Set<UUID> differ) {
        return isTyped(row)
                && (mode == null || row.parcel().supply().mode() == mode)
                && (office == null || row.projects().stream().anyMatch(one -> office.equals(one.office())))
                && (warning == null || row.warnings().stream().anyMatch(one -> one.kind() == warning))
                && (light == null || row.light().code().equals(light))
                && (!loose || row.projects().isEmpty())
                && (!differing || row.projects().stream().anyMatch(one -> differ.contains(one.project())));
    }

    private boolean isTyped(Row row) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || LandWords.projects(row).toLowerCase(Locale.ROOT).contains(wanted)
                || row.parcel().ground().number().toLowerCase(Locale.ROOT).contains(wanted)
                || Optional.ofNullable(row.parcel().ground().location())
                        .filter(place -> place.contains(wanted))
                        .isPresent()
                || Optional.ofNullable(row.parcel().supply().contractNumber())
                        .filter(number -> number.toLowerCase(Locale.ROOT).contains(wanted))
                        .isPresent();
    }
}
