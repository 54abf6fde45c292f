package app.luodi.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.Today;
import app.luodi.meetings.HoldingMeetings;
import app.luodi.meetings.WeeklyBoard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class CityBoardTests {
    private static boolean built;

    @Autowired
    CityBoard board;

    @Autowired
    CityLeague league;

    @Autowired
    YearBoard year;

    @Autowired
    WeeklyBoard week;

    @Autowired
    HoldingMeetings holding;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @BeforeEach
    void twoDistrictsOfACityAndOneOfNone() {
        if (built) {
            return;
        }
        built = true;
        var gaoxin = new BuiltDistrict("citygaoxin", "测试高新区", founding, jdbc, tx).at("2022-01-05T09:00");
        var zhengdong = new BuiltDistrict("cityzhengdong", "测试郑东新区", founding, jdbc, tx).at("2022-01-05T09:00");
        var foreign = new BuiltDistrict("cityforeign", "别市的区", founding, jdbc, tx).at("2022-01-05T09:00");
        founding.city("cityofboth", "测试市");
        founding.cityReads("cityofboth", "citygaoxin");
        founding.cityReads("cityofboth", "cityzhengdong");
        gaoxin.target(2022, "total", null, null, "20");
        gaoxin.published(2022, 10, "total", null, null, "16.8");
        var late = gaoxin.project("高新的", null, "30");
        gaoxin.plans(late, "started", "2022-06-30");
        zhengdong.target(2022, "total", null, "605", "5.2");
        var east = zhengdong.project("郑东的", null, "78");
        zhengdong.reports(east, "statistical", 2022, 10, "487.6");
        foreign.project("看不见的", null, "99");
        foreign.target(2022, "total", null, "1", null);
    }

    @Test
    void seesItsDistrictsSideBySideAndNoOther() {
        var city = seen(() -> board.of(2022));

        assertThat(city.districts())
                .extracting(City.District::name, City.District::projects, district -> district.lit(Light.RED))
                .containsExactly(tuple("测试高新区", 1, 1), tuple("测试郑东新区", 1, 0));
        var gaoxin = city.districts().getFirst();
        assertThat(gaoxin.done()).isNull();
        assertThat(gaoxin.target().orElseThrow().growth()).isEqualByComparingTo("20");
        assertThat(gaoxin.published()).isEqualByComparingTo("16.8");
        var zhengdong = city.districts().getLast();
        assertThat(zhengdong.done()).isEqualTo(Money.ofYi("487.6"));
        assertThat(zhengdong.completion()).isEqualByComparingTo("80.595041");
        assertThat(zhengdong.ahead()).isEqualByComparingTo("-2.737959");
    }

    @Test
    void aSharedProjectIsCountedOnceByTheFiguresOfWhoLeadsIt() {
        var one = new BuiltDistrict("cityshareda", "甲区", founding, jdbc, tx).at("2022-01-05T09:00");
        var other = new BuiltDistrict("citysharedb", "乙区", founding, jdbc, tx).at("2022-01-05T09:00");
        founding.city("cityofshares", "共建市");
        founding.cityReads("cityofshares", "cityshareda");
        founding.cityReads("cityofshares", "citysharedb");
        one.reports(shared("cityshareda", one.project("共建", null, "50"), false), "statistical", 2022, 10, "31");
        other.reports(shared("citysharedb", other.project("共建", null, "50"), true), "statistical", 2022, 10, "30");
        other.reports(other.project("独有", null, "5"), "statistical", 2022, 10, "2");

        var sum = Today.replay(now(), () -> Persona.ofCity("cityofshares").get(() -> board.of(2022)))
                .sum();

        assertThat(sum.done()).isEqualTo(Money.ofYi("32"));
        assertThat(sum.twice()).isEqualTo(Money.ofYi("31"));
        assertThat(sum.shared()).isEqualTo(1);
        assertThat(sum.without()).isZero();
    }

    private java.util.UUID shared(String district, java.util.UUID project, boolean lead) {
        new app.luodi.kernel.OnBehalf(district)
                .run(() -> tx.executeWithoutResult(status -> jdbc.sql(
                                "insert into shared_project (project_id, code, lead, version, changed_at, changed_by) values (?, 'GJ-1', ?, 1, now(), 't')")
                        .params(project, lead)
                        .update()));
        return project;
    }

    @Test
    void districtsAreRankedAmongThemselvesWithTheRankBefore() {
        var places = seen(() -> league.of(2022, CityLeague.Measure.AHEAD));
        assertThat(places)
                .extracting(CityLeague.Place::name, CityLeague.Place::rank, CityLeague.Place::before)
                .containsExactly(tuple("测试郑东新区", 1, 1));
        assertThat(seen(() -> league.of(2022, CityLeague.Measure.GROWTH)))
                .extracting(CityLeague.Place::name, CityLeague.Place::rank, CityLeague.Place::before)
                .containsExactly(tuple("测试高新区", 1, null));
    }

    @Test
    void looksAtOneDistrictAndReadsItsBoards() {
        var leader = Persona.ofCity("cityofboth");
        leader.who().lookAt("cityzhengdong");

        var seen = Today.replay(now(), () -> leader.get(() -> year.of(2022, Ledger.STATISTICAL)));

        assertThat(seen.total().done()).isEqualTo(Money.ofYi("487.6"));
        assertThat(Today.replay(
                        now(), () -> leader.get(() -> week.load().figures().projects())))
                .isEqualTo(1);
    }

    @Test
    void changesNothingInAnyOfThem() {
        var leader = Persona.ofCity("cityofboth");
        leader.who().lookAt("citygaoxin");

        leader.does(() -> {
            assertThatThrownBy(() -> holding.hold()).isInstanceOf(NoRight.class);
            assertThatThrownBy(() -> tx.executeWithoutResult(
                            s -> jdbc.sql("update project set name = '改了'").update()))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> tx.executeWithoutResult(
                            s -> jdbc.sql("delete from target").update()))
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void aDistrictSeesItselfAlone() {
        var own =
                Today.replay(now(), () -> Persona.of("citygaoxin", Role.LEADER).get(() -> board.of(2022)));

        assertThat(own.districts()).extracting(City.District::id).containsExactly("citygaoxin");
    }

    private static java.time.Instant now() {
        return BuiltDistrict.moment("2022-11-14T09:00");
    }

    private static <T> T seen(java.util.function.Supplier<T> work) {
        return Today.replay(now(), () -> Persona.ofCity("cityofboth").get(work));
    }
}
