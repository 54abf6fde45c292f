package app.luodi.projects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The little that other modules need of a project.
 *
 * @param office the 办事处 that decides who may change it; null for a project of no area
 */
public record ProjectHead(UUID id, String name, @Nullable UUID office, boolean needsLand) {}
