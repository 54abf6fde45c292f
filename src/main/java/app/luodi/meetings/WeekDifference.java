package app.luodi.meetings;

import app.luodi.kernel.Light;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts what is seen now beside how it stood then. */
record WeekDifference(
        Week.Occasion occasion, Map<UUID, Light> before, WeekNow.Seen seen, Map<String, LocalDate> expectedThen) {
    Week week() {
        return new Week(
                occasion,
                figures(),
                new Week.Changes(seen.entered(), slipped(), seen.added(), lights()),
                lit(),
                seen.overdue(),
                seen.due(),
                seen.standing().stages());
    }

    private Week.Figures figures() {
        var yearly = seen.yearly();
        return new Week.Figures(
                new Week.Signed(yearly.signed(), yearly.amount(), yearly.unknown(), enteredThisYear("signed")),
                reached("started", yearly.started()),
                reached("completed", yearly.completed()),
                seen.standing().investment(),
                seen.fixedAssets(),
                seen.standing().lights(),
                counted(before));
    }

    private Week.Reached reached(String milestone, int count) {
        return new Week.Reached(count, seen.planned().getOrDefault(milestone, 0), enteredThisYear(milestone));
    }

    private int enteredThisYear(String milestone) {
        var year = occasion.day().getYear();
        return (int) seen.entered().stream()
                .filter(entered -> entered.milestone().equals(milestone))
                .filter(entered -> entered.on() != null && entered.on().getYear() == year)
                .count();
    }

    private static Map<Light, Integer> counted(Map<UUID, Light> lights) {
        var counted = new EnumMap<Light, Integer>(Light.class);
        lights.values().forEach(light -> counted.merge(light, 1, Integer::sum));
        return counted;
    }

    private List<Week.Slipped> slipped() {
        return seen.touched().stream()
                .flatMap(this::slip)
                .sorted(Comparator.comparingLong(Week.Slipped::days).reversed().thenComparing(Week.Slipped::name))
                .toList();
    }

    private Stream<Week.Slipped> slip(WeekChanges.Touched now) {
        LocalDate was = expectedThen.get(WeekChanges.key(now.project(), now.milestone()));
        return was == null || !now.expected().isAfter(was)
                ? Stream.empty()
                : Stream.of(
                        new Week.Slipped(now.project(), now.name(), now.milestone(), was, now.expected(), now.text()));
    }

    private List<Week.LitProject> lit() {
        return seen.lit().stream()
                .map(seen.projects()::get)
                .filter(Objects::nonNull)
                .map(project -> project.after(before.get(project.project())))
                .toList();
    }

    /** Worse first: to red, to yellow, then what got better. */
    private List<Week.LightChange> lights() {
        return seen.changed().stream()
                .map(seen.projects()::get)
                .filter(Objects::nonNull)
                .map(now -> new Week.LightChange(
                        now.project(),
                        now.name(),
                        Objects.requireNonNull(before.get(now.project())),
                        now.light(),
                        now.reason(),
                        now.responsible().unit()))
                .filter(change -> change.was() != change.now())
                .sorted(Comparator.comparing(Week.LightChange::now)
                        .thenComparing(Week.LightChange::was)
                        .thenComparing(Week.LightChange::name))
                .toList();
    }
}
