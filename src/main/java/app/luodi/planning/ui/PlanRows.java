package app.luodi.planning.ui;

import app.luodi.kernel.WhenText;
import app.luodi.pipeline.Milestone;
import app.luodi.pipeline.Track;
import app.luodi.planning.Schedule;
import app.luodi.planning.Slot;
import app.luodi.shell.parts.Amounts;
import app.luodi.shell.parts.Gantt;
import app.luodi.shell.parts.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan as rows of the Gantt chart: what is open by its planned day, then what is done. */
record PlanRows(Schedule plan, Track track, PlanWords words) {
    private static final Comparator<Slot> BY_DAY = Comparator.comparing(
                    (Slot slot) -> slot.step().isDone() ? 1 : 0)
            .thenComparing(Slot::planFinish, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Slot::planStart, Comparator.nullsLast(Comparator.naturalOrder()));

    List<Slot> slots() {
        return plan.slots().stream().sorted(BY_DAY).toList();
    }

    List<Gantt.Row> rows() {
        return slots().stream().map(this::row).toList();
    }

    private Gantt.Row row(Slot slot) {
        var step = slot.step();
        var milestone = track.find(step.code());
        var baseline = milestone.map(Milestone::baseline).map(WhenText::to).orElse(null);
        var forecast = milestone.map(Milestone::forecast).map(WhenText::to).orElse(null);
        var finish = slot.planFinish();
        var name = words.name(step);
        return new Gantt.Row(
                step.code(),
                name,
                slot.critical() && !isLate(slot)
                        ? Texts.of("planning.critical") + " · " + PlanWords.slack(slot)
                        : PlanWords.slack(slot),
                null,
                step.isDone() ? null : Gantt.span(slot.planStart(), finish),
                Gantt.span(baseline, baseline),
                step.isDone() || forecast == null ? null : Gantt.span(later(slot.planStart(), forecast), forecast),
                step.isDone() ? Gantt.span(begun(slot), step.done()) : null,
                step.after(),
                slot.critical(),
                isLate(slot),
                step.isDone(),
                false,
                Optional.ofNullable(step.isDone() ? step.done() : finish)
                        .map(day -> Amounts.shortDate(day, plan.today()))
                        .orElse(null),
                name + " " + Amounts.date(slot.planStart()) + " – " + Amounts.date(finish) + " "
                        + PlanWords.slack(slot));
    }

    static boolean isLate(Slot slot) {
        return !slot.step().isDone() && slot.slack().isPresent() && slot.slack().getAsLong() < 0;
    }

    private static LocalDate later(@Nullable LocalDate start, LocalDate forecast) {
        return start == null || start.isAfter(forecast) ? forecast : start;
    }

    /** What is done began where the last thing it waited for ended. */
    private @Nullable LocalDate begun(Slot slot) {
        return slot.step().after().stream()
                .flatMap(code -> plan.slot(code).stream())
                .flatMap(earlier -> Optional.ofNullable(earlier.step().done()).stream())
                .max(Comparator.naturalOrder())
                .orElse(slot.step().done());
    }
}
