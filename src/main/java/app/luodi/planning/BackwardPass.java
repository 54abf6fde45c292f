package app.luodi.planning;

import app.luodi.calendar.Reckoned;
import app.luodi.calendar.WorkingDays;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Draws a plan backwards (critical path method with a calendar): the latest days from the fixed day, the earliest from today,
 * what is planned between them. A step's days begin on the day after what it waits for.
 */
final class BackwardPass {
    private static final String KEY = "planning.refused.";
    /** Nobody plans further ahead. */
    private static final int YEARS = 30;

    private final Net net;
    private final Aim aim;
    private final LocalDate today;
    private final WorkingDays calendar;
    private final Set<String> onWay;
    private final TreeSet<Integer> unmaintained = new TreeSet<>();
    private final Map<String, @Nullable LocalDate> earliest = new HashMap<>();
    private final Map<String, @Nullable LocalDate> latest = new HashMap<>();
    private final Map<String, @Nullable LocalDate> planned = new HashMap<>();

    private BackwardPass(Net net, Aim aim, LocalDate today, WorkingDays calendar) {
        this.net = net;
        this.aim = aim;
        this.today = today;
        this.calendar = calendar;
        this.onWay = net.upTo(aim.target());
    }

    /** Refused for a circle, a fixed or pinned day that cannot be, and a step that is unknown or done. */
    static Outcome<Schedule> draw(Collection<Step> steps, Aim aim, LocalDate today, WorkingDays calendar) {
        return switch (Net.of(taking(steps, aim))) {
            case Outcome.Refused<Net>(var reasons) -> Outcome.refused(reasons);
            case Outcome.Done<Net>(var net) -> {
                var reasons = broken(net, aim, today);
                yield reasons.isEmpty()
                        ? Outcome.done(new BackwardPass(net, aim, today, calendar).schedule())
                        : Outcome.refused(reasons);
            }
        };
    }

    /** The same for a plan that was accepted: days that are past by now are said, not refused; empty where it is reached. */
    static Optional<Schedule> check(Collection<Step> steps, Aim aim, LocalDate today, WorkingDays calendar) {
        var open = new HashMap<>(aim.pinned());
        steps.stream().filter(Step::isDone).forEach(step -> open.remove(step.code()));
        open.values().removeIf(day -> day.isBefore(today));
        var own = taking(steps, aim);
        open.keySet().retainAll(own.stream().map(Step::code).toList());
        return switch (Net.of(own)) {
            case Outcome.Refused<Net> circle -> Optional.empty();
            case Outcome.Done<Net>(var net) ->
                net.has(aim.target()) && !net.of(aim.target()).isDone()
                        ? Optional.of(new BackwardPass(
                                        net, new Aim(aim.target(), aim.day(), open, aim.days()), today, calendar)
                                .schedule())
                        : Optional.empty();
        };
    }

    private static List<Step> taking(Collection<Step> steps, Aim aim) {
        return steps.stream()
                .map(step -> step.taking(aim.days().getOrDefault(step.code(), step.days())))
                .toList();
    }

    private static List<Refusal> broken(Net net, Aim aim, LocalDate today) {
        if (!net.has(aim.target())) {
            return List.of(Refusal.of("target", KEY + "target"));
        }
        var reasons = new ArrayList<Refusal>();
        if (net.of(aim.target()).isDone()) {
            reasons.add(Refusal.of("target", KEY + "done", net.of(aim.target()).name()));
        }
        possible("day", aim.day(), today, reasons);
        aim.days().forEach((code, days) -> {
            if (days < 0 || days > 366 * YEARS) {
                reasons.add(Refusal.of(code, KEY + "days"));
            }
        });
        aim.pinned().forEach((code, day) -> {
            if (!net.has(code)) {
                reasons.add(Refusal.of(code, KEY + "step"));
            } else if (net.of(code).isDone()) {
                reasons.add(Refusal.of(code, KEY + "done", net.of(code).name()));
            } else {
                possible(code, day, today, reasons);
                tooEarly(net, aim, net.of(code), day).forEach(reasons::add);
            }
        });
        return reasons;
    }

    private static void possible(String field, LocalDate day, LocalDate today, List<Refusal> reasons) {
        if (day.isBefore(today)) {
            reasons.add(Refusal.of(field, KEY + "past", day.toString()));
        } else if (day.isAfter(today.plusYears(YEARS))) {
            reasons.add(Refusal.of(field, KEY + "far", day.toString(), YEARS));
        }
    }

    /** Nothing is done before what it waits for. */
    private static List<Refusal> tooEarly(Net net, Aim aim, Step step, LocalDate day) {
        return net.upTo(step.code()).stream()
                .filter(code -> !code.equals(step.code()))
                .map(net::of)
                .flatMap(earlier -> Optional.ofNullable(
                        earlier.isDone() ? earlier.done() : aim.pinned().get(earlier.code()))
                        .filter(day::isBefore)
                        .map(its -> Refusal.of(
                                step.code(),
                                KEY + "before",
                                step.name(),
                                day.toString(),
                                earlier.name(),
                                its.toString()))
                        .stream())
                .toList();
    }

    private Schedule schedule() {
        net.steps().forEach(step -> earliest.put(step.code(), earliest(step)));
        new ArrayList<>(net.steps())
                .reversed().stream()
                        .filter(step -> onWay.contains(step.code()))
                        .forEach(step -> latest.put(step.code(), latest(step)));
        net.steps().forEach(step -> planned.put(step.code(), planned(step)));
        var critical = longestWay();
        return new Schedule(
                aim,
                today,
                net.steps().stream().map(step -> slot(step, critical)).toList(),
                unmaintained);
    }

    private @Nullable LocalDate earliest(Step step) {
        if (step.isDone()) {
            return step.done();
        }
        var from = step.begun() == null ? today : step.begun();
        return pinnedAtLeast(step, later(today, forward(step, from, earliest)));
    }

    /** The day by which it is done if everything it waits for is done on its day in the map. */
    private @Nullable LocalDate forward(Step step, LocalDate from, Map<String, @Nullable LocalDate> days) {
        @Nullable LocalDate end = add(from, step);
        for (var earlier : net.before(step)) {
            var its = days.get(earlier.code());
            if (its == null || end == null) {
                return null;
            }
            var begins = step.begun() == null && its.isBefore(from) ? from : its;
            end = step.after().contains(earlier.code()) ? later(end, add(begins, step)) : later(end, its);
        }
        return end;
    }

    private @Nullable LocalDate latest(Step step) {
        if (step.isDone()) {
            return step.done();
        }
        @Nullable LocalDate last = step.code().equals(aim.target()) ? aim.day() : null;
        for (var later : net.after(step)) {
            if (!onWay.contains(later.code()) || later.isDone()) {
                continue;
            }
            var its = latest.get(later.code());
            var until = its == null ? null : later.after().contains(step.code()) ? before(its, later) : its;
            if (until == null) {
                return null;
            }
            last = last == null || until.isBefore(last) ? until : last;
        }
        var pin = aim.pinned().get(step.code());
        return last != null && pin != null && pin.isBefore(last) ? pin : last;
    }

    /** On the way to the fixed day the latest; beyond it as early as it can; later where a pinned day pushes it. */
    private @Nullable LocalDate planned(Step step) {
        if (step.isDone()) {
            return step.done();
        }
        var base = latest.get(step.code());
        if (base == null && onWay.contains(step.code())) {
            return null;
        }
        var pushed = forward(step, step.begun() == null ? today : step.begun(), planned);
        if (pushed == null) {
            return base == null ? null : pinnedAtLeast(step, base);
        }
        // what is too late already stays where it should have been: the plan says that it is missing
        var missing = base != null && isMissing();
        return pinnedAtLeast(step, base == null ? later(today, pushed) : missing ? base : later(base, pushed));
    }

    private boolean isMissing() {
        var target = earliest.get(aim.target());
        return aim.pinned().isEmpty() && target != null && target.isAfter(aim.day());
    }

    private @Nullable LocalDate pinnedAtLeast(Step step, @Nullable LocalDate day) {
        var pin = aim.pinned().get(step.code());
        return pin == null || day == null ? day : later(day, pin);
    }

    /** From the fixed step back, always to what it waited for last. */
    private Set<String> longestWay() {
        var way = new HashSet<String>();
        @Nullable Step step = net.of(aim.target());
        while (step != null && !step.isDone() && earliest.get(step.code()) != null) {
            way.add(step.code());
            step = driving(step);
        }
        return way;
    }

    private @Nullable Step driving(Step step) {
        var end = earliest.get(step.code());
        @Nullable Step found = null;
        @Nullable LocalDate latestOfThem = null;
        for (var earlier : net.before(step)) {
            var its = earliest.get(earlier.code());
            if (earlier.isDone() || its == null || end == null) {
                continue;
            }
            var leads = step.after().contains(earlier.code()) ? add(its, step) : its;
            if (end.equals(leads) && (latestOfThem == null || its.isAfter(latestOfThem))) {
                found = earlier;
                latestOfThem = its;
            }
        }
        return found;
    }

    private Slot slot(Step step, Set<String> critical) {
        var code = step.code();
        return new Slot(
                step,
                begin(step, earliest.get(code)),
                earliest.get(code),
                begin(step, latest.get(code)),
                latest.get(code),
                begin(step, planned.get(code)),
                planned.get(code),
                onWay.contains(code),
                critical.contains(code));
    }

    /** The first day of work where the last is known. */
    private @Nullable LocalDate begin(Step step, @Nullable LocalDate finish) {
        if (finish == null || step.isDone() || step.days() == 0) {
            return finish;
        }
        var day = before(finish, step);
        return day == null ? null : day.plusDays(1);
    }

    private @Nullable LocalDate add(LocalDate from, Step step) {
        return said(calendar.add(from, step.days(), step.type()));
    }

    private @Nullable LocalDate before(LocalDate until, Step step) {
        return said(calendar.latestStart(until, step.days(), step.type()));
    }

    private @Nullable LocalDate said(Reckoned<LocalDate> reckoned) {
        return switch (reckoned) {
            case Reckoned.Known<LocalDate>(var day) -> day;
            case Reckoned.Unmaintained<LocalDate>(var year) -> {
                unmaintained.add(year);
                yield null;
            }
        };
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
