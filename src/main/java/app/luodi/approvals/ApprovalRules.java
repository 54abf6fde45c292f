package app.luodi.approvals;

import app.luodi.approvals.ApprovalItem.Handling;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the handling of an approval must keep to. Each refusal names its field; all that apply are told. */
final class ApprovalRules {
    private static final String KEY = "approvals.refused.";
    private static final int LONGEST = 500;

    /**
     * What an approval is held against.
     *
     * @param needsLand whether there is a land contract to wait for
     * @param contract when it was signed; null where it is not
     * @param before what must be there first
     * @param extensions how often the start may be put off
     */
    record Held(
            LocalDate today,
            boolean needsLand,
            @Nullable WhenText contract,
            List<ApprovalItem> before,
            int extensions) {}

    private ApprovalRules() {}

    static List<Refusal> refusals(ApprovalItem was, Handling now, Held held) {
        var all = new ArrayList<Refusal>();
        notInTheFuture(now, held.today()).forEach(all::add);
        inOrder(now).forEach(all::add);
        Stream.of(
                        onlyWhereItIsReviewed(was.step(), now),
                        reviewedBeforeTheContract(now, held),
                        acceptedAfterTheContract(was.step(), now, held),
                        issuedAfterTheContract(was.step(), now, held),
                        returnedOrIssued(now),
                        notInvolvedIsSaidWhy(was, now),
                        nothingIssuedIsNotInvolved(now),
                        tolerationEnds(now),
                        madeGoodWhatWasOwed(now),
                        putOffAtMost(was.step(), now, held),
                        expectedLater(was.handling(), now, held.today()),
                        shortEnough(now))
                .flatMap(Optional::stream)
                .forEach(all::add);
        all.addAll(afterItsPredecessors(was.handling(), now, held));
        return all;
    }

    private static Stream<Refusal> notInTheFuture(Handling now, LocalDate today) {
        return Stream.of(
                        new Day("reviewFrom", now.reviewFrom()),
                        new Day("reviewedOn", now.reviewedOn()),
                        new Day("acceptedOn", now.acceptedOn()),
                        new Day("returnedOn", now.returnedOn()),
                        new Day("issuedOn", now.issuedOn()),
                        new Day("madeGoodOn", now.madeGoodOn()))
                .filter(day -> day.on() != null && day.on().isAfter(today))
                .map(day -> Refusal.of(day.field(), KEY + "future", String.valueOf(day.on())));
    }

    private static Stream<Refusal> inOrder(Handling now) {
        return Stream.of(
                        ordered("reviewedOn", now.reviewFrom(), now.reviewedOn(), "order.review"),
                        ordered("acceptedOn", now.reviewedOn(), now.acceptedOn(), "order.reviewed"),
                        ordered("returnedOn", now.acceptedOn(), now.returnedOn(), "order.accepted"),
                        ordered("issuedOn", now.acceptedOn(), now.issuedOn(), "order.accepted"),
                        ordered("issuedOn", now.reviewedOn(), now.issuedOn(), "order.reviewed"),
                        ordered("validUntil", now.issuedOn(), now.validUntil(), "order.issued"),
                        ordered("makeGoodBy", now.acceptedOn(), now.makeGoodBy(), "order.accepted"),
                        ordered("madeGoodOn", now.acceptedOn(), now.madeGoodOn(), "order.accepted"))
                .flatMap(Optional::stream);
    }

    private static Optional<Refusal> ordered(
            String field, @Nullable LocalDate first, @Nullable LocalDate then, String key) {
        return first != null && then != null && then.isBefore(first)
                ? Optional.of(Refusal.of(field, KEY + key, then.toString(), first.toString()))
                : Optional.empty();
    }

    private static Optional<Refusal> onlyWhereItIsReviewed(ApprovalStep step, Handling now) {
        return !step.preReview() && (now.reviewFrom() != null || now.reviewedOn() != null)
                ? Optional.of(Refusal.of("reviewedOn", KEY + "noreview", step.name()))
                : Optional.empty();
    }

    /** Only what is certain is refused: a contract of 2022年6月 and a pre-review of 2022-06-20 may be in either order. */
    private static Optional<Refusal> reviewedBeforeTheContract(Handling now, Held held) {
        var contract = held.contract();
        return contract != null && now.reviewedOn() != null && now.reviewedOn().isAfter(contract.to())
                ? Optional.of(Refusal.of("reviewedOn", KEY + "reviewlate", contract.text()))
                : Optional.empty();
    }

    private static Optional<Refusal> acceptedAfterTheContract(ApprovalStep step, Handling now, Held held) {
        return waits(step, held) && tooEarly(now.acceptedOn(), held)
                ? Optional.of(contractRefusal("acceptedOn", "accept", held))
                : Optional.empty();
    }

    private static Optional<Refusal> issuedAfterTheContract(ApprovalStep step, Handling now, Held held) {
        return waits(step, held) && tooEarly(now.issuedOn(), held)
                ? Optional.of(contractRefusal("issuedOn", "issue", held))
                : Optional.empty();
    }

    private static boolean waits(ApprovalStep step, Held held) {
        return held.needsLand() && !step.beforeContract();
    }

    private static boolean tooEarly(@Nullable LocalDate day, Held held) {
        var contract = held.contract();
        return day != null && (contract == null || day.isBefore(contract.from()));
    }

    private static Refusal contractRefusal(String field, String what, Held held) {
        var contract = held.contract();
        return contract == null
                ? Refusal.of(field, KEY + what + ".nocontract")
                : Refusal.of(field, KEY + what + ".contract", contract.text());
    }

    private static Optional<Refusal> returnedOrIssued(Handling now) {
        return now.returnedOn() != null && now.issuedOn() != null
                ? Optional.of(Refusal.of("returnedOn", KEY + "both"))
                : Optional.empty();
    }

    private static Optional<Refusal> notInvolvedIsSaidWhy(ApprovalItem was, Handling now) {
        return now.mode() == HandlingMode.NONE
                        && was.handling().mode() != HandlingMode.NONE
                        && (now.remark() == null || now.remark().isBlank())
                ? Optional.of(Refusal.of("remark", KEY + "whynone"))
                : Optional.empty();
    }

    private static Optional<Refusal> nothingIssuedIsNotInvolved(Handling now) {
        return now.mode() == HandlingMode.NONE && (now.issuedOn() != null || now.acceptedOn() != null)
                ? Optional.of(Refusal.of("mode", KEY + "nonedone"))
                : Optional.empty();
    }

    private static Optional<Refusal> tolerationEnds(Handling now) {
        return now.mode() == HandlingMode.TOLERANCE
                        && now.makeGoodBy() == null
                        && (now.acceptedOn() != null || now.issuedOn() != null)
                ? Optional.of(Refusal.of("makeGoodBy", KEY + "tolerance"))
                : Optional.empty();
    }

    private static Optional<Refusal> madeGoodWhatWasOwed(Handling now) {
        return now.madeGoodOn() != null && now.makeGoodBy() == null
                ? Optional.of(Refusal.of("madeGoodOn", KEY + "notowed"))
                : Optional.empty();
    }

    private static Optional<Refusal> putOffAtMost(ApprovalStep step, Handling now, Held held) {
        var allowed = "construction_permit".equals(step.milestone()) ? held.extensions() : 0;
        return now.extensions() < 0 || now.extensions() > allowed
                ? Optional.of(Refusal.of("extensions", KEY + "extensions", allowed))
                : Optional.empty();
    }

    private static Optional<Refusal> expectedLater(Handling was, Handling now, LocalDate today) {
        var expected = now.forecastOn();
        return expected != null && expected.isBefore(today) && !expected.equals(was.forecastOn())
                ? Optional.of(Refusal.of("forecastOn", KEY + "forecast", expected.toString()))
                : Optional.empty();
    }

    private static Optional<Refusal> shortEnough(Handling now) {
        return Stream.of(
                        new Words("documentNo", now.documentNo()),
                        new Words("handler", now.handler()),
                        new Words("remark", now.remark()))
                .filter(words -> words.text() != null && words.text().length() > LONGEST)
                .map(words -> Refusal.of(words.field(), KEY + "long", LONGEST))
                .findFirst();
    }

    /** On a promise, and with papers to follow, one need not wait for another. */
    private static List<Refusal> afterItsPredecessors(Handling was, Handling now, Held held) {
        var issued = now.issuedOn();
        if (issued == null
                || issued.equals(was.issuedOn())
                || now.mode() == HandlingMode.PROMISE
                || now.mode() == HandlingMode.TOLERANCE) {
            return List.of();
        }
        var all = new ArrayList<Refusal>();
        for (var earlier : held.before()) {
            var there = earlier.handling().issuedOn();
            if (!earlier.isDone()) {
                all.add(Refusal.of("issuedOn", KEY + "before", earlier.step().name()));
            } else if (there != null && issued.isBefore(there)) {
                all.add(Refusal.of("issuedOn", KEY + "beforeday", earlier.step().name(), there.toString()));
            }
        }
        return all;
    }

    private record Day(String field, @Nullable LocalDate on) {}

    private record Words(String field, @Nullable String text) {}
}
