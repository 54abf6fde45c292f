package app.luodi.demo;

import static app.luodi.projects.ProjectField.AGREEMENT_ON;

import app.luodi.kernel.WhenText;
import app.luodi.projects.ListClass;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a project is and what becomes of it.
 *
 * @param places names of the units it belongs to: 办事处, area, lead unit
 * @param furtherUnits names of further lead units
 * @param knownFrom the first day anybody could have registered it
 * @param evidence what the reports point to
 */
record Biography(
        String name,
        ProjectDraft draft,
        Map<ProjectField<UUID>, String> places,
        List<String> furtherUnits,
        LocalDate knownFrom,
        List<Chapter> chapters,
        String evidence) {
    /**
     * One milestone.
     *
     * @param example whether its dates are ours
     */
    record Chapter(
            String kind, @Nullable WhenText plan, @Nullable WhenText actual, boolean example) {
        /** The day after it happened, or the Monday after: then somebody reports it. */
        Optional<LocalDate> reportedOn() {
            return Optional.ofNullable(actual).map(when -> workday(when.to().plusDays(1)));
        }
    }

    @Nullable
    String office() {
        return places.get(ProjectField.OFFICE);
    }

    /** When it is entered: on the first day it is known, but after whatever the agreement's date says. */
    LocalDate registeredOn() {
        var agreed = draft.get(AGREEMENT_ON);
        return workday(agreed == null || !agreed.plusDays(1).isAfter(knownFrom) ? knownFrom : agreed.plusDays(1));
    }

    /** What had happened when it was registered; signing is told with the agreement. */
    List<Chapter> before() {
        return chapters.stream()
                .filter(chapter -> chapter.reportedOn()
                        .filter(day -> !day.isAfter(registeredOn()))
                        .isPresent())
                .filter(chapter -> !(chapter.kind().equals("signed") && isAgreed()))
                .toList();
    }

    List<Chapter> after() {
        return chapters.stream()
                .filter(chapter -> chapter.reportedOn()
                        .filter(day -> day.isAfter(registeredOn()))
                        .isPresent())
                .sorted(Comparator.comparing(chapter -> chapter.reportedOn().orElseThrow()))
                .toList();
    }

    List<Chapter> planned() {
        return chapters.stream()
                .filter(chapter -> chapter.plan() != null)
                .filter(chapter -> !(chapter.kind().equals("signed") && isAgreed()))
                .toList();
    }

    List<String> examples() {
        return chapters.stream().filter(Chapter::example).map(Chapter::kind).toList();
    }

    boolean isAgreed() {
        return draft.get(AGREEMENT_ON) != null;
    }

    /** Whether nobody published it. */
    boolean isInvented() {
        return draft.get(ProjectField.EXAMPLE, Set.of()).contains("name");
    }

    /** As what it belongs on the list of a year; empty for what was over before, or comes later. */
    Optional<ListClass> listedIn(int year) {
        var first = LocalDate.of(year, 1, 1);
        var started = day("started");
        if (started.isEmpty() || day("completed").filter(first::isAfter).isPresent()) {
            return Optional.empty();
        }
        if (started.get().isBefore(first)) {
            return Optional.of(
                    day("completed").filter(day -> day.getYear() == year).isPresent()
                            ? ListClass.FINISHING
                            : ListClass.CARRIED);
        }
        return Optional.of(started.get().getYear() == year ? ListClass.NEW : ListClass.PREPARING);
    }

    /** When it was or is to be reached. */
    private Optional<LocalDate> day(String kind) {
        return chapters.stream()
                .filter(chapter -> chapter.kind().equals(kind))
                .flatMap(chapter -> Stream.of(chapter.actual(), chapter.plan()).filter(Objects::nonNull))
                .findFirst()
                .map(WhenText::to);
    }

    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
