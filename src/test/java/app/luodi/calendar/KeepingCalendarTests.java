package app.luodi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.calendar.SpecialDay.Kind;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LuodiTest
class KeepingCalendarTests {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    KeepingCalendar keeping;

    @Autowired
    ReadingCalendar calendar;

    @Autowired
    FoundingDistricts founding;

    Persona admin = Persona.of("none", Role.ADMIN);
    Persona neighbour = Persona.of("none", Role.ADMIN);

    @BeforeEach
    void twoDistricts() {
        var id = "cal" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        founding.district(id, id);
        founding.district(id + "n", id + "n");
        admin = Persona.of(id, Role.ADMIN);
        neighbour = Persona.of(id + "n", Role.ADMIN);
    }

    @Test
    void anAdministratorKeepsAYearAndOnlyTheOwnDistrictReckonsWithIt() {
        assertThat(admin.get(() -> calendar.year(2027)).isMaintained()).isFalse();
        var before = Instant.now();
        var kept = admin.get(() -> keeping.keep(year("国办发明电〔2026〕示例", 0))).orThrow();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(admin.get(() -> calendar.workingDays()).addWorkingDays(LocalDate.of(2026, 12, 31), 1))
                .isEqualTo(Reckoned.known(LocalDate.of(2027, 1, 2)));
        assertThat(neighbour.get(() -> calendar.year(2027)).isMaintained()).isFalse();
        assertThat(admin.get(
                        () -> new AsOf(before).get(() -> calendar.year(2027).isMaintained())))
                .isFalse();
    }

    @Test
    void aPublishedYearIsChangedForTheDistrictAndTakenBack() {
        var published = admin.get(() -> calendar.year(2026));
        var changed = new CalendarYear(2026, "本区通知", List.of(published.days().getFirst()), 0);
        assertThat(admin.get(() -> keeping.keep(changed)).orThrow().days()).hasSize(1);
        assertThat(admin.get(() -> keeping.backToPublished(2026)).orThrow()).isEqualTo(published);
        assertThat(refused(admin.get(() -> keeping.backToPublished(2027))))
                .containsExactly("calendar.refused.unpublished");
    }

    @Test
    void whatCannotBeIsRefusedByItsName() {
        var weekday = new SpecialDay(LocalDate.of(2027, 1, 4), Kind.WORK, "元旦");
        var elsewhere = new SpecialDay(LocalDate.of(2026, 1, 1), Kind.OFF, "元旦");
        assertThat(refused(admin.get(() -> keeping.keep(new CalendarYear(2027, " ", List.of(weekday, elsewhere), 0)))))
                .containsExactly("calendar.refused.source", "calendar.refused.year", "calendar.refused.weekday");
        assertThat(refused(admin.get(() -> keeping.keep(new CalendarYear(2027, "通知", List.of(), 0)))))
                .containsExactly("calendar.refused.empty");
    }

    @Test
    void whoSawAnOlderVersionIsToldSo() {
        admin.get(() -> keeping.keep(year("甲", 0))).orThrow();
        assertThat(refused(admin.get(() -> keeping.keep(year("乙", 0))))).containsExactly("calendar.refused.overtaken");
        admin.get(() -> keeping.keep(year("乙", 1))).orThrow();
    }

    @Test
    void onlyTheAdministratorKeepsIt() {
        assertThatThrownBy(() -> Persona.of(district(), Role.KEYOFFICE).get(() -> keeping.keep(year("甲", 0))))
                .isInstanceOf(NoRight.class);
    }

    private String district() {
        return admin.who().district();
    }

    private static CalendarYear year(String source, int version) {
        return new CalendarYear(
                2027,
                source,
                List.of(
                        new SpecialDay(NEW_YEAR, Kind.OFF, "元旦"),
                        new SpecialDay(NEW_YEAR.plusDays(1), Kind.WORK, "元旦")),
                version);
    }

    private static List<String> refused(Outcome<CalendarYear> outcome) {
        return outcome instanceof Outcome.Refused<CalendarYear>(var reasons)
                ? reasons.stream().map(Outcome.Refusal::key).toList()
                : List.of();
    }
}
