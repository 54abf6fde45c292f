package app.luodi.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class WeeklyBoardTests {
    private static final AtomicInteger DISTRICTS = new AtomicInteger();

    @Autowired
    WeeklyBoard board;

    @Autowired
    HoldingMeetings holding;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private BuiltDistrict district;

    @BeforeEach
    void aDistrict() {
        district = new BuiltDistrict("week" + DISTRICTS.incrementAndGet(), "周例会测试区", founding, jdbc, tx);
    }

    @Test
    void countsWhatWasSignedStartedAndCompletedThisYear() {
        var known = district.project("艾格莱德", null, "17");
        var unknown = district.project("清智机器人", null, null);
        var lastYear = district.project("新天科技二期", null, "9");
        district.reaches(known, "signed", "2022-03-18");
        district.reaches(unknown, "signed", "2022-05-09");
        district.reaches(lastYear, "signed", "2021-12-30");
        district.plans(lastYear, "completed", "2022-12-20");
        district.reaches(lastYear, "started", "2022-02-01");

        var figures = at("2022-11-14T08:30").figures();

        assertThat(figures.signed()).isEqualTo(new Week.Signed(2, Money.ofYi("17"), 1, 0));
        assertThat(figures.started().count()).isEqualTo(1);
        assertThat(figures.completed()).isEqualTo(new Week.Reached(0, 1, 0));
        assertThat(figures.projects()).isEqualTo(3);
    }

    @Test
    void comparesTheDispatchLedgerWithThePlansAndThePace() {
        var one = district.project("国家超算郑州中心", null, "16");
        var other = district.project("安置房", null, "10");
        district.plansYear(one, 2022, "6");
        district.plansYear(other, 2022, "4");
        district.reports(one, "dispatch", 2022, 9, "4.2");
        district.reports(one, "dispatch", 2022, 10, "5");
        district.reports(other, "dispatch", 2022, 10, "3");
        district.reports(other, "statistical", 2022, 10, "100");

        var progress = at("2022-11-14T08:30").figures().investment().orElseThrow();

        assertThat(progress.planned()).isEqualTo(Money.ofYi("10"));
        assertThat(progress.done()).isEqualTo(Money.ofYi("8"));
        assertThat(progress.month()).isEqualTo(10);
        assertThat(progress.completion()).isEqualByComparingTo("80.0");
        assertThat(progress.pace()).isEqualByComparingTo("83.3");
        assertThat(progress.ahead()).isEqualByComparingTo("-3.3");
    }

    @Test
    void publishedGrowthStandsBesideAGrowthTargetWithoutAnyAmount() {
        var project = district.project("国家超算郑州中心", null, "16");
        district.plansYear(project, 2022, "6");
        district.target(2022, "total", null, null, "20");
        district.published(2022, 10, "total", null, null, "16.8");

        var assets = at("2022-11-14T08:30").figures().fixedAssets();

        assertThat(assets.growth()).isEqualByComparingTo("16.8");
        assertThat(assets.targetGrowth()).isEqualByComparingTo("20");
        assertThat(assets.qualifier()).isEqualTo("左右");
        assertThat(assets.amount()).isNull();
        assertThat(assets.targetAmount()).isNull();
    }

    @Test
    void saysWhatChangedSinceTheLastMeetingDay() {
        var hub = district.project("中部智慧港", null, "12");
        var fuel = district.project("燃料电池示例项目", null, "30");
        district.plans(fuel, "land_won", "2022-11-10");
        district.plansYear(hub, 2022, "12");
        district.reports(hub, "dispatch", 2022, 9, "10");
        district.reports(hub, "dispatch", 2022, 10, "11");
        district.at("2022-11-07T15:00");
        district.lives(() -> keyoffice().does(() -> holding.hold().orThrow()));

        district.at("2022-11-08T10:00");
        district.reaches(hub, "land_contract", "2022-11-08");
        district.forecasts(fuel, "land_won", "2022-11-24");
        district.reports(hub, "dispatch", 2022, 10, "11.38");
        var week = at("2022-11-14T08:30");

        assertThat(week.occasion().number()).isEqualTo(2);
        assertThat(week.occasion().sinceDay()).isEqualTo("2022-11-07");
        assertThat(week.changes().entered())
                .extracting(Week.Entered::name, Week.Entered::milestone)
                .containsExactly(tuple("中部智慧港", "land_contract"));
        assertThat(week.changes().slipped())
                .extracting(Week.Slipped::name, Week.Slipped::days)
                .containsExactly(tuple("燃料电池示例项目", 14L));
        assertThat(week.changes().added().total()).isEqualTo(Money.ofYi("0.38"));
        assertThat(week.changes().lights())
                .extracting(Week.LightChange::name, Week.LightChange::was, Week.LightChange::now)
                .containsExactly(tuple("燃料电池示例项目", Light.GREEN, Light.YELLOW));
        assertThat(week.lit().getFirst().changed()).isTrue();
        assertThat(week.lit().getFirst().reason().overdueDays()).isEqualTo(4);
        assertThat(week.figures().lightsBefore()).isEqualTo(Map.of(Light.GREEN, 2));
    }

    @Test
    void withoutAMeetingTheWeekBeganLastMonday() {
        assertThat(at("2022-11-14T08:30").occasion().since()).isEqualTo(BuiltDistrict.moment("2022-11-07T00:00"));
        assertThat(at("2022-11-16T08:30").occasion().since()).isEqualTo(BuiltDistrict.moment("2022-11-14T00:00"));
    }

    @Test
    void redComesBeforeYellowAndWhatChangedThisWeekComesFirst() {
        var old = district.project("早就黄了", null, "1");
        var fresh = district.project("本周变黄", null, "1");
        var red = district.project("红灯", null, "1");
        district.plans(old, "started", "2022-10-31");
        district.plans(fresh, "started", "2022-11-10");
        district.plans(red, "completed", "2022-08-31");

        assertThat(at("2022-11-14T08:30").lit())
                .extracting(Week.LitProject::name)
                .containsExactly("红灯", "本周变黄", "早就黄了");
    }

    @Test
    void listsWhatIsOverdueAndWhatIsDueWithinTwoWeeks() {
        var project = district.project("新开普", null, "5");
        district.reaches(project, "signed", "2022-01-10");
        district.plans(project, "started", "2022-11-01");
        district.plans(project, "topped_out", "2022-11-28");
        district.plans(project, "completed", "2022-11-29");

        var week = at("2022-11-14T08:30");

        assertThat(week.overdue().first())
                .extracting(Week.DueMilestone::milestone)
                .containsExactly("started");
        assertThat(week.due().first())
                .extracting(Week.DueMilestone::milestone, Week.DueMilestone::on)
                .containsExactly(tuple("topped_out", LocalDate.of(2022, 11, 28)));
        assertThat(week.due().first().getFirst().responsible().leader()).isEqualTo("林乙");
    }

    @Test
    void projectsByStageAddUpToAllProjects() {
        var signed = district.project("签约", null, "1");
        var started = district.project("开工", null, "1");
        district.reaches(signed, "signed", "2022-01-10");
        district.reaches(started, "started", "2022-06-10");
        district.plans(started, "completed", "2022-06-30");

        var week = at("2022-11-14T08:30");

        assertThat(week.stages())
                .extracting(Week.StageLights::stage, Week.StageLights::projects)
                .containsExactly(tuple("signed", 1), tuple("started", 1));
        assertThat(week.stages().getLast().lights()).isEqualTo(Map.of(Light.RED, 1));
        assertThat(week.stages().stream().mapToInt(Week.StageLights::projects).sum())
                .isEqualTo(week.figures().projects());
    }

    @Test
    void theBoardOfAMeetingStaysWhatTheMeetingSaw() {
        var project = district.project("天集科创", null, "8");
        district.reaches(project, "signed", "2022-10-10");
        district.plans(project, "started", "2022-11-10");
        district.plansYear(project, 2022, "2");
        district.reports(project, "dispatch", 2022, 10, "1.5");
        district.at("2022-11-14T15:00");
        var held = Today.replay(
                district.now(), () -> keyoffice().get(() -> holding.hold().orThrow()));
        var seen = asOf("2022-11-21T09:00", held.moment());

        district.at("2022-11-15T10:00");
        district.reaches(project, "started", "2022-11-15");
        district.reports(project, "dispatch", 2022, 10, "1.9");
        district.project("后来的", null, "3");

        assertThat(asOf("2022-11-21T09:00", held.moment())).isEqualTo(seen);
        assertThat(seen.figures().investment().orElseThrow().done()).isEqualTo(Money.ofYi("1.5"));
        var byDay = Today.replay(
                BuiltDistrict.moment("2022-11-21T09:00"),
                () -> keyoffice().get(() -> board.of(Optional.of(LocalDate.of(2022, 11, 14)), Optional.empty())));
        assertThat(byDay.figures()).isEqualTo(seen.figures());
    }

    @Test
    void aDayHasOneMeetingAndYearsCountFromOne() {
        district.at("2022-12-26T15:00");
        district.lives(() -> keyoffice()
                .does(() -> assertThat(holding.hold().orThrow().number()).isEqualTo(1)));
        district.at("2022-12-26T16:00");
        district.lives(() -> keyoffice()
                .does(() -> assertThat(holding.hold()).isInstanceOf(app.luodi.kernel.Outcome.Refused.class)));
        district.at("2023-01-02T15:00");
        district.lives(() -> keyoffice()
                .does(() -> assertThat(holding.hold().orThrow().number()).isEqualTo(1)));
    }

    @Test
    void aClerkReadsTheBoardAndHoldsNoMeeting() {
        district.at("2022-11-14T15:00");
        district.lives(() -> Persona.clerk(district.id(), null).does(() -> {
            assertThat(board.load().figures().projects()).isZero();
            assertThatThrownBy(() -> holding.hold()).isInstanceOf(NoRight.class);
        }));
    }

    private Week at(String local) {
        district.at(local);
        return Today.replay(district.now(), () -> keyoffice().get(() -> board.load()));
    }

    private Week asOf(String local, Instant moment) {
        return Today.replay(
                BuiltDistrict.moment(local),
                () -> keyoffice().get(() -> board.of(Optional.empty(), Optional.of(moment))));
    }

    private Persona keyoffice() {
        return Persona.of(district.id(), Role.KEYOFFICE);
    }
}
