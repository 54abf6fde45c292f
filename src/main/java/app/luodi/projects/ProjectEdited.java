package app.luodi.projects;

import java.util.UUID;

/** What is known of a project has changed; published inside the transaction that wrote it. */
public record ProjectEdited(UUID projectId, boolean needsLand) {}
