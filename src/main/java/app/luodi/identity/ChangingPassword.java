package app.luodi.identity;

import app.luodi.identity.SigningIn.Answer;
import app.luodi.kernel.Outcome;
import app.luodi.kernel.Outcome.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Replaces the own password. */
@Service
public class ChangingPassword {
    private final SigningIn signingIn;
    private final Rights rights;
    private final Secrets secrets;

    ChangingPassword(SigningIn signingIn, Rights rights, Secrets secrets) {
        this.signingIn = signingIn;
        this.rights = rights;
        this.secrets = secrets;
    }

    /** When it was changed. Wrong guesses at the current password count like those at the door. */
    public Outcome<Instant> change(String current, String next) {
        var person = rights.who().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        return switch (signingIn.again(person, current)) {
            case Answer.Locked(var remaining) ->
                Outcome.refused(Refusal.of(
                        "current",
                        "identity.login.wait",
                        remaining.plusSeconds(59).toMinutes()));
            case Answer.Wrong() -> Outcome.refused(Refusal.of("current", "identity.password.current"));
            case Answer.Welcome welcome -> {
                var refusals = next.equals(current)
                        ? List.of(Refusal.of("password", "identity.password.same"))
                        : PasswordRules.of(next, person.loginName());
                yield refusals.isEmpty() ? Outcome.done(secrets.replace(person, next)) : Outcome.refused(refusals);
            }
        };
    }
}
