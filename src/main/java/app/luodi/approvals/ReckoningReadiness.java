package app.luodi.approvals;

import app.luodi.approvals.Readiness.Forecast;
import app.luodi.approvals.Readiness.Kind;
import app.luodi.approvals.Readiness.Line;
import app.luodi.calendar.DayType;
import app.luodi.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reckons how ready a project is. Work before the contract runs along the graph from today on; what needs the contract is
 * issued after it, in the days the template gives it. Acceptance comes later and is left out.
 */
final class ReckoningReadiness {
    private final Map<String, ApprovalItem> items;
    private final StepGraph graph;
    private final ApprovalClock clock;
    private final StartRule rule;
    private final LocalDate today;

    ReckoningReadiness(List<ApprovalItem> all, ApprovalClock clock, StartRule rule, LocalDate today) {
        var before = all.stream()
                .filter(item -> item.step().phase() != Phase.ACCEPTANCE)
                .toList();
        this.items =
                before.stream().collect(Collectors.toMap(item -> item.step().code(), Function.identity()));
        this.graph = new StepGraph(before.stream().map(ApprovalItem::step).toList());
        this.clock = clock;
        this.rule = rule;
        this.today = today;
    }

    /** @param contract when it is planned; empty where nobody has planned it */
    Readiness with(Optional<LocalDate> contract) {
        var now = new Run(today);
        var then = contract.map(day -> new Run(day.isBefore(today) ? today : day));
        var critical = now.critical();
        var latest = contract.map(this::latest).orElse(Map.of());
        var shown = then.orElse(now);
        return new Readiness(
                graph.inOrder().stream()
                        .map(step -> line(item(step), shown, latest, critical))
                        .toList(),
                forecast(today, now),
                then.map(run -> forecast(run.contract, run)),
                rule);
    }

    private Line line(ApprovalItem item, Run run, Map<String, LocalDate> latest, Set<String> critical) {
        var code = item.step().code();
        var kind = kind(item);
        var expected = kind == Kind.ON_THE_DAY || !isLeft(item) ? run.issued.get(code) : run.prepared.get(code);
        var last = isLeft(item) ? latest.get(code) : null;
        return new Line(
                item, kind, clock.held(item, today), expected, last, between(expected, last), critical.contains(code));
    }

    static Kind kind(ApprovalItem item) {
        return switch (item.state()) {
            case NONE -> Kind.NONE;
            case ISSUED, COVERED, REVIEWED -> Kind.READY;
            case ACCEPTED, PAUSED, REVIEWING -> Kind.REVIEWING;
            case OPEN, RETURNED -> {
                if (item.isDone()) {
                    yield Kind.READY;
                }
                yield item.step().beforeContract() || item.step().preReview() ? Kind.MISSING : Kind.ON_THE_DAY;
            }
        };
    }

    private static boolean isLeft(ApprovalItem item) {
        var kind = kind(item);
        return kind == Kind.REVIEWING || kind == Kind.MISSING;
    }

    private Forecast forecast(LocalDate contract, Run run) {
        var start = run.start();
        return new Forecast(contract, start, between(contract, start), rule.threshold());
    }

    private OptionalInt between(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return OptionalInt.empty();
        }
        return calendar()
                .between(from, to, rule.days())
                .orEmpty()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private WorkingDays calendar() {
        return clock.calendar();
    }

    private ApprovalItem item(ApprovalStep step) {
        return java.util.Objects.requireNonNull(items.get(step.code()));
    }

    /** Days its part before the contract still takes; at least one while it is under way. */
    private int remaining(ApprovalItem item) {
        var days = item.step().days();
        return Math.max(Math.min(1, days), days - clock.held(item, today).orElse(0));
    }

    private @Nullable LocalDate after(@Nullable LocalDate day, int days, ApprovalStep step) {
        return day == null
                ? null
                : calendar().add(day, days, step.dayType()).orEmpty().orElse(null);
    }

    /** Until when the part before the contract must be done, so that whatever waits for it is done by the contract. */
    private Map<String, LocalDate> latest(LocalDate contract) {
        var latest = new HashMap<String, LocalDate>();
        for (var step : graph.inOrder().reversed()) {
            var last = latest.getOrDefault(step.code(), contract);
            latest.put(step.code(), last);
            var item = item(step);
            if (isLeft(item)) {
                var begin = calendar()
                        .latestStart(last, remaining(item), step.dayType())
                        .orEmpty();
                graph.before(step)
                        .forEach(earlier -> begin.ifPresent(day ->
                                latest.merge(earlier.code(), day, (one, other) -> one.isBefore(other) ? one : other)));
            }
        }
        return latest;
    }

    /** What happens if the contract is signed on a day. */
    private final class Run {
        private final LocalDate contract;
        private final Map<String, @Nullable LocalDate> prepared = new HashMap<>();
        private final Map<String, @Nullable LocalDate> issued = new HashMap<>();
        private final Map<String, String> drivers = new HashMap<>();
        private boolean unknown;

        Run(LocalDate contract) {
            this.contract = contract;
            graph.inOrder().forEach(this::go);
        }

        private void go(ApprovalStep step) {
            var item = item(step);
            if (item.isDone()) {
                prepared.put(step.code(), today);
                issued.put(step.code(), item.handling().issuedOn());
                return;
            }
            var ready = prepare(step, item);
            prepared.put(step.code(), ready);
            issued.put(step.code(), step.beforeContract() ? ready : issue(step, ready));
        }

        private @Nullable LocalDate prepare(ApprovalStep step, ApprovalItem item) {
            if (kind(item) == Kind.READY || kind(item) == Kind.ON_THE_DAY) {
                return today;
            }
            var expected = item.handling().forecastOn();
            if (expected != null && !expected.isBefore(today)) {
                return expected;
            }
            var begin = latestOf(step, today, prepared);
            return note(after(begin, remaining(item), step));
        }

        private @Nullable LocalDate issue(ApprovalStep step, @Nullable LocalDate ready) {
            var first = ready == null || ready.isBefore(contract) ? contract : ready;
            var begin = latestOf(step, first, issued);
            return note(calendar()
                    .add(begin, step.issueDays(), DayType.WORKING)
                    .orEmpty()
                    .orElse(null));
        }

        private LocalDate latestOf(ApprovalStep step, LocalDate from, Map<String, @Nullable LocalDate> days) {
            var latest = from;
            for (var earlier : graph.before(step)) {
                var day = days.get(earlier.code());
                if (day == null || day.isBefore(latest)) {
                    continue;
                }
                if (day.isAfter(latest) || isLeft(item(earlier))) {
                    latest = day;
                    drivers.put(step.code(), earlier.code());
                }
            }
            return latest;
        }

        private @Nullable LocalDate note(@Nullable LocalDate day) {
            unknown |= day == null;
            return day;
        }

        /** The last of what the district waits for. */
        @Nullable
        LocalDate start() {
            return unknown
                    ? null
                    : awaited().stream()
                            .map(item -> issued.get(item.step().code()))
                            .filter(java.util.Objects::nonNull)
                            .max(LocalDate::compareTo)
                            .filter(last -> !last.isBefore(contract))
                            .orElse(contract);
        }

        private List<ApprovalItem> awaited() {
            var certificates = items.values().stream()
                    .filter(item -> rule.isCertificate(item.step()))
                    .toList();
            var permit = items.values().stream()
                    .filter(item -> StartRule.PERMIT.equals(item.step().milestone()))
                    .toList();
            if (rule.to().equals("certificates") && !certificates.isEmpty()) {
                return certificates;
            }
            return permit.isEmpty() ? List.copyOf(items.values()) : permit;
        }

        /** The line of steps that the start waits for: what holds it up if the land came at once. */
        Set<String> critical() {
            var way = new HashSet<String>();
            var last = awaited().stream()
                    .max(java.util.Comparator.comparing(item -> java.util.Objects.requireNonNullElse(
                            issued.get(item.step().code()), LocalDate.MIN)))
                    .map(item -> item.step().code())
                    .orElse(null);
            while (last != null && way.add(last)) {
                last = drivers.get(last);
            }
            return way;
        }
    }
}
