package app.luodi.ledger;

import java.util.UUID;

/**
 * A list with a name, as somebody keeps it.
 *
 * @param query what the address of the list says: conditions, order, columns, density
 * @param shared whether everybody of the district sees it
 * @param locked whether only the one who keeps it changes it
 * @param keeper the name of the one who keeps it
 * @param mine whether that is who looks
 * @param changeable whether who looks may change and delete it
 */
public record SavedView(
        UUID id,
        String name,
        String query,
        boolean shared,
        boolean locked,
        String keeper,
        boolean mine,
        boolean changeable) {
    /** What shall be kept. */
    public record Draft(String name, String query, boolean shared, boolean locked) {
        public Draft {
            name = name.strip();
        }

        public Draft showing(String other) {
            return new Draft(name, other, shared, locked);
        }
    }

    public Draft draft() {
        return new Draft(name, query, shared, locked);
    }
}
