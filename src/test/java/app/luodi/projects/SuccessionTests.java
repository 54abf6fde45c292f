package app.luodi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import app.luodi.LuodiTest;
import app.luodi.Persona;
import app.luodi.identity.ManagingUnits;
import app.luodi.identity.OrgUnit;
import app.luodi.identity.Role;
import app.luodi.identity.UnitDraft;
import app.luodi.kernel.AsOf;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.projects.RegisteringProjects.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 机构改革: a unit hands over, and what it had goes along; the past keeps its names. */
@LuodiTest
class SuccessionTests {
    private static final String HERE = "successiontests";
    private static final Persona ADMIN = Persona.of(HERE, Role.ADMIN);
    private static final Persona KEYOFFICE = Persona.of(HERE, Role.KEYOFFICE);

    @Autowired
    FoundingDistricts districts;

    @Autowired
    ManagingUnits units;

    @Autowired
    RegisteringProjects registering;

    @Autowired
    FindingProjects finding;

    private UUID old = UUID.randomUUID();
    private UUID project = old;

    @BeforeEach
    void anOfficeWithAProject() {
        districts.district(HERE, "改革区");
        old = ADMIN.get(() -> units.add(new UnitDraft(
                        OrgUnit.Kind.OFFICE, "石佛" + UUID.randomUUID(), "石佛", null, LocalDate.of(2015, 1, 1), 1))
                .orThrow());
        project = KEYOFFICE.get(() -> registering
                .register(ProjectDraft.named("随机构走的项目").with(ProjectField.OFFICE, old))
                .orThrow()
                .id());
    }

    private UUID succeeds() {
        return ADMIN.get(() -> units.succeed(old, 0, "高新" + UUID.randomUUID(), "高新", LocalDate.of(2022, 3, 1))
                .orThrow());
    }

    @Test
    void projectsGoToTheSuccessorAndTheClerksOfBothReachThem() {
        var next = succeeds();
        assertThat(KEYOFFICE.get(() -> finding.officeOf(project))).hasValue(next);
        Persona.clerk(HERE, next)
                .does(() -> registering
                        .edit(project, 1, ProjectDraft.named("改名").with(ProjectField.OFFICE, next))
                        .orThrow());
    }

    @Test
    void asOfADayBeforeTheyAreStillThePredecessors() throws InterruptedException {
        Thread.sleep(2);
        var before = Instant.now();
        Thread.sleep(2);
        succeeds();
        assertThat(new AsOf(before).get(() -> KEYOFFICE.get(() -> finding.officeOf(project))))
                .hasValue(old);
    }

    @Test
    void anEditBegunBeforeMeetsTheChange() {
        succeeds();
        assertThat(KEYOFFICE.get(() ->
                        registering.edit(project, 0, ProjectDraft.named("晚了一步")).orThrow()))
                .isInstanceOf(Conflict.class);
    }
}
