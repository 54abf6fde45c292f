package app.luodi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.Account;
import app.luodi.identity.ManagingAccounts;
import app.luodi.identity.NoRight;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.OrgUnits;
import app.luodi.identity.Role;
import app.luodi.imports.Intake.Fate;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Ledger;
import app.luodi.kernel.Money;
import app.luodi.targets.Indicator;
import app.luodi.targets.Scope;
import app.luodi.targets.YearTargets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Units, accounts and targets come in from a list and go back as one act. */
@LuodiTest
class RostersTests {
    private static final String UNITS = """
            组织机构一览表
            单位名称,单位类型,上级单位,简称
            高新重点办,部门,,重点办
            枫杨办事处,办事处,高新重点办,枫杨
            沟赵办事处,街道,,沟赵
            说不清的单位,大队,,
            """;
    private static final String ACCOUNTS = """
            账号,姓名,角色,所属办事处
            wang.wu,王五,重点办,
            zhao.liu,赵六,填报员,枫杨
            qian.qi,钱七,厨师,
            """;
    private static final String TARGETS = """
            年度,指标,范围,目标值（亿元）,增速（%）
            2026,固定资产投资,全区,605,5.2
            2026,新签约额,枫杨办事处,30,
            2026,天气,全区,1,
            """;

    @Autowired
    TakingRosters rosters;

    @Autowired
    ReceivingLedgers receiving;

    @Autowired
    OrgUnits units;

    @Autowired
    ManagingAccounts accounts;

    @Autowired
    YearTargets targets;

    @Autowired
    FoundingDistricts founding;

    private Persona admin = Persona.of("rosters", Role.ADMIN);
    private Persona keyOffice = Persona.of("rosters", Role.KEYOFFICE);

    @BeforeEach
    void aDistrictOfItsOwn() {
        var here = "rosters" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        founding.district(here, "名单测试区");
        admin = Persona.of(here, Role.ADMIN);
        keyOffice = Persona.of(here, Role.KEYOFFICE);
    }

    private UUID received(String text) {
        return rosters.receive("名单.csv", text.getBytes(StandardCharsets.UTF_8), null)
                .orThrow()
                .orElseThrow();
    }

    private UUID committed(String text) {
        var id = received(text);
        rosters.commit(id).orThrow();
        return id;
    }

    @Test
    void unitsAreKnownByTheirHeadersTriedTakenOverAndTakenBack() {
        admin.does(() -> {
            var id = rosters.receive("机构.csv", UNITS.getBytes(Charset.forName("GB18030")), null)
                    .orThrow()
                    .orElseThrow();
            var seen = rosters.look(id).orElseThrow();
            assertThat(seen.kind()).isEqualTo(RosterKind.UNITS);
            assertThat(seen.headerRow()).isEqualTo(2);
            assertThat(List.of(seen.count(Fate.NEW), seen.count(Fate.STOPPED))).containsExactly(3, 1);
            assertThat(units.all()).isEmpty();
            rosters.commit(id).orThrow();
            assertThat(units.all())
                    .extracting(OrgUnit::name)
                    .contains("枫杨办事处", "沟赵办事处")
                    .hasSize(3);
            var again = received(UNITS.replace(",沟赵\n", ",沟赵办\n"));
            var second = rosters.look(again).orElseThrow();
            assertThat(List.of(second.count(Fate.UNCHANGED), second.count(Fate.CHANGED), second.taken()))
                    .containsExactly(2, 1, 1);
            rosters.commit(again).orThrow();
            assertThat(units.all()).extracting(OrgUnit::shortName).contains("沟赵办");
            rosters.undo(again).orThrow();
            assertThat(units.all()).extracting(OrgUnit::shortName).contains("沟赵");
            rosters.undo(id).orThrow();
            assertThat(units.all()).isEmpty();
        });
    }

    @Test
    void accountsComeWithPasswordsToldOnceAndOnlyToTheAdministrator() {
        admin.does(() -> {
            committed(UNITS);
            var id = received(ACCOUNTS);
            var before = accounts.all().size();
            assertThat(rosters.look(id).orElseThrow().count(Fate.NEW)).isEqualTo(2);
            assertThat(accounts.all()).hasSize(before);
            var done = rosters.commit(id).orThrow();
            assertThat(done.secrets()).hasSize(2).allMatch(one -> one.secret().length() > 8);
            assertThat(done.batch().outcome().toString())
                    .doesNotContain(done.secrets().getFirst().secret());
            assertThat(accounts.all())
                    .filteredOn(account -> account.displayName().equals("赵六"))
                    .allMatch(Account::mustChange)
                    .allMatch(account -> account.memberships().getFirst().unit() != null)
                    .hasSize(1);
            assertThatThrownBy(() -> receiving.find(id)).isInstanceOf(NoRight.class);
        });
        keyOffice.does(() -> {
            assertThat(rosters.latest(10)).isEmpty();
            assertThatThrownBy(() -> received(ACCOUNTS)).isInstanceOf(NoRight.class);
            assertThat(receiving.latest(10)).isEmpty();
        });
        admin.does(() -> {
            var id = rosters.latest(1).getFirst().id();
            rosters.undo(id).orThrow();
            assertThat(accounts.all())
                    .noneMatch(account -> account.displayName().equals("赵六"));
        });
    }

    @Test
    void targetsAreSetChangedAndTakenBack() {
        admin.does(() -> committed(UNITS));
        keyOffice.does(() -> {
            var id = committed(TARGETS);
            assertThat(amount()).isEqualTo(Money.ofYi("605"));
            assertThat(targets.of(2026).of(Indicator.SIGNED_AMOUNT, Scope.OFFICE, Ledger.DISPATCH))
                    .hasSize(1);
            var again = received(TARGETS.replace("605", "610"));
            assertThat(rosters.look(again).orElseThrow().count(Fate.CHANGED)).isEqualTo(1);
            rosters.commit(again).orThrow();
            assertThat(amount()).isEqualTo(Money.ofYi("610"));
            rosters.undo(again).orThrow();
            assertThat(amount()).isEqualTo(Money.ofYi("605"));
            rosters.undo(id).orThrow();
            assertThat(targets.of(2026).all()).isEmpty();
        });
    }

    private Money amount() {
        return java.util.Objects.requireNonNull(
                targets.of(2026).total(Ledger.DISPATCH).orElseThrow().said().amount());
    }

    @Test
    void aLedgerOfProjectsIsNoSuchList() {
        keyOffice.does(() -> {
            var file = "01-gaoxin-weekly-ledger.xlsx";
            assertThat(rosters.receive(file, Ledgers.bytes(file), null).orThrow())
                    .isEmpty();
        });
    }
}
