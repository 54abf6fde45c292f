package app.luodi.planning;

import app.luodi.approvals.ApprovalItem;
import app.luodi.approvals.Phase;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Weaves a project's approvals into its milestones: an approval that proves a milestone takes its days instead of it; what can
 * be pre-reviewed is, before the land contract, and issued after it; nothing else is issued before the contract.
 */
final class WeavingApprovals {
    /** Before the code of an approval. */
    static final String APPROVAL = "a:";
    /** After the code of an approval: its pre-review. */
    static final String REVIEW = ":review";

    private static final String SIGNED = "signed";
    private static final String STARTED = "started";
    private static final String CONTRACT = "land_contract";
    private static final String COMPLETED = "completed";

    private final Map<String, Step> steps;
    private final Map<String, ApprovalItem> items;

    WeavingApprovals(Map<String, Step> steps, List<ApprovalItem> all) {
        this.steps = steps;
        this.items = all.stream()
                .filter(item -> item.handling().issuedOn() != null
                        || !item.handling().mode().holdsNothingUp())
                .collect(Collectors.toMap(
                        item -> item.step().code(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    void weave() {
        items.values().forEach(this::add);
        var waited = items.values().stream()
                .flatMap(item -> item.step().after().stream())
                .collect(Collectors.toCollection(HashSet::new));
        for (var item : items.values()) {
            var proves = item.step().milestone();
            if (proves != null && steps.containsKey(proves)) {
                proven(proves, item);
            } else if (!waited.contains(item.step().code())) {
                gate(item)
                        .ifPresent(gate ->
                                with(gate, List.of(APPROVAL + item.step().code())));
            }
        }
    }

    private void add(ApprovalItem item) {
        var step = item.step();
        var code = APPROVAL + step.code();
        var handling = item.handling();
        var waitsForContract = !step.beforeContract() && steps.containsKey(CONTRACT);
        if (!waitsForContract || !step.preReview()) {
            var with = waitsForContract ? List.of(CONTRACT) : List.<String>of();
            put(
                    item,
                    code,
                    Step.Kind.APPROVAL,
                    step.days(),
                    waitsForContract ? join(before(item, ""), with) : before(item, ""),
                    List.of());
            return;
        }
        steps.put(
                code + REVIEW,
                new Step(
                        code + REVIEW,
                        step.name(),
                        Step.Kind.REVIEW,
                        step.days(),
                        step.dayType(),
                        before(item, REVIEW),
                        List.of(),
                        handling.reviewedOn() != null ? handling.reviewedOn() : handling.issuedOn(),
                        handling.reviewFrom()));
        put(
                item,
                code,
                Step.Kind.APPROVAL,
                step.issueDays(),
                List.of(CONTRACT),
                join(List.of(code + REVIEW), before(item, "")));
    }

    private void put(ApprovalItem item, String code, Step.Kind kind, int days, List<String> after, List<String> with) {
        steps.put(
                code,
                new Step(
                        code,
                        item.step().name(),
                        kind,
                        days,
                        item.step().dayType(),
                        after,
                        with,
                        item.handling().issuedOn(),
                        item.handling().acceptedOn()));
    }

    /** What an approval waits for: other approvals, those left out passed over; else the signing, or works at the end. */
    private List<String> before(ApprovalItem item, String suffix) {
        var found = new LinkedHashSet<String>();
        item.step().after().forEach(code -> earlier(code, suffix, found, new HashSet<>()));
        if (found.isEmpty()) {
            var completed = steps.get(COMPLETED);
            return item.step().phase() == Phase.ACCEPTANCE
                            && completed != null
                            && !item.step().beforeContract()
                    ? completed.after()
                    : steps.containsKey(SIGNED) ? List.of(SIGNED) : List.of();
        }
        return List.copyOf(found);
    }

    private void earlier(String code, String suffix, Set<String> found, Set<String> seen) {
        var item = items.get(code);
        if (item == null || !seen.add(code)) {
            return;
        }
        var reviews = !suffix.isEmpty() && !item.step().beforeContract() && steps.containsKey(CONTRACT);
        if (reviews && !item.step().preReview()) {
            // issued after the contract without a review: no review can wait for it, only for what comes before
            item.step().after().forEach(before -> earlier(before, suffix, found, seen));
            return;
        }
        found.add(APPROVAL + code + (reviews ? suffix : ""));
    }

    /** Its days are the approvals' now. */
    private void proven(String milestone, ApprovalItem item) {
        var step = Objects.requireNonNull(steps.get(milestone));
        var building = milestone.equals(COMPLETED);
        steps.put(
                milestone,
                new Step(
                        step.code(),
                        step.name(),
                        step.kind(),
                        building ? step.days() : 0,
                        step.type(),
                        step.after(),
                        join(step.with(), List.of(APPROVAL + item.step().code())),
                        step.done(),
                        step.begun()));
    }

    private void with(String milestone, List<String> more) {
        var step = Objects.requireNonNull(steps.get(milestone));
        steps.put(
                milestone,
                new Step(
                        step.code(),
                        step.name(),
                        step.kind(),
                        step.days(),
                        step.type(),
                        step.after(),
                        join(step.with(), more),
                        step.done(),
                        step.begun()));
    }

    /** What must not pass without it: the start of works, or the completion. */
    private Optional<String> gate(ApprovalItem item) {
        var gate = item.step().phase() == Phase.ACCEPTANCE ? COMPLETED : STARTED;
        return Optional.of(gate).filter(steps::containsKey);
    }

    private static List<String> join(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
