package app.luodi.projects;

import java.util.UUID;

/** A project turned out to need land, or none; published inside the transaction that wrote it. */
public record ProjectEdited(UUID projectId, boolean needsLand) {}
