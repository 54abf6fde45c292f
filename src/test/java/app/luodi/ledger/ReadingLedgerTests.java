package app.luodi.ledger;

import static app.luodi.BuiltDistrict.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Light;
import app.luodi.kernel.Money;
import app.luodi.kernel.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class ReadingLedgerTests {
    private static final String HERE = "readingledgertests";
    private static @Nullable Built built;

    /** One district for all tests of the class: they only read it. */
    private record Built(BuiltDistrict district, UUID office, UUID late, UUID behind, UUID fine, UUID bare) {}

    @Autowired
    ReadingLedger ledger;

    @Autowired
    ExportingLedger exporting;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @BeforeEach
    void aDistrictOfFourProjects() {
        if (built != null) {
            return;
        }
        var district = new BuiltDistrict(HERE, "台账测试区", founding, jdbc, tx);
        var office = district.office("石佛");
        district.category("industry", "工业", 1);
        var late = district.project("迟到的厂", office, "30");
        district.reaches(late, "signed", "2022-03-18");
        district.plans(late, "registered", "2022-06-01");
        district.tagged(late, "industry");
        var behind = district.project("慢的园区", office, "8");
        district.reaches(behind, "signed", "2021-03-18");
        district.reaches(behind, "registered", "2021-05-18");
        district.plansYear(behind, 2022, "4");
        district.reports(behind, "dispatch", 2022, 10, "2");
        var fine = district.project("安静的楼", null, "0.5");
        district.reaches(fine, "signed", "2022-02-01");
        district.plans(fine, "registered", "2023-06-01");
        var bare = district.project("没有金额", null, null);
        built = new Built(district, office, late, behind, fine, bare);
    }

    @Test
    void eachConditionNarrowsAndItsValuesWiden() {
        assertThat(found("")).hasSize(4);
        assertThat(found("stage=signed")).containsExactlyInAnyOrder(is().late(), is().fine());
        assertThat(found("stage=signed&stage=registered")).hasSize(3);
        assertThat(found("stage=none")).containsExactly(is().bare());
        assertThat(found("stage=nosuch")).isEmpty();
        assertThat(found("office=" + is().office())).containsExactlyInAnyOrder(is().late(), is().behind());
        assertThat(found("office=none")).containsExactlyInAnyOrder(is().fine(), is().bare());
        assertThat(found("light=red")).containsExactlyInAnyOrder(is().late(), is().behind());
        assertThat(found("light=red&stage=registered")).containsExactly(is().behind());
        assertThat(found("tag=industry")).containsExactly(is().late());
        assertThat(found("size=y10")).containsExactly(is().late());
        assertThat(found("size=y1&size=y0")).containsExactlyInAnyOrder(is().behind(), is().fine());
        assertThat(found("size=unknown")).containsExactly(is().bare());
        assertThat(found("signed=2021")).containsExactly(is().behind());
        assertThat(found("due=overdue")).containsExactly(is().late());
        assertThat(found("q=" + "园区")).containsExactly(is().behind());
        assertThat(found("leader=林乙")).hasSize(4);
        assertThat(found("pool=building")).isEmpty();
        assertThat(found("list=2022-new")).isEmpty();
        assertThat(found("unit=x' or true --")).isEmpty();
    }

    @Test
    void everyColumnThatIsSortedSortsBothWaysWithTheUnknownLast() {
        assertThat(found("sort=-total")).containsExactly(is().late(), is().behind(), is().fine(), is().bare());
        assertThat(found("sort=total")).containsExactly(is().fine(), is().behind(), is().late(), is().bare());
        for (var column : LedgerColumn.values()) {
            assertThat(found("sort=-" + column.key())).hasSize(4);
        }
    }

    @Test
    void chineseNamesAreSortedByTheirPinyin() {
        assertThat(found("sort=name")).containsExactly(is().fine(), is().late(), is().behind(), is().bare());
    }

    @Test
    void theSumsLeaveOutWhatIsNotKnownAndSaySo() {
        var totals = at(() -> ledger.totals(LedgerQuery.all()));
        assertThat(totals.count()).isEqualTo(4);
        assertThat(totals.total()).isEqualTo(Money.ofYi("38.5"));
        assertThat(totals.unknownTotal()).isEqualTo(1);
        assertThat(totals.planned()).isEqualTo(Money.ofYi("4"));
        assertThat(totals.done()).isEqualTo(Money.ofYi("2"));
        assertThat(totals.unplanned()).isEqualTo(3);
        assertThat(totals.lights()).containsEntry(Light.RED, 2L).containsEntry(Light.GREEN, 1L);
        assertThat(totals.lights().values().stream().mapToLong(n -> n).sum()).isEqualTo(4);
    }

    @Test
    void projectsCanBeChosenOneByOne() {
        var chosen = LedgerQuery.read("id=" + is().late() + "&id=" + is().bare() + "&id=nonsense");
        assertThat(at(() -> ledger.page(chosen, 0, 10)))
                .extracting(LedgerRow::id)
                .containsExactlyInAnyOrder(is().late(), is().bare());
        assertThat(at(() -> ledger.count(LedgerQuery.read("id=nonsense")))).isZero();
    }

    @Test
    void aRowSaysWhereItStandsAndWhy() {
        var row = at(() -> ledger.page(LedgerQuery.read("tag=industry"), 0, 10)).getFirst();
        assertThat(row.judged().reason()).contains("逾期").contains("166");
        assertThat(row.register().office()).isEqualTo("石佛");
        assertThat(row.standing().stage()).isEqualTo("signed");
        assertThat(row.standing().nextKind()).isEqualTo("registered");
        assertThat(row.milestone("signed").orElseThrow().text()).isEqualTo("2022-03-18");
        assertThat(row.tags()).extracting(LedgerRow.Tag::name).containsExactly("工业");
        assertThat(row.register().district()).isEqualTo("台账测试区");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        var seen = new ArrayList<UUID>();
        for (var offset = 0; offset < 4; offset++) {
            var from = offset;
            seen.addAll(at(() -> ledger.page(LedgerQuery.read("sort=leader"), from, 1)).stream()
                    .map(LedgerRow::id)
                    .toList());
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void aProjectKnowsItsNeighbours() {
        var place = at(() -> ledger.place(LedgerQuery.read("sort=-total"), is().behind()))
                .orElseThrow();
        assertThat(place).isEqualTo(new ReadingLedger.Place(2, 4, is().late(), is().fine()));
        assertThat(at(() -> ledger.place(LedgerQuery.read("light=green"), is().late())))
                .isEmpty();
    }

    @Test
    void theSameListIsAnsweredForAnEarlierDay() {
        var may = new AsOf(moment("2022-05-20T12:00"));
        assertThat(may.<Long>get(() -> keyoffice().get(() -> ledger.count(LedgerQuery.read("due=overdue")))))
                .isZero();
    }

    @Test
    void theWholeListIsExportedByWhoMay() {
        var rows = new ArrayList<LedgerRow>();
        at(() -> {
            exporting.export(LedgerQuery.read("sort=-total"), rows::addAll);
            return true;
        });
        assertThat(rows).extracting(LedgerRow::id).startsWith(is().late()).hasSize(4);
        assertThatThrownBy(() ->
                        Persona.of(HERE, Role.ADMIN).does(() -> exporting.export(LedgerQuery.all(), rows::addAll)))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void anAddressIsReadAsItWasWritten() {
        var query = LedgerQuery.read("light=red&light=yellow&q=%E6%99%BA%E6%85%A7&sort=-total&nosuch=1");
        assertThat(LedgerQuery.read(query.written())).isEqualTo(query);
        assertThat(query.values(Condition.Q)).containsExactly("智慧");
        assertThat(query.order()).containsExactly(new LedgerQuery.Order(LedgerColumn.TOTAL, true));
    }

    private List<UUID> found(String query) {
        return at(() -> ledger.page(LedgerQuery.read(query), 0, 50)).stream()
                .map(LedgerRow::id)
                .toList();
    }

    private <T> T at(Supplier<T> work) {
        return Today.replay(moment("2022-11-14T09:00"), () -> keyoffice().get(work));
    }

    private static Persona keyoffice() {
        return Persona.of(HERE, Role.KEYOFFICE);
    }

    private static Built is() {
        return java.util.Objects.requireNonNull(built);
    }
}
