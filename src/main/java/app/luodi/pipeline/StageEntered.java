package app.luodi.pipeline;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project stands at another stage; published inside the transaction that moved it. A withdrawn move leads back.
 *
 * @param from the code of the milestone it stood at, or {@code none}
 * @param to the code of the milestone it stands at, or {@code none}
 * @param on the last day the new stage's date can mean; null for {@code none}
 */
public record StageEntered(
        UUID project, String from, String to, @Nullable LocalDate on) {}
