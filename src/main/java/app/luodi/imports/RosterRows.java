package app.luodi.imports;

import app.luodi.identity.ManagingAccounts.OneTime;
import app.luodi.kernel.Outcome.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one kind of list, by the same use cases as the screens, and takes them back. */
interface RosterRows {
    /** What became of a row. */
    sealed interface Taken {
        /** @param secret to be handed over, for an account */
        record Made(UUID id, @Nullable OneTime secret) implements Taken {}

        /** @param was what stood before, by field, with its id */
        record Changed(Map<String, String> was) implements Taken {}

        record Same() implements Taken {}

        record Refused(List<Refusal> reasons) implements Taken {}
    }

    RosterKind kind();

    /** @param tried whether everything is rolled back afterwards */
    Taken take(Map<String, String> said, boolean tried);

    /** @return why it cannot be; empty where it is done */
    List<Refusal> takeBack(List<UUID> made, List<Map<String, String>> were);
}
