package app.luodi.land;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a parcel as plain values by name, for comparing two versions: {@code land.field.<name>} names it for people. */
final class ParcelField {
    private ParcelField() {}

    static Map<String, String> values(Parcel parcel) {
        var all = new LinkedHashMap<String, String>();
        var ground = parcel.ground();
        var supply = parcel.supply();
        var duties = parcel.duties();
        put(all, "number", ground.number());
        put(all, "location", ground.location());
        put(all, "area", ground.area().squareMetres().toPlainString());
        put(all, "use", ground.use().code());
        put(all, "mode", supply.mode().code());
        put(all, "termYears", supply.termYears());
        put(all, "termEndsOn", supply.termEndsOn());
        put(all, "listedOn", supply.listedOn());
        put(all, "noticeNumber", supply.noticeNumber());
        put(all, "wonOn", supply.wonOn());
        put(all, "contractOn", supply.contractOn());
        put(all, "contractNumber", supply.contractNumber());
        put(all, "supervisionNumber", supply.supervisionNumber());
        put(all, "handedOn", supply.handedOn());
        put(all, "titleOn", supply.titleOn());
        put(all, "titleNumber", supply.titleNumber());
        put(all, "price", supply.price() == null ? null : plain(supply.price().wan()));
        put(all, "startBy", duties.startBy());
        put(all, "startExtendedTo", duties.startExtendedTo());
        put(all, "extensionReason", duties.extensionReason());
        put(all, "startedOn", duties.startedOn());
        put(all, "developedPercent", duties.developedPercent());
        put(all, "completeBy", duties.completeBy());
        put(all, "completedOn", duties.completedOn());
        parcel.controls()
                .forEach(control -> put(
                        all, "control." + Objects.requireNonNullElse(control.name(), control.code()), said(control)));
        put(
                all,
                "shares",
                parcel.shares().isEmpty()
                        ? null
                        : parcel.shares().stream()
                                .map(share -> share.area().squareMetres().toPlainString())
                                .sorted()
                                .collect(Collectors.joining(" + ")));
        parcel.checks()
                .forEach(check -> put(
                        all,
                        "check." + check.dueOn(),
                        check.doneOn() == null
                                ? check.about()
                                : check.about() + " " + check.doneOn() + " "
                                        + Objects.requireNonNullElse(check.result(), "")));
        return all;
    }

    private static String said(Control control) {
        var promised = control.promised() == null ? control.standard() : plain(control.promised());
        var achieved = control.achieved() == null
                ? control.judgedMet() == null ? null : control.judgedMet().toString()
                : plain(control.achieved());
        return achieved == null ? String.valueOf(promised) : promised + " → " + achieved;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            all.put(name, value.toString());
        }
    }
}
