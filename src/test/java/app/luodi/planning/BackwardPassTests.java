package app.luodi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.calendar.CalendarYear;
import app.luodi.calendar.DayType;
import app.luodi.calendar.SpecialDay;
import app.luodi.calendar.WorkingDays;
import app.luodi.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackwardPassTests {
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 14);
    /** 2022 to 2024, each with New Year's day off and nothing else. */
    private final WorkingDays calendar = new WorkingDays(IntStream.rangeClosed(2022, 2024)
            .mapToObj(year -> new CalendarYear(
                    year, "test", List.of(new SpecialDay(LocalDate.of(year, 1, 1), SpecialDay.Kind.OFF, "元旦")), 0))
            .toList());

    private final List<Step> chain = List.of(
            done("contract", "2022-11-10"),
            step("works", 20, DayType.WORKING, "contract"),
            step("drawings", 10, DayType.WORKING, "contract"),
            step("permit", 7, DayType.WORKING, "works", "drawings"),
            step("started", 15, DayType.CALENDAR, "permit"));

    @Test
    void thePlanStandsBackFromTheFixedDayAndParallelStepsHaveTheirSlack() {
        var plan = draw(chain, Aim.at("started", day("2023-02-28")));
        assertThat(finish(plan, "started")).isEqualTo(day("2023-02-28"));
        assertThat(finish(plan, "permit")).isEqualTo(day("2023-02-13"));
        // 7 working days until Monday 13 February begin on Friday 3
        assertThat(slot(plan, "permit").planStart()).isEqualTo(day("2023-02-03"));
        assertThat(finish(plan, "works")).isEqualTo(day("2023-02-02"));
        assertThat(plan.criticalPath())
                .extracting(slot -> slot.step().code())
                .containsExactly("works", "permit", "started");
        assertThat(slot(plan, "drawings").slack().orElseThrow())
                .isGreaterThan(slot(plan, "works").slack().orElseThrow());
        // 20 + 7 working days from Monday 14 November, then 15 days
        assertThat(plan.earliest()).contains(day("2023-01-05"));
        assertThat(plan.margin()).hasValue(54);
        assertThat(plan.isFeasible()).isTrue();
    }

    @Test
    void whatCannotBeHeldSaysByHowManyDaysAndWhere() {
        var plan = draw(chain, Aim.at("started", day("2022-12-20")));
        assertThat(plan.isFeasible()).isFalse();
        assertThat(plan.margin()).hasValue(-16);
        assertThat(plan.missing()).extracting(slot -> slot.step().code()).containsExactly("works", "permit", "started");
        assertThat(plan.missing().getFirst().latestStart()).isBefore(TODAY);
    }

    @Test
    void theWeekHoldsWhatMustBegunOrDoneUntilSunday() {
        var plan = draw(chain, Aim.at("started", day("2023-01-08")));
        assertThat(plan.endOfWeek()).isEqualTo(day("2022-11-20"));
        assertThat(plan.thisWeek()).singleElement().satisfies(due -> {
            assertThat(due.slot().step().code()).isEqualTo("works");
            assertThat(due.begin()).isTrue();
            assertThat(due.late()).isFalse();
        });
        assertThat(draw(chain, Aim.at("started", day("2023-02-28"))).thisWeek()).isEmpty();
    }

    @Test
    void movingADayForwardPullsWhatComesBeforeAndMovingItBackPushesWhatFollows() {
        var aim = Aim.at("started", day("2023-02-28"));
        var before = draw(chain, aim);
        var sooner = draw(chain, aim.pin("permit", day("2023-01-20")));
        assertThat(sooner.movedFrom(before))
                .extracting(moved -> moved.now().step().code())
                .containsExactly("works", "drawings", "permit");
        assertThat(sooner.movedFrom(before))
                .allSatisfy(moved -> assertThat(moved.days().orElseThrow()).isNegative());
        assertThat(finish(sooner, "started")).isEqualTo(day("2023-02-28"));
        var later = draw(chain, aim.pin("permit", day("2023-02-20")));
        assertThat(finish(later, "started")).isEqualTo(day("2023-03-07"));
        assertThat(later.isFeasible()).isFalse();
        assertThat(later.margin()).hasValue(-7);
    }

    @Test
    void aCircleIsRefusedByItsNames() {
        var circle = List.of(
                step("a", 1, DayType.CALENDAR, "c"),
                step("b", 1, DayType.CALENDAR, "a"),
                step("c", 1, DayType.CALENDAR, "b"));
        assertThat(refusals(circle, Aim.at("c", day("2023-01-01"))))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.key()).isEqualTo("planning.refused.cycle");
                    assertThat(reason.values()).containsExactly("name of a → name of b → name of c → name of a");
                });
    }

    @Test
    void daysThatCannotBeAreRefused() {
        assertThat(keys(Aim.at("started", day("2022-11-13")))).containsExactly("planning.refused.past");
        assertThat(keys(Aim.at("started", day("2122-11-13")))).containsExactly("planning.refused.far");
        assertThat(keys(Aim.at("contract", day("2022-12-13")))).containsExactly("planning.refused.done");
        assertThat(keys(Aim.at("nothing", day("2022-12-13")))).containsExactly("planning.refused.target");
        var aim = Aim.at("started", day("2023-02-28"));
        assertThat(keys(aim.pin("permit", day("2022-11-01")))).contains("planning.refused.past");
        assertThat(keys(aim.pin("works", day("2023-01-20")).pin("permit", day("2023-01-10"))))
                .containsExactly("planning.refused.before");
        assertThat(keys(aim.taking("works", -1))).containsExactly("planning.refused.days");
    }

    @Test
    void aYearWithoutACalendarIsSaidAndNotGuessed() {
        var plan = draw(chain, Aim.at("started", day("2025-02-28")));
        assertThat(plan.unmaintained()).containsExactly(2025);
        assertThat(finish(plan, "permit")).isEqualTo(day("2025-02-13"));
        assertThat(slot(plan, "permit").planStart()).isNull();
        assertThat(slot(plan, "works").planFinish()).isNull();
        assertThat(plan.isFeasible()).isFalse();
    }

    @Test
    void whatHasBegunIsCountedFromWhereItBegan() {
        var building = List.of(
                done("started", "2022-08-01"),
                new Step(
                        "topped",
                        "",
                        Step.Kind.MILESTONE,
                        180,
                        DayType.CALENDAR,
                        List.of("started"),
                        List.of(),
                        null,
                        day("2022-08-01")),
                step("completed", 90, DayType.CALENDAR, "topped"));
        var plan = draw(building, Aim.at("completed", day("2023-06-30")));
        assertThat(slot(plan, "topped").earliestFinish()).isEqualTo(day("2023-01-28"));
        assertThat(plan.earliest()).contains(day("2023-04-28"));
    }

    @Test
    void inRandomNetsWhatIsFeasibleHasNoNegativeSlackAndTheLongestWayFillsTheSpan() {
        var random = new Random(20221114);
        for (var round = 0; round < 400; round++) {
            var steps = net(random, 3 + random.nextInt(25));
            var target = steps.getLast().code();
            var aim = Aim.at(target, TODAY.plusDays(1 + random.nextInt(500)));
            var plan = draw(steps, aim);
            var slots = plan.slots().stream().filter(Slot::isOpenOnWay).toList();
            if (plan.isFeasible()) {
                assertThat(slots)
                        .allSatisfy(
                                slot -> assertThat(slot.slack().orElseThrow()).isNotNegative());
                assertThat(slots)
                        .allSatisfy(slot -> assertThat(slot.planFinish()).isEqualTo(slot.latestFinish()));
                inOrder(plan);
            }
            // each step of the longest way begins on the day after the one before it ends, the first from today on
            var from = TODAY;
            for (var slot : plan.criticalPath()) {
                var end = calendar.add(from, slot.step().days(), slot.step().type())
                        .orEmpty()
                        .orElseThrow();
                assertThat(slot.earliestFinish()).isEqualTo(end);
                from = end;
            }
            assertThat(plan.earliest()).contains(from);
            // the fixed day moved to the earliest possible one is just held
            var held = draw(steps, aim.on(from));
            assertThat(held.margin()).hasValue(0);
            assertThat(held.isFeasible()).isTrue();
            assertThat(from.equals(TODAY)
                            || !draw(steps, aim.on(from.minusDays(1))).isFeasible())
                    .isTrue();
        }
    }

    private static void inOrder(Schedule plan) {
        for (var slot : plan.slots()) {
            for (var code : slot.step().after()) {
                var earlier = plan.slot(code).orElseThrow().planFinish();
                assertThat(earlier).isNotNull();
                assertThat(slot.planFinish()).isAfterOrEqualTo(earlier);
            }
        }
    }

    /** Every step waits for some of those before it; the last for all that nobody waits for. */
    private static List<Step> net(Random random, int size) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < size; i++) {
            var last = i == size - 1;
            var after = IntStream.range(0, i)
                    .filter(earlier -> last || random.nextInt(4) == 0)
                    .mapToObj(earlier -> "s" + earlier)
                    .toArray(String[]::new);
            steps.add(step(
                    "s" + i, random.nextInt(15), random.nextBoolean() ? DayType.WORKING : DayType.CALENDAR, after));
        }
        return steps;
    }

    private Schedule draw(List<Step> steps, Aim aim) {
        return BackwardPass.draw(steps, aim, TODAY, calendar).orThrow();
    }

    private List<Outcome.Refusal> refusals(List<Step> steps, Aim aim) {
        return BackwardPass.draw(steps, aim, TODAY, calendar) instanceof Outcome.Refused<Schedule>(var reasons)
                ? reasons
                : List.of();
    }

    private List<String> keys(Aim aim) {
        return refusals(chain, aim).stream().map(Outcome.Refusal::key).toList();
    }

    private static Slot slot(Schedule plan, String code) {
        return plan.slot(code).orElseThrow();
    }

    private static @org.jspecify.annotations.Nullable LocalDate finish(Schedule plan, String code) {
        return slot(plan, code).planFinish();
    }

    private static Step step(String code, int days, DayType type, String... after) {
        return new Step(
                code, "name of " + code, Step.Kind.MILESTONE, days, type, List.of(after), List.of(), null, null);
    }

    private static Step done(String code, String on) {
        return new Step(code, code, Step.Kind.MILESTONE, 5, DayType.CALENDAR, List.of(), List.of(), day(on), null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
