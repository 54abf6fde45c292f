package app.luodi.projects;

import static app.luodi.projects.ProjectField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Money;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Outcome;
import app.luodi.projects.RegisteringProjects.Conflict;
import app.luodi.projects.RegisteringProjects.Saved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class RegisterTests {
    private static final String HERE = "registertests";
    private static final Persona CLERK_OF_ALL = Persona.of(HERE, Role.KEYOFFICE);

    @Autowired
    RegisteringProjects registering;

    @Autowired
    FindingProjects finding;

    @Autowired
    Tags tags;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    @BeforeEach
    void theDistrictStands() {
        founding.district(HERE, "登记测试区");
        founding.district("registertestsnext", "邻区");
    }

    @Test
    void everythingSaidOfAProjectIsReadAgain() {
        var office = unit("office", "石佛" + UUID.randomUUID());
        var bureau = unit("bureau", "经发局" + UUID.randomUUID());
        CLERK_OF_ALL.does(() -> tags.define(new Tags.Tag("industry", "工业", Tags.Kind.CATEGORY), 1));
        var lists = new TreeMap<Integer, ListClass>();
        lists.put(2022, ListClass.NEW);
        var draft = ProjectDraft.named("上海重塑燃料电池产业化基地")
                .with(CODE, ProjectCode.read(anyCode()).orElseThrow())
                .with(INVESTOR, "上海重塑")
                .with(CREDIT_CODE, new CreditCode("91350100M000100Y43"))
                .with(AGREEMENT_ON, LocalDate.of(2022, 3, 18))
                .with(AGREEMENT_AMOUNT, Money.ofYi("30"))
                .with(CURRENCY, "USD")
                .with(FOREIGN_AMOUNT, new BigDecimal("440000000"))
                .with(RATE, new BigDecimal("6.8182"))
                .with(RATE_ON, LocalDate.of(2022, 3, 18))
                .with(NATURE, Nature.NEW)
                .with(LEVEL, Level.DISTRICT)
                .with(TAGS, Set.of("industry"))
                .with(OFFICE, office)
                .with(LAND_MU, new BigDecimal("120.5"))
                .with(LEADER, "林乙")
                .with(FURTHER_LEADERS, List.of("高戊", "陈甲"))
                .with(LEAD_UNIT, bureau)
                .with(FURTHER_LEAD_UNITS, List.of(bureau))
                .with(SERVICE_UNITS, List.of(bureau))
                .with(CONTACTS, List.of(new Contact("王某", "13800001234", bureau)))
                .with(LISTS, lists)
                .with(NEEDS_LAND, true)
                .with(EXAMPLE, Set.of("leader"));
        var id = registered(draft);
        assertThat(read(id).content()).isEqualTo(draft);
        assertThat(read(id).created().by()).isEqualTo("keyoffice");
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        var project = read(registered(ProjectDraft.named("天集科创基地")));
        assertThat(project.get(TOTAL_INVESTMENT)).isNull();
        assertThat(project.get(AGREEMENT_ON)).isNull();
        assertThat(project.content().values().keySet()).containsExactlyInAnyOrder(NAME, NEEDS_LAND);
    }

    @Test
    void aRuleThatIsBrokenIsRefusedAtItsField() {
        refuses(d -> d.with(NAME, " "), NAME, "projects.refused.name_missing");
        refuses(d -> d.with(NAME, "长".repeat(201)), NAME, "projects.refused.too_long");
        refuses(d -> d.with(TOTAL_INVESTMENT, new Money(-1)), TOTAL_INVESTMENT, "projects.refused.negative");
        refuses(
                d -> d.with(TOTAL_INVESTMENT, Money.ofYi("1")).with(FIXED_ASSET_PART, Money.ofYi("1.1")),
                FIXED_ASSET_PART,
                "projects.refused.part_above_total");
        refuses(d -> d.with(CURRENCY, "USD"), FOREIGN_AMOUNT, "projects.refused.foreign_incomplete");
        refuses(d -> d.with(INDUSTRY_CODE, "Z99"), INDUSTRY_CODE, "projects.refused.industry");
        refuses(d -> d.with(NEEDS_LAND, false).with(LAND_MU, BigDecimal.TEN), LAND_MU, "projects.refused.no_land");
        refuses(d -> d.with(CONTACTS, List.of(new Contact("王某", "电话", null))), CONTACTS, "projects.refused.phone");
        refuses(d -> d.with(AGREEMENT_ON, LocalDate.of(2999, 1, 1)), AGREEMENT_ON, "projects.refused.signed_in_future");
        refuses(d -> d.with(OFFICE, UUID.randomUUID()), OFFICE, "projects.refused.unit_unknown");
        refuses(d -> d.with(TAGS, Set.of("nosuch")), TAGS, "projects.refused.tag_unknown");
        refuses(d -> d.with(PARENT, UUID.randomUUID()), PARENT, "projects.refused.parent_unknown");
    }

    @Test
    void aCodeBelongsToOneProjectOfTheDistrictAndToOneOfAnother() {
        var code = ProjectCode.read(anyCode()).orElseThrow();
        registered(ProjectDraft.named("甲").with(CODE, code));
        refuses(d -> d.with(CODE, code), CODE, "projects.refused.code_taken");
        assertThat(Persona.of("registertestsnext", Role.KEYOFFICE)
                        .get(() -> registering.register(ProjectDraft.named("乙").with(CODE, code))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aPhaseHasAParentAndLeavesTheSigningAmountToIt() {
        var parent = registered(ProjectDraft.named("智慧港").with(AGREEMENT_AMOUNT, Money.ofYi("20")));
        var phase = registered(ProjectDraft.named("智慧港").with(PHASE, "一期").with(PARENT, parent));
        refuses(
                d -> d.with(PARENT, parent).with(AGREEMENT_AMOUNT, Money.ofYi("5")),
                AGREEMENT_AMOUNT,
                "projects.refused.amount_on_parent");
        assertThat(CLERK_OF_ALL.get(() -> finding.phasesOf(parent)))
                .extracting(ProjectHead::id)
                .containsExactly(phase);
    }

    @Test
    void aProjectIsNeverPartOfItselfOrOfItsOwnPhase() {
        var parent = registered(ProjectDraft.named("母"));
        var phase = registered(ProjectDraft.named("子").with(PARENT, parent));
        for (var wrong : List.of(parent, phase)) {
            var outcome = CLERK_OF_ALL.get(
                    () -> registering.edit(parent, 1, ProjectDraft.named("母").with(PARENT, wrong)));
            assertThat(reasons(outcome)).containsExactly("projects.refused.own_parent");
        }
    }

    @Test
    void aWarningIsToldAndStopsNothing() {
        var saved = CLERK_OF_ALL
                .get(() -> registering.register(
                        ProjectDraft.named("码").with(CREDIT_CODE, new CreditCode("91350100M000100Y44"))))
                .orThrow();
        assertThat(saved.warnings()).extracting(Outcome.Refusal::key).containsExactly("projects.warned.credit_check");
    }

    @Test
    void anEditThatWasOvertakenShowsBothVersionsAndWritesNothing() {
        var id = registered(ProjectDraft.named("起").with(LEADER, "林乙"));
        var mine = read(id).content().with(LEADER, "高戊");
        edited(id, 1, read(id).content().with(LEADER, "陈甲").with(PHASE, "一期"));
        var outcome = CLERK_OF_ALL.get(() -> registering.edit(id, 1, mine)).orThrow();
        assertThat(outcome).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.theirs().get(LEADER)).isEqualTo("陈甲");
            assertThat(conflict.mine().get(LEADER)).isEqualTo("高戊");
            assertThat(conflict.fields()).containsExactly(PHASE, LEADER);
        });
        assertThat(read(id).get(LEADER)).isEqualTo("陈甲");
        assertThat(read(id).version()).isEqualTo(2);
    }

    @Test
    void anEditThatChangesNothingIsNoVersion() {
        var id = registered(ProjectDraft.named("静"));
        assertThat(edited(id, 1, read(id).content()).version()).isEqualTo(1);
    }

    @Test
    void aClerkEditsTheProjectsOfTheOwnOfficeAndCannotHandThemAway() {
        var own = unit("office", "沟赵" + UUID.randomUUID());
        var other = unit("office", "枫杨" + UUID.randomUUID());
        var id = registered(ProjectDraft.named("己").with(OFFICE, own));
        var foreign = registered(ProjectDraft.named("彼").with(OFFICE, other));
        var clerk = Persona.clerk(HERE, own);
        clerk.does(() -> registering
                .edit(id, 1, ProjectDraft.named("己二").with(OFFICE, own))
                .orThrow());
        assertThatThrownBy(() -> clerk.does(() ->
                        registering.edit(foreign, 1, ProjectDraft.named("彼二").with(OFFICE, other))))
                .isInstanceOf(NoRight.class);
        assertThatThrownBy(() -> clerk.does(
                        () -> registering.edit(id, 2, ProjectDraft.named("己三").with(OFFICE, other))))
                .isInstanceOf(NoRight.class);
        assertThatThrownBy(() -> clerk.does(() -> registering.register(ProjectDraft.named("新"))))
                .isInstanceOf(NoRight.class);
    }

    @Test
    void contactsAreMaskedForWhoNeedNotSeeThem() {
        var id = registered(ProjectDraft.named("联").with(CONTACTS, List.of(new Contact("王某某", "13812345678", null))));
        var seen = Persona.of(HERE, Role.AUDITOR)
                .get(() -> finding.byId(id))
                .orElseThrow()
                .get(CONTACTS);
        assertThat(seen).containsExactly(new Contact("王**", "138****78", null));
        assertThat(read(id).get(CONTACTS)).containsExactly(new Contact("王某某", "13812345678", null));
    }

    @Test
    void anotherDistrictFindsNothing() {
        var id = registered(ProjectDraft.named("墙"));
        assertThat(Persona.of("registertestsnext", Role.KEYOFFICE).get(() -> finding.byId(id)))
                .isEmpty();
    }

    @Test
    void aProjectIsFoundByItsInitials() {
        var id = registered(ProjectDraft.named("众智科技内燃发电智能控制系统产业园"));
        assertThat(CLERK_OF_ALL.get(() -> finding.search("zzkjnr", 5)))
                .extracting(ProjectHead::id)
                .containsExactly(id);
    }

    private void refuses(UnaryOperator<ProjectDraft> change, ProjectField<?> field, String key) {
        var outcome = CLERK_OF_ALL.get(
                () -> registering.register(change.apply(ProjectDraft.named("规则" + UUID.randomUUID()))));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting("field", "key")
                                .containsExactly(org.assertj.core.api.Assertions.tuple(field.key(), key)));
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var reasons) ->
                reasons.stream().map(Outcome.Refusal::key).toList();
        };
    }

    private UUID registered(ProjectDraft draft) {
        return CLERK_OF_ALL.get(() -> registering.register(draft)).orThrow().id();
    }

    private Saved edited(UUID id, int version, ProjectDraft draft) {
        return (Saved)
                CLERK_OF_ALL.get(() -> registering.edit(id, version, draft)).orThrow();
    }

    private Project read(UUID id) {
        return CLERK_OF_ALL.get(() -> finding.byId(id)).orElseThrow();
    }

    private static String anyCode() {
        return "2111-410172-04-01-" + (100000 + (int) (Math.random() * 800000));
    }

    private UUID unit(String kind, String name) {
        return new OnBehalf(HERE)
                .get(() -> java.util.Objects.requireNonNull(tx.execute(s -> jdbc.sql(
                                "insert into org_unit (kind, name, short_name, version) values (?, ?, ?, 0) returning id")
                        .params(kind, name, name)
                        .query(UUID.class)
                        .single())));
    }
}
