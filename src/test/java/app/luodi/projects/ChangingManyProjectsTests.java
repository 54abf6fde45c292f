package app.luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.luodi.BuiltDistrict;
import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.NoRight;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.Outcome;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@LuodiTest
class ChangingManyProjectsTests {
    private static final String HERE = "changingmanytests";
    private final Persona person = Persona.of(HERE, Role.KEYOFFICE);

    @Autowired
    ChangingManyProjects changing;

    @Autowired
    RegisteringProjects registering;

    @Autowired
    FindingProjects finding;

    @Autowired
    FoundingDistricts founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations tx;

    private BuiltDistrict district() {
        return new BuiltDistrict(HERE, "批量测试区", founding, jdbc, tx);
    }

    private UUID registered(String name, @Nullable UUID office) {
        founding.district(HERE, "批量测试区");
        return person.get(() -> registering.register(ProjectDraft.named(name)
                        .with(ProjectField.OFFICE, office)
                        .with(ProjectField.LEADER, "甲")))
                .orThrow()
                .id();
    }

    private @Nullable String leader(UUID project) {
        return person.get(() -> finding.byId(project)).orElseThrow().get(ProjectField.LEADER);
    }

    @Test
    void allOfThemChangeAndTheChangeIsTakenBack() {
        var one = registered("甲厂", null);
        var two = registered("乙厂", null);
        var done = person.get(() -> changing.change(List.of(one, two), draft -> draft.with(ProjectField.LEADER, "林乙")))
                .orThrow();
        assertThat(done.count()).isEqualTo(2);
        assertThat(leader(one)).isEqualTo("林乙");
        assertThat(person.get(() -> changing.takeBack(done))).isZero();
        assertThat(leader(one)).isEqualTo("甲");
        assertThat(leader(two)).isEqualTo("甲");
    }

    @Test
    void whatSaidSoAlreadyIsNoChange() {
        var one = registered("丙厂", null);
        var done = person.get(() -> changing.change(List.of(one), draft -> draft.with(ProjectField.LEADER, "甲")))
                .orThrow();
        assertThat(done.count()).isZero();
    }

    @Test
    void whatSomebodyChangedSinceStaysAsItIs() {
        var one = registered("丁厂", null);
        var two = registered("戊厂", null);
        var done = person.get(() -> changing.change(List.of(one, two), draft -> draft.with(ProjectField.LEADER, "林乙")))
                .orThrow();
        person.get(() -> changing.change(List.of(two), draft -> draft.with(ProjectField.LEADER, "何丁")))
                .orThrow();
        assertThat(person.get(() -> changing.takeBack(done))).isOne();
        assertThat(leader(one)).isEqualTo("甲");
        assertThat(leader(two)).isEqualTo("何丁");
    }

    @Test
    void oneThatIsRefusedKeepsAllAsTheyWere() {
        var one = registered("己厂", null);
        var outcome = person.get(() -> changing.change(
                List.of(one, registered("庚厂", null)),
                draft -> draft.get(ProjectField.NAME, "").equals("庚厂")
                        ? draft.with(ProjectField.TAGS, Set.of("nosuch"))
                        : draft.with(ProjectField.LEADER, "林乙")));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) outcome).reasons())
                .extracting(Outcome.Refusal::key)
                .containsExactly("projects.many.refused", "projects.refused.tag_unknown");
        assertThat(leader(one)).isEqualTo("甲");
    }

    @Test
    void aClerkChangesNoneWhereOneIsOutOfReach() {
        var district = district();
        var own = district.office("石佛" + UUID.randomUUID());
        var mine = registered("辛厂", own);
        var theirs = registered("壬厂", district.office("沟赵" + UUID.randomUUID()));
        var clerk = Persona.clerk(HERE, own);
        assertThatThrownBy(() -> clerk.does(
                        () -> changing.change(List.of(mine, theirs), draft -> draft.with(ProjectField.LEADER, "林乙"))))
                .isInstanceOf(NoRight.class);
        assertThat(leader(mine)).isEqualTo("甲");
        assertThat(clerk.get(() -> changing.change(List.of(mine), draft -> draft.with(ProjectField.LEADER, "林乙")))
                        .orThrow()
                        .count())
                .isOne();
    }
}
