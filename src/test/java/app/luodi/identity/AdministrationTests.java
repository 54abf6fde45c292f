package app.luodi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.SignedIn.Membership;
import app.luodi.identity.SigningIn.Answer;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.Outcome.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@LuodiTest
class AdministrationTests {
    private static final String HERE = "administered";
    private static final Persona ADMIN = Persona.of(HERE, Role.ADMIN);

    @Autowired
    FoundingDistricts districts;

    @Autowired
    FoundingAccounts accounts;

    @Autowired
    ManagingAccounts managing;

    @Autowired
    ManagingUnits units;

    @Autowired
    OrgUnits orgUnits;

    @Autowired
    ChangingPassword changing;

    @Autowired
    FirstAdministrator first;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Rights rights;

    @BeforeEach
    void twoDistrictsStand() {
        districts.district(HERE, "管理区");
        districts.district("administerednext", "邻区");
        accounts.person("admin." + HERE, "管理员", "Sunrise-2022-east", new Membership(Role.ADMIN, null));
        accounts.person("leader.administerednext", "邻居", "Sunrise-2022-east", new Membership(Role.LEADER, null));
    }

    @Test
    void aNewPersonChangesTheOneTimePasswordBeforeAnythingElse() {
        var made = created(Role.KEYOFFICE);
        var person = welcomed(made.loginName(), made.secret());
        assertThat(person.mustChangePassword()).isTrue();
        as(person, () -> {
            assertThatThrownBy(() -> rights.require(Act.VIEW_PROJECTS)).isInstanceOf(NoRight.class);
            assertThat(changing.change(made.secret(), "short")).isInstanceOf(Refused.class);
            assertThat(changing.change("not the password", "Harvest-2023-west")).isInstanceOf(Refused.class);
            assertThat(changing.change(made.secret(), "Harvest-2023-west")).isInstanceOf(Outcome.Done.class);
            rights.require(Act.VIEW_PROJECTS);
        });
        assertThat(welcomed(made.loginName(), "Harvest-2023-west").mustChangePassword())
                .isFalse();
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextAct() {
        var made = created(Role.KEYOFFICE);
        var person = settled(made);
        as(person, () -> rights.require(Act.SET_TARGETS));
        ADMIN.does(() -> managing.edit(
                        made.account(),
                        version(made),
                        new AccountDraft("新人", List.of(new Membership(Role.LEADER, null))))
                .orThrow());
        as(person, () -> {
            assertThatThrownBy(() -> rights.require(Act.SET_TARGETS)).isInstanceOf(NoRight.class);
            rights.require(Act.VIEW_PROJECTS);
        });
    }

    @Test
    void aDisabledAccountAndAnOldPasswordEndAtTheNextAct() {
        var made = created(Role.KEYOFFICE);
        var person = settled(made);
        ADMIN.does(() -> managing.disable(made.account(), version(made), true).orThrow());
        as(person, () -> assertThat(rights.who()).isEmpty());
        ADMIN.does(() -> managing.disable(made.account(), version(made), false).orThrow());
        as(person, () -> assertThat(rights.who()).isPresent());
        ADMIN.does(() -> managing.resetSecret(made.account()));
        as(person, () -> assertThat(rights.who()).isEmpty());
    }

    @Test
    void anAccountOfAnotherDistrictIsUnknownLikeOneThatNeverWas() {
        var foreign = Persona.of("administerednext", Role.ADMIN)
                .get(() -> managing.all().getFirst().id());
        ADMIN.does(() -> {
            assertThat(managing.all()).noneMatch(account -> account.loginName().endsWith("next"));
            for (var id : List.of(foreign, UUID.randomUUID())) {
                assertThatThrownBy(() -> managing.resetSecret(id))
                        .isInstanceOf(NoSuchElementException.class)
                        .hasMessage("No value present");
            }
        });
    }

    @Test
    void administrationAndAuditAreNeverInOneHand() {
        ADMIN.does(() -> {
            assertThat(reasons(managing.create("three", false, draft(Role.ADMIN, Role.KEYOFFICE))))
                    .containsExactly("identity.account.roles.apart");
            assertThat(reasons(managing.create("three", false, draft(Role.ADMIN, Role.AUDITOR))))
                    .containsExactly("identity.account.roles.apart");
            assertThat(reasons(managing.create("Ein Name", false, draft(Role.LEADER))))
                    .containsExactly("identity.account.name.form");
            assertThat(reasons(managing.create("admin", false, draft(Role.LEADER))))
                    .containsExactly("identity.account.name.taken");
        });
    }

    @Test
    void whoSawAnOlderVersionDoesNotOverwrite() {
        var made = created(Role.LEADER);
        ADMIN.does(() -> {
            var seen = version(made);
            managing.edit(made.account(), seen, draft(Role.LEADER)).orThrow();
            assertThatThrownBy(() -> managing.edit(made.account(), seen, draft(Role.LEADER)))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void theFirstAdministratorIsAppointedOnceWithAMadeUpPassword() {
        var secret = first.appoint("firstadmin", "首任区", "admin.firstadmin").orElseThrow();
        assertThat(welcomed("admin.firstadmin", secret).mustChangePassword()).isTrue();
        assertThat(first.appoint("firstadmin", "首任区", "other.firstadmin")).isEmpty();
        assertThatThrownBy(() -> first.appoint("firstadmin", "首任区", "admin.elsewhere"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastAdministratorStays() {
        var secret = first.appoint("lastadmin", "末任区", "admin.lastadmin");
        assertThat(secret).isPresent();
        Persona.of("lastadmin", Role.ADMIN).does(() -> {
            var only = managing.all().getFirst();
            assertThat(reasons(managing.disable(only.id(), only.version(), true)))
                    .containsExactly("identity.account.last.admin");
            assertThat(managing.all().getFirst().disabled()).isFalse();
        });
    }

    @Test
    void aUnitHandsOverAndItsClerksReachBoth() {
        var old = ADMIN.get(() -> units.add(unit("区卫计局" + UUID.randomUUID())).orThrow());
        var made = ADMIN.get(() -> managing.create(
                        "c" + UUID.randomUUID().toString().substring(0, 8),
                        false,
                        new AccountDraft("填报员", List.of(new Membership(Role.OFFICE, old))))
                .orThrow());
        var next = ADMIN.get(() -> units.succeed(old, 0, "区卫健局" + UUID.randomUUID(), "卫健", LocalDate.of(2022, 3, 1))
                .orThrow());
        ADMIN.does(() -> {
            var ended = orgUnits.find(old).orElseThrow();
            assertThat(ended.validTo()).isEqualTo(LocalDate.of(2022, 2, 28));
            assertThat(ended.succeededBy()).isEqualTo(next);
            assertThat(orgUnits.standing(OrgUnit.Kind.OFFICE, LocalDate.of(2022, 3, 1)))
                    .extracting(OrgUnit::id)
                    .contains(next)
                    .doesNotContain(old);
        });
        as(settled(made), () -> {
            rights.require(Act.REPORT_INVESTMENT, old);
            rights.require(Act.REPORT_INVESTMENT, next);
        });
    }

    @Test
    void twoStandingUnitsOfAKindNeverShareAName() {
        var name = "石佛" + UUID.randomUUID();
        ADMIN.does(() -> {
            units.add(unit(name)).orThrow();
            assertThat(reasons(units.add(unit(name)))).containsExactly("identity.unit.name.taken");
        });
    }

    private ManagingAccounts.OneTime created(Role role) {
        return ADMIN.get(() -> managing.create(
                        "p" + UUID.randomUUID().toString().substring(0, 8), false, draft(role))
                .orThrow());
    }

    /** Somebody who has replaced the one-time password and is at work. */
    private SignedIn settled(ManagingAccounts.OneTime made) {
        var person = welcomed(made.loginName(), made.secret());
        as(person, () -> changing.change(made.secret(), "Harvest-2023-west").orThrow());
        return person;
    }

    private int version(ManagingAccounts.OneTime made) {
        return ADMIN.get(() -> managing.all().stream()
                .filter(account -> account.id().equals(made.account()))
                .findFirst()
                .orElseThrow()
                .version());
    }

    private SignedIn welcomed(String loginName, String secret) {
        return ((Answer.Welcome) signingIn.withPassword(loginName, secret, loginName)).person();
    }

    private static void as(SignedIn person, Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static AccountDraft draft(Role... roles) {
        return new AccountDraft(
                "某人",
                java.util.Arrays.stream(roles)
                        .map(role -> new Membership(role, null))
                        .toList());
    }

    private static UnitDraft unit(String name) {
        return new UnitDraft(OrgUnit.Kind.OFFICE, name, "", null, null, 1);
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return ((Refused<?>) outcome).reasons().stream().map(Refusal::key).toList();
    }
}
