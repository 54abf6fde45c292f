package app.luodi.forecast;

import app.luodi.kernel.Ledger;
import java.util.List;
import java.util.UUID;

/** A what-if that was kept under a name. */
public record Scenario(UUID id, int year, Ledger ledger, String name, List<Change> changes, int version, String by) {
    public Scenario {
        changes = List.copyOf(changes);
    }
}
