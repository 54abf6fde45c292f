package app.luodi.land;

import app.luodi.kernel.Outcome.Refusal;
import app.luodi.land.Parcel.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a parcel must keep to before it is written. Each rule is one sentence; who is refused hears all that apply. */
final class ParcelRules {
    private static final String KEY = "land.refused.";

    /** 民法典 art. 705: no lease is longer. */
    private static final int LONGEST_LEASE = 20;

    private record Dated(String field, @Nullable LocalDate on) {}

    private ParcelRules() {}

    static List<Refusal> refusals(Parcel parcel, LocalDate today) {
        var all = new ArrayList<Refusal>();
        all.addAll(nothingHappensInTheFuture(parcel, today));
        all.addAll(eachStepComesAfterTheOneBefore(parcel));
        Stream.<Function<Parcel, Optional<Refusal>>>of(
                        ParcelRules::numberIsThere,
                        ParcelRules::areaIsThere,
                        ParcelRules::termIsWithinTheLaw,
                        ParcelRules::flexibleLandHasATerm,
                        ParcelRules::allocatedLandHasNoTerm,
                        ParcelRules::completionComesAfterTheStart,
                        ParcelRules::anExtensionIsLaterAndHasAReason,
                        ParcelRules::sharesAreWithinTheArea,
                        ParcelRules::eachProjectIsNamedOnce,
                        ParcelRules::eachCheckHasItsDay)
                .map(rule -> rule.apply(parcel))
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all;
    }

    private static Optional<Refusal> numberIsThere(Parcel parcel) {
        return parcel.ground().number().isBlank() ? refused("number", "number") : Optional.empty();
    }

    private static Optional<Refusal> areaIsThere(Parcel parcel) {
        return parcel.ground().area().squareMetres().signum() <= 0 ? refused("area", "area") : Optional.empty();
    }

    private static List<Refusal> nothingHappensInTheFuture(Parcel parcel, LocalDate today) {
        var supply = parcel.supply();
        return Stream.of(
                        new Dated("listedOn", supply.listedOn()),
                        new Dated("wonOn", supply.wonOn()),
                        new Dated("contractOn", supply.contractOn()),
                        new Dated("handedOn", supply.handedOn()),
                        new Dated("titleOn", supply.titleOn()),
                        new Dated("startedOn", parcel.duties().startedOn()),
                        new Dated("completedOn", parcel.duties().completedOn()))
                .filter(one -> one.on() != null && one.on().isAfter(today))
                .map(one -> Refusal.of(one.field(), KEY + "future", String.valueOf(one.on())))
                .toList();
    }

    private static List<Refusal> eachStepComesAfterTheOneBefore(Parcel parcel) {
        var supply = parcel.supply();
        var all = new ArrayList<Refusal>();
        LocalDate before = null;
        for (var one : List.of(
                new Dated("listedOn", supply.listedOn()),
                new Dated("wonOn", supply.wonOn()),
                new Dated("contractOn", supply.contractOn()),
                new Dated("handedOn", supply.handedOn()))) {
            var on = one.on();
            if (on == null) {
                continue;
            }
            if (before != null && on.isBefore(before)) {
                all.add(Refusal.of(one.field(), KEY + "order", on.toString(), before.toString()));
            }
            before = on;
        }
        var title = supply.titleOn();
        var contract = supply.contractOn();
        if (title != null && contract != null && title.isBefore(contract)) {
            all.add(Refusal.of("titleOn", KEY + "order", title.toString(), contract.toString()));
        }
        return all;
    }

    private static Optional<Refusal> termIsWithinTheLaw(Parcel parcel) {
        var years = parcel.supply().termYears();
        if (years == null) {
            return Optional.empty();
        }
        var longest = parcel.supply().mode().rented()
                ? LONGEST_LEASE
                : parcel.ground().use().longest();
        return years < 1 || years > longest ? refused("termYears", "term", longest) : Optional.empty();
    }

    private static Optional<Refusal> flexibleLandHasATerm(Parcel parcel) {
        if (parcel.supply().mode() != SupplyMode.FLEXIBLE) {
            return Optional.empty();
        }
        var years = parcel.supply().termYears();
        var longest = parcel.ground().use().longest();
        return years == null || years == longest ? refused("termYears", "flexible", longest) : Optional.empty();
    }

    private static Optional<Refusal> allocatedLandHasNoTerm(Parcel parcel) {
        return parcel.supply().mode() == SupplyMode.ALLOCATION
                        && parcel.supply().termYears() != null
                ? refused("termYears", "allocation")
                : Optional.empty();
    }

    private static Optional<Refusal> completionComesAfterTheStart(Parcel parcel) {
        var start = parcel.duties().mustStartBy();
        var complete = parcel.duties().completeBy();
        if (start.isPresent() && complete != null && !complete.isAfter(start.get())) {
            return refused(
                    "completeBy", "complete", complete.toString(), start.get().toString());
        }
        var started = parcel.duties().startedOn();
        var completed = parcel.duties().completedOn();
        return started != null && completed != null && completed.isBefore(started)
                ? refused("completedOn", "order", completed.toString(), started.toString())
                : Optional.empty();
    }

    private static Optional<Refusal> anExtensionIsLaterAndHasAReason(Parcel parcel) {
        var duties = parcel.duties();
        var extended = duties.startExtendedTo();
        if (extended == null) {
            return Optional.empty();
        }
        if (duties.startBy() == null || !extended.isAfter(duties.startBy())) {
            return refused("startExtendedTo", "extended");
        }
        return duties.extensionReason() == null || duties.extensionReason().isBlank()
                ? refused("extensionReason", "reason")
                : Optional.empty();
    }

    private static Optional<Refusal> sharesAreWithinTheArea(Parcel parcel) {
        var sum = parcel.shares().stream().map(Share::area).reduce(Area.NONE, Area::plus);
        var more = parcel.shares().stream()
                        .anyMatch(share -> share.area().squareMetres().signum() <= 0)
                || sum.compareTo(parcel.ground().area()) > 0;
        return more
                ? refused(
                        "shares",
                        "shares",
                        sum.squareMetres().toPlainString(),
                        parcel.ground().area().squareMetres().toPlainString())
                : Optional.empty();
    }

    private static Optional<Refusal> eachProjectIsNamedOnce(Parcel parcel) {
        var named = new HashSet<>();
        return parcel.shares().stream().allMatch(share -> named.add(share.project()))
                ? Optional.empty()
                : refused("shares", "twice");
    }

    private static Optional<Refusal> eachCheckHasItsDay(Parcel parcel) {
        var days = new HashSet<>();
        return parcel.checks().stream()
                        .allMatch(check ->
                                days.add(check.dueOn()) && !check.about().isBlank())
                ? Optional.empty()
                : refused("checks", "checks");
    }

    private static Optional<Refusal> refused(String field, String sentence, Object... values) {
        return Optional.of(Refusal.of(field, KEY + sentence, values));
    }
}
