package app.luodi.pipeline;

import app.luodi.Persona;
import app.luodi.identity.Role;
import app.luodi.kernel.FoundingDistricts;
import app.luodi.kernel.OnBehalf;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import app.luodi.kernel.WhenText;
import app.luodi.projects.ProjectDraft;
import app.luodi.projects.ProjectField;
import app.luodi.projects.RegisteringProjects;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A district with a person of the key-project office and projects to move: for tests. */
@Component
public class PipelineBench {
    private final RegisteringProjects registering;
    private final FoundingDistricts founding;
    private final MovingProjects moving;
    private final JdbcClient jdbc;
    private final TransactionOperations tx;

    PipelineBench(
            RegisteringProjects registering,
            FoundingDistricts founding,
            MovingProjects moving,
            JdbcClient jdbc,
            TransactionOperations tx) {
        this.registering = registering;
        this.founding = founding;
        this.moving = moving;
        this.jdbc = jdbc;
        this.tx = tx;
    }

    public Persona keyOffice(String district) {
        founding.district(district, "节点测试区 " + district);
        return Persona.of(district, Role.KEYOFFICE);
    }

    public UUID office(String district, String name) {
        return new OnBehalf(district)
                .get(() -> tx.execute(s -> jdbc.sql("""
                        insert into org_unit (kind, name, short_name, version) values ('office', ?, ?, 0) returning id""")
                        .params(name + UUID.randomUUID(), name)
                        .query(UUID.class)
                        .single()));
    }

    /** A project signed on the day, registered by the person. */
    public UUID signed(Persona person, String name, @Nullable LocalDate on, boolean needsLand, @Nullable UUID office) {
        return person.get(() -> registering
                .register(ProjectDraft.named(name)
                        .with(ProjectField.AGREEMENT_ON, on)
                        .with(ProjectField.NEEDS_LAND, needsLand)
                        .with(ProjectField.OFFICE, office))
                .orThrow()
                .id());
    }

    public static WhenText day(String day) {
        return WhenText.day(LocalDate.parse(day));
    }

    /** Reports the milestone with evidence. */
    public Outcome<MovingProjects.Moved> moves(Persona person, UUID project, String kind, String day) {
        return person.get(() -> moving.move(project, kind, day(day), "凭据", null, null));
    }

    public static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of("done");
            case Outcome.Refused<?>(var reasons) ->
                reasons.stream().map(Refusal::key).toList();
        };
    }
}
