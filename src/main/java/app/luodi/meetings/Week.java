package app.luodi.meetings;

import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The weekly board at one moment: the district in a line, what changed since the last meeting day, what is red and
 * yellow, what is overdue and due, and the projects by stage.
 */
public record Week(
        Occasion occasion,
        Figures figures,
        Changes changes,
        List<LitProject> lit,
        Due overdue,
        Due due,
        List<StageLights> stages) {
    /**
     * Which meeting this is, and since when the board counts.
     *
     * @param number the number of the meeting within the year: of the one held that day, or of the next one
     * @param held whether the meeting of that day has been held
     * @param asOf the moment looked at
     * @param since the moment of the last meeting, or the last Monday where none was held
     */
    public record Occasion(LocalDate day, int number, boolean held, Instant asOf, Instant since, LocalDate sinceDay) {}

    public record Figures(
            Signed signed,
            Reached started,
            Reached completed,
            Optional<Progress> investment,
            FixedAssets fixedAssets,
            Map<Light, Integer> lights,
            Map<Light, Integer> lightsBefore) {
        public int projects() {
            return lights.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What was signed this year.
     *
     * @param amount the agreed amounts that are known
     * @param unknown how many agreements have no known amount; they are not in the sum
     * @param since how many were signed and reported since the last meeting
     */
    public record Signed(int count, Money amount, int unknown, int since) {}

    /**
     * A milestone reached this year.
     *
     * @param planned how many were planned to reach it within the year
     */
    public record Reached(int count, int planned, int since) {}

    /**
     * The dispatch ledger (调度口径) against the plans of the year.
     *
     * @param month the last statistics month due
     * @param completion percent of the plans
     * @param pace percent due by that month
     */
    public record Progress(int year, int month, Money planned, Money done, BigDecimal completion, BigDecimal pace) {
        /** Percentage points ahead of pace; negative where behind. */
        public BigDecimal ahead() {
            return completion.subtract(pace);
        }
    }

    /**
     * Fixed-asset investment (统计口径) as published, beside its target; neither amount nor growth is derived from the
     * other.
     *
     * @param month the last published month; 0 where nothing is
     */
    public record FixedAssets(
            int year,
            int month,
            @Nullable Money amount,
            @Nullable BigDecimal growth,
            @Nullable Money targetAmount,
            @Nullable BigDecimal targetGrowth,
            @Nullable String qualifier) {}

    public record Changes(List<Entered> entered, List<Slipped> slipped, Added added, List<LightChange> lights) {}

    /** A milestone reached since the last meeting. */
    public record Entered(
            UUID project,
            String name,
            String milestone,
            @Nullable LocalDate on) {}

    /** A milestone now expected later than it was at the last meeting. */
    public record Slipped(
            UUID project,
            String name,
            String milestone,
            LocalDate was,
            LocalDate now,
            @Nullable String text) {
        public long days() {
            return java.time.temporal.ChronoUnit.DAYS.between(was, now);
        }
    }

    /**
     * Investment of the dispatch ledger reported since the last meeting.
     *
     * @param count how many projects reported
     * @param first the largest of them
     */
    public record Added(Money total, int count, List<AddedBy> first) {}

    public record AddedBy(UUID project, String name, Money amount) {}

    public record LightChange(
            UUID project,
            String name,
            Light was,
            Light now,
            Reason reason,
            @Nullable String unit) {}

    /**
     * Why a light is not green.
     *
     * @param overdueDays of the milestone that is due first, whatever the cause
     * @param behind percentage points behind pace, whatever the cause
     * @param about what the cause is about, in {@code days} or {@code points} of its own measure
     */
    public record Reason(
            @Nullable String cause,
            int overdueDays,
            @Nullable String milestone,
            @Nullable BigDecimal behind,
            @Nullable String about,
            int days,
            @Nullable BigDecimal points) {}

    /** A red or yellow project with whoever answers for it. */
    public record LitProject(
            UUID project,
            String name,
            Light light,
            @Nullable Light before,
            Reason reason,
            @Nullable Money total,
            Responsible responsible,
            String stage,
            String track,
            @Nullable LocalDate dueOn,
            @Nullable Expected next,
            @Nullable BigDecimal completion,
            @Nullable BigDecimal pace,
            List<Node> nodes) {
        /** Whether the light got its colour since the last meeting. */
        public boolean changed() {
            return before != null && before != light;
        }

        LitProject after(@Nullable Light then) {
            return new LitProject(
                    project,
                    name,
                    light,
                    then,
                    reason,
                    total,
                    responsible,
                    stage,
                    track,
                    dueOn,
                    next,
                    completion,
                    pace,
                    nodes);
        }
    }

    public record Responsible(
            @Nullable String leader,
            @Nullable String unit,
            @Nullable String office) {}

    /** A milestone still to come: planned, and expected now. */
    public record Expected(
            String milestone,
            @Nullable LocalDate plan,
            @Nullable LocalDate on,
            @Nullable String text) {}

    /** One node of the landing track with the date to show under it. */
    public record Node(
            String milestone,
            @Nullable LocalDate actual,
            @Nullable LocalDate expected,
            boolean forecast) {}

    /** Milestones overdue or due, the first of them listed. */
    public record Due(int count, List<DueMilestone> first) {}

    public record DueMilestone(UUID project, String name, String milestone, LocalDate on, Responsible responsible) {}

    /** How many projects stand at a stage, by light. */
    public record StageLights(String stage, int position, Map<Light, Integer> lights) {
        public int projects() {
            return lights.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
