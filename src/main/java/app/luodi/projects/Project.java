package app.luodi.projects;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as the register knows it.
 *
 * @param version grows by one with each edit
 * @param content what is known of it
 */
public record Project(UUID id, int version, ProjectDraft content, Trace created, Trace changed) {
    /** Who and when. */
    public record Trace(Instant at, String by) {}

    public String name() {
        return content.get(ProjectField.NAME, "");
    }

    /** The 办事处 that decides who may change it; null for a project of no area. */
    public @Nullable UUID office() {
        return content.get(ProjectField.OFFICE);
    }

    public <T> @Nullable T get(ProjectField<T> field) {
        return content.get(field);
    }
}
