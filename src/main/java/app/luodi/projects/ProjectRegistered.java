package app.luodi.projects;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project has entered the register; published inside the transaction that wrote it. */
public record ProjectRegistered(UUID projectId, @Nullable LocalDate agreementOn, boolean needsLand) {}
