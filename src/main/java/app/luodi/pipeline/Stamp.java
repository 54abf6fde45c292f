package app.luodi.pipeline;

import app.luodi.identity.Rights;
import app.luodi.identity.SignedIn;
import app.luodi.kernel.Today;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who changed something, and when: written beside what was changed. */
record Stamp(OffsetDateTime moment, String by, @Nullable UUID account) {
    static Stamp now(Today today, Rights rights) {
        return new Stamp(
                today.now().atZone(Today.ZONE).toOffsetDateTime(),
                rights.signature(),
                rights.who().map(SignedIn::account).orElse(null));
    }

    /** Whether the same person reported it: by account, or by name where no account is known. */
    boolean isOf(Milestone.Reporter reporter) {
        return account != null && reporter.account() != null
                ? account.equals(reporter.account())
                : by.equals(reporter.name());
    }
}
