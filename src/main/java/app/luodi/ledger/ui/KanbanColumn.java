package app.luodi.ledger.ui;

import app.luodi.ledger.LedgerRow;
import app.luodi.pipeline.Pool;
import app.luodi.shell.parts.StageTrack;
import app.luodi.shell.parts.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A column of the kanban: the nodes of the landing track a project has passed when it stands here.
 *
 * @param from first node of the track that counts, from 0; 0 also takes what is not signed yet
 * @param to last node that counts
 * @param targets milestones a drop into the column may report, the first that applies and is open
 */
record KanbanColumn(String key, Pool pool, int from, int to, List<String> targets) {
    private static final List<KanbanColumn> STAGES = List.of(
            new KanbanColumn("signing", Pool.RESERVE, 0, 2, List.of("signed", "registered", "filed")),
            new KanbanColumn("ready", Pool.RESERVE, 3, 5, List.of("land_won", "land_contract", "construction_permit")),
            new KanbanColumn("started", Pool.BUILDING, 6, 6, List.of("started")),
            new KanbanColumn("topped", Pool.BUILDING, 7, 7, List.of("topped_out")),
            new KanbanColumn("completed", Pool.BUILDING, 8, 8, List.of("completed")),
            new KanbanColumn("yielding", Pool.YIELDING, 9, 10, List.of("in_production", "performing")));
    private static final List<KanbanColumn> POOLS = List.of(
            new KanbanColumn("reserve", Pool.RESERVE, 0, 5, StageTrack.NODES.subList(0, 6)),
            new KanbanColumn("building", Pool.BUILDING, 6, 8, StageTrack.NODES.subList(6, 9)),
            new KanbanColumn("yielding", Pool.YIELDING, 9, 10, StageTrack.NODES.subList(9, 11)));

    /** How the kanban can be divided. */
    enum By {
        STAGE,
        POOL;

        List<KanbanColumn> columns() {
            return this == STAGE ? STAGES : POOLS;
        }

        static By of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    String title() {
        return Texts.of("ledger.kanban.column." + key);
    }

    /** 1 储备库, 2 建设库, 3 达效库: the colour of its head. */
    int tone() {
        return pool.ordinal() + 1;
    }

    boolean holds(LedgerRow row) {
        var furthest = Math.max(0, furthest(row));
        return furthest >= from && furthest <= to;
    }

    /** The milestone a drop into the column reports; empty where nothing of it is open. */
    Optional<String> target(LedgerRow row) {
        var here = holds(row);
        return targets.stream()
                .filter(kind -> isOpen(row, StageTrack.NODES.indexOf(kind)))
                .filter(kind -> here || StageTrack.NODES.indexOf(kind) > furthest(row))
                .findFirst();
    }

    private static boolean isOpen(LedgerRow row, int node) {
        return node < row.standing().track().length() && row.standing().track().charAt(node) == 'o';
    }

    private static int furthest(LedgerRow row) {
        return row.standing().track().lastIndexOf('d');
    }
}
