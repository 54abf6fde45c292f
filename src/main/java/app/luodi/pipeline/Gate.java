package app.luodi.pipeline;

import app.luodi.projects.ProjectField;
import java.util.List;

/**
 * What a district asks for at the gate of a pool, besides what the path asks for at the milestone that leads into it.
 *
 * @param pool the pool behind the gate: 建设库 or 达效库
 * @param reached milestones that must be reached, where they apply to the project
 * @param verified milestones that somebody must have verified (核查认定)
 * @param fields what must be known of the project
 * @param version 0 while nobody has decided: then nothing more is asked for
 */
public record Gate(
        Pool pool,
        List<MilestoneKind> reached,
        List<MilestoneKind> verified,
        List<ProjectField<?>> fields,
        int version) {
    public Gate {
        reached = List.copyOf(reached);
        verified = List.copyOf(verified);
        fields = List.copyOf(fields);
    }

    /** A gate at which nothing more is asked for. */
    public static Gate open(Pool pool) {
        return new Gate(pool, List.of(), List.of(), List.of(), 0);
    }

    /** The code of the milestone that leads through it. */
    public String entrance() {
        return pool == Pool.BUILDING ? "started" : "in_production";
    }
}
