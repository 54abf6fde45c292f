package app.luodi.pipeline;

import app.luodi.kernel.Light;
import app.luodi.kernel.WhenText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the light would be after a move that is not written yet. The floor above knows lights; a screen here asks it. */
public interface LightAfterMove {
    record Shown(Light light, String reason) {}

    /** The light today and after. */
    record Change(Shown now, Shown after) {}

    /** The light of a project as it stands. */
    Optional<Shown> now(UUID project);

    /** @param kinds codes of what would be reached; empty where the move itself would be refused */
    Optional<Change> ifReached(UUID project, List<String> kinds, WhenText when);
}
