package app.luodi.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.StatisticsMonth;
import app.luodi.kernel.Today;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class ReviewingReturnsTests {
    private static final StatisticsMonth OCTOBER = new StatisticsMonth(2022, 10);
    /** The cut-off is 18:00 on the fifteenth of the month after, in the offices' time. */
    private static final Instant IN_TIME = Instant.parse("2022-11-15T09:00:00Z");

    private static final Instant TOO_LATE = Instant.parse("2022-11-17T02:00:00Z");

    @Autowired
    ReportingInvestment reporting;

    @Autowired
    ReviewingReturns reviewing;

    @Autowired
    ClosingPeriods closing;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    ProjectInvestment investment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @Autowired
    FoundingDistricts founding;

    String district;
    Persona office;
    Persona clerk;
    UUID project;
    UUID other;
    Instant clock = IN_TIME;

    @BeforeEach
    void aClerkAndAnOffice() {
        var given = new Given(jdbc, tx, founding);
        district = "review" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        given.district(district);
        founding.replays(district);
        var area = given.office(district, "沟赵");
        project = given.project(district, "甲项目", area, 100_000L);
        other = given.project(district, "乙项目", area, 100_000L);
        given.run(district, "update project set created_at = '2022-01-05T00:00:00Z'");
        clerk = Persona.clerk(district, area);
        office = Persona.of(district, Role.KEYOFFICE);
    }

    @Test
    void whatIsSubmittedWaitsComesBackWithARemarkIsCorrectedAndAccepted() {
        tells(project, "300");
        assertThat(review(project).state()).isEqualTo(Review.State.SUBMITTED);
        assertThat(review(project).isLate()).isFalse();
        as(office, () -> reviewing.sendBack(List.of(review(project)), "与进度照片不符"))
                .orThrow();
        assertThat(review(project).remark()).isEqualTo("与进度照片不符");
        clock = TOO_LATE;
        tells(project, "280");
        var corrected = review(project);
        assertThat(corrected.state()).isEqualTo(Review.State.SUBMITTED);
        assertThat(corrected.remark()).isEqualTo("与进度照片不符");
        assertThat(corrected.isLate())
                .as("what came in time is not late for being corrected")
                .isFalse();
        as(office, () -> reviewing.accept(List.of(review(project)))).orThrow();
        assertThat(review(project).state()).isEqualTo(Review.State.ACCEPTED);
    }

    @Test
    void whatIsAcceptedIsNotChangedBeforeItIsSentBack() {
        tells(project, "300");
        as(office, () -> reviewing.accept(List.of(review(project)))).orThrow();
        assertThat(refused(project, "310")).containsExactly("investment.return.accepted");
        assertThat(told(project, "300")).as("the same again is no change").isInstanceOf(Outcome.Done.class);
        assertThat(review(project).state()).isEqualTo(Review.State.ACCEPTED);
        as(office, () -> reviewing.sendBack(List.of(review(project)), "数字有误")).orThrow();
        tells(project, "310");
    }

    @Test
    void lateIsLateAndCounted() {
        clock = TOO_LATE;
        tells(project, "300");
        assertThat(review(project).isLate()).isTrue();
        assertThat(review(project).daysLate()).isEqualTo(2);
    }

    @Test
    void nobodyIsLateWithAMonthBeforeTheProjectWasRegistered() {
        new Given(jdbc, tx, founding).run(district, "update project set created_at = '2022-11-16T00:00:00Z'");
        clock = TOO_LATE;
        tells(project, "300");
        assertThat(review(project).isLate()).isFalse();
    }

    @Test
    void aMonthClosesAfterItsCutOffAndTakesWhatWaitsWithIt() {
        tells(project, "300");
        assertThat(as(office, () -> closing.close(Ledger.DISPATCH, OCTOBER))).isInstanceOf(Outcome.Refused.class);
        clock = TOO_LATE;
        assertThat(as(office, () -> closing.close(Ledger.DISPATCH, OCTOBER)).orThrow())
                .isEqualTo(1);
        assertThat(review(project).state()).isEqualTo(Review.State.ACCEPTED);
        assertThat(refused(other, "100")).containsExactly("investment.period.closed");
        assertThat(as(office, () -> closing.reopen(Ledger.DISPATCH, OCTOBER, " ")))
                .isInstanceOf(Outcome.Refused.class);
        as(office, () -> closing.reopen(Ledger.DISPATCH, OCTOBER, "漏报一项")).orThrow();
        tells(other, "100");
    }

    @Test
    void aDistrictMayLetTheCalendarCloseItsMonths() {
        new Given(jdbc, tx, founding)
                .run(
                        district,
                        "insert into district_setting (name, value, version) values ('investment.setting.closes_after', '5', 1), ('investment.setting.cut_off_day', '10', 1)");
        clock = Instant.parse("2022-11-14T02:00:00Z");
        assertThat(phase(OCTOBER)).isEqualTo(Period.Phase.OVERDUE);
        clock = Instant.parse("2022-11-15T11:00:00Z");
        assertThat(phase(OCTOBER)).isEqualTo(Period.Phase.CLOSED);
        assertThat(refused(project, "100")).containsExactly("investment.period.closed");
        assertThat(phase(new StatisticsMonth(2022, 12))).isEqualTo(Period.Phase.AHEAD);
    }

    @Test
    void whoLooksAtSomethingThatWasToldAnewIsToldSo() {
        tells(project, "300");
        var seen = review(project);
        tells(project, "310");
        assertThat(as(office, () -> reviewing.accept(List.of(seen))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons().toString()).contains(ReviewingReturns.OVERTAKEN));
    }

    @Test
    void aClerkAcceptsNothingAndARemarkIsNeeded() {
        tells(project, "300");
        assertThatThrownBy(() -> as(clerk, () -> reviewing.accept(List.of(review(project)))))
                .isInstanceOf(NoRight.class);
        assertThat(as(office, () -> reviewing.sendBack(List.of(review(project)), " ")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void ofTwoClerksWhoPasteIntoOneMonthTheSecondIsToldAndNothingOfTheFirstIsLost() throws Exception {
        var start = new java.util.concurrent.CountDownLatch(1);
        var at = clock;
        try (var both = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = java.util.stream.Stream.of("300", "400")
                    .map(wan -> both.submit(() -> {
                        start.await();
                        return Today.replay(
                                at.plusSeconds(Long.parseLong(wan)),
                                () -> clerk.get(
                                        () -> reporting.reportAll(List.of(entry(project, wan), entry(other, wan)))));
                    }))
                    .toList();
            start.countDown();
            var outcomes = new java.util.ArrayList<Outcome<?>>();
            for (var end : ends) {
                outcomes.add(end.get());
            }
            assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
            assertThat(outcomes.stream()
                            .filter(Outcome.Refused.class::isInstance)
                            .map(Object::toString))
                    .singleElement()
                    .asString()
                    .contains("0.version", "1.version", ReportingInvestment.STALE);
        }
    }

    private static ReportingInvestment.Entry entry(UUID whose, String wan) {
        return new ReportingInvestment.Entry(
                whose, Ledger.DISPATCH, OCTOBER, Draft.ofYearToDate(Money.ofWan(wan)), Return.NONE);
    }

    private void tells(UUID whose, String wan) {
        told(whose, wan).orThrow();
    }

    private List<String> refused(UUID whose, String wan) {
        return switch (told(whose, wan)) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var reasons) ->
                reasons.stream().map(Outcome.Refusal::key).toList();
        };
    }

    private Outcome<ReportingInvestment.Reported> told(UUID whose, String wan) {
        return as(clerk, () -> {
            var seen = investment
                    .find(whose, Ledger.DISPATCH, OCTOBER)
                    .map(Return::version)
                    .orElse(Return.NONE);
            return reporting.report(whose, Ledger.DISPATCH, OCTOBER, Draft.ofYearToDate(Money.ofWan(wan)), seen);
        });
    }

    private Review review(UUID whose) {
        return as(office, () -> reviewing.find(whose, Ledger.DISPATCH, OCTOBER).orElseThrow());
    }

    private Period.Phase phase(StatisticsMonth month) {
        return as(office, () -> calendar.period(Ledger.DISPATCH, month).phase());
    }

    private <T> T as(Persona who, Supplier<T> act) {
        clock = clock.plusSeconds(1);
        return Today.replay(clock, () -> who.get(act));
    }
}
