package app.luodi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.calendar.SpecialDay.Kind;
import com.tyme.holiday.LegalHoliday;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class WorkingDaysTests {
    private final PublishedYears published = published();
    private final WorkingDays days = new WorkingDays(published.all());

    private static PublishedYears published() {
        try {
            return new PublishedYears(new ClassPathResource("calendar/published.tsv"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @ParameterizedTest
    @CsvSource({"2024, 30, 8", "2025, 28, 5", "2026, 33, 6"})
    void aPublishedYearHasItsHolidaysAndMakeUpDays(int year, int off, int work) {
        var kept = year(year);
        assertThat(kept.count(Kind.OFF)).isEqualTo(off);
        assertThat(kept.count(Kind.WORK)).isEqualTo(work);
    }

    @Test
    void whatIsShippedIsWhatTheLibraryKnows() {
        for (var year = 2016; year <= 2026; year++) {
            var known = new TreeMap<LocalDate, Kind>();
            for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                var holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
                if (holiday != null) {
                    known.put(day, holiday.isWork() ? Kind.WORK : Kind.OFF);
                }
            }
            var ours = new TreeMap<LocalDate, Kind>();
            year(year).days().forEach(one -> ours.put(one.day(), one.kind()));
            assertThat(ours).as("%d", year).isEqualTo(known);
        }
    }

    @Test
    void aYearWithoutAPublishedCalendarIsUnmaintainedAndNeverGuessed() {
        assertThat(days.isMaintained(2027)).isFalse();
        assertThat(days.isWorking(day("2027-01-04"))).isEqualTo(Reckoned.unmaintained(2027));
        assertThat(days.addWorkingDays(day("2026-12-25"), 20)).isEqualTo(Reckoned.unmaintained(2027));
        assertThat(days.latestStart(day("2027-01-20"), 5, DayType.WORKING)).isEqualTo(Reckoned.unmaintained(2027));
        assertThat(days.workingDaysBetween(day("2026-12-01"), day("2027-02-01")))
                .isEqualTo(Reckoned.unmaintained(2027));
        assertThat(days.add(day("2026-12-25"), 20, DayType.CALENDAR)).isEqualTo(Reckoned.known(day("2027-01-14")));
    }

    @Test
    void aMakeUpSaturdayCountsAndAHolidayDoesNot() {
        assertThat(days.isWorking(day("2025-01-26"))).isEqualTo(Reckoned.known(true));
        assertThat(days.isWorking(day("2025-02-08"))).isEqualTo(Reckoned.known(true));
        assertThat(days.isWorking(day("2025-02-04"))).isEqualTo(Reckoned.known(false));
        // 春节 2025: 28 January to 4 February off; the Sunday before and the Saturday after are worked
        assertThat(days.addWorkingDays(day("2025-01-25"), 3)).isEqualTo(Reckoned.known(day("2025-02-05")));
        assertThat(days.workingDaysBetween(day("2025-02-04"), day("2025-02-10")))
                .isEqualTo(Reckoned.known(5));
        assertThat(days.workingDaysBetween(day("2025-02-10"), day("2025-02-04")))
                .isEqualTo(Reckoned.known(-5));
    }

    @Test
    void theDayAPeriodBeginsOnDoesNotCount() {
        assertThat(days.addWorkingDays(day("2022-11-14"), 5)).isEqualTo(Reckoned.known(day("2022-11-21")));
        assertThat(days.addWorkingDays(day("2022-11-14"), 0)).isEqualTo(Reckoned.known(day("2022-11-14")));
        assertThat(days.latestStart(day("2022-11-21"), 5, DayType.WORKING).orEmpty())
                .hasValueSatisfying(start -> assertThat(start).isEqualTo(day("2022-11-14")));
    }

    @Test
    void theLatestStartIsTheLastDayFromWhichThePeriodStillFits() {
        var random = new Random(20260214);
        for (var i = 0; i < 2000; i++) {
            var until = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
            var length = random.nextInt(60);
            var type = random.nextBoolean() ? DayType.WORKING : DayType.CALENDAR;
            var start = days.latestStart(until, length, type).orEmpty().orElseThrow();
            assertThat(days.add(start, length, type).orEmpty().orElseThrow()).isBeforeOrEqualTo(until);
            assertThat(days.add(start.plusDays(1), length, type).orEmpty().orElseThrow())
                    .isAfter(until);
            assertThat(days.between(start, until, type).orEmpty().orElseThrow()).isEqualTo(length);
        }
    }

    @Test
    void theNoticeIsReadAsItIsPublished() {
        var text = """
                国务院办公厅关于2026年部分节假日安排的通知
                国办发明电〔2025〕7号
                一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
                二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
                三、清明节：4月4日（周六）至6日（周一）放假，共3天。
                四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
                五、端午节：6月19日（周五）至21日（周日）放假，共3天。
                六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
                七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
                节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。""";
        assertThat(NoticeReader.number(text)).isEqualTo("国办发明电〔2025〕7号");
        var read = new TreeMap<LocalDate, Kind>();
        NoticeReader.read(text, 2026).forEach(one -> read.put(one.day(), one.kind()));
        var ours = new TreeMap<LocalDate, Kind>();
        year(2026).days().forEach(one -> ours.put(one.day(), one.kind()));
        assertThat(read).isEqualTo(ours);
        assertThat(NoticeReader.read("一、元旦：1月1日放假，与周末连休。", 2024))
                .isEqualTo(List.of(new SpecialDay(day("2024-01-01"), Kind.OFF, "元旦")));
        assertThat(NoticeReader.read("二、春节：2月30日至31日放假。这不是通知", 2024)).isEmpty();
    }

    private CalendarYear year(int year) {
        return published.all().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
