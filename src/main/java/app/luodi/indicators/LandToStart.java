package app.luodi.indicators;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 拿地到开工天数 (domain.md 2.3): calendar days from the district's start event to its end event, of the projects whose end
 * event came in the year.
 *
 * @param threshold days within which it counts as 拿地即开工
 */
public record LandToStart(List<Span> spans, int threshold) {
    private static final double NINETY = 0.9;

    public record Span(UUID project, String name, long days) {}

    public LandToStart {
        spans = List.copyOf(spans);
    }

    static LandToStart of(Cohort cohort, List<Case> cases, String from, String to, int threshold) {
        return new LandToStart(
                cases.stream()
                        .filter(one -> one.needsLand() && cohort.inYear(one.on(to)))
                        .flatMap(one -> one
                                .on(from)
                                .map(start -> new Span(
                                        one.project(),
                                        one.name(),
                                        ChronoUnit.DAYS.between(
                                                start, one.on(to).orElseThrow())))
                                .stream())
                        .sorted(java.util.Comparator.comparingLong(Span::days))
                        .toList(),
                threshold);
    }

    /** The lower of the two in the middle where they are even in number. */
    public Optional<Long> median() {
        return at(0.5);
    }

    public Optional<Long> ninetieth() {
        return at(NINETY);
    }

    public int within() {
        return (int) spans.stream().filter(span -> span.days() <= threshold).count();
    }

    private Optional<Long> at(double share) {
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        spans.get((int) Math.ceil(share * spans.size()) - 1).days());
    }
}
