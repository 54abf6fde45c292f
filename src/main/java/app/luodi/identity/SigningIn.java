package app.luodi.identity;

import app.luodi.kernel.OnBehalf;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Proves who somebody is by name and password, and which program calls by its secret. Five failures lock a name for a quarter of an hour; a name that nobody
 * bears is answered, counted and locked in the same words and the same time as one that somebody bears.
 */
@Service
public class SigningIn {
    /** What becomes of an attempt. */
    public sealed interface Answer {
        record Welcome(SignedIn person) implements Answer {}

        /** The name or the password is wrong; which of them is not said. */
        record Wrong() implements Answer {}

        /** Too many failures; the password was not even looked at. */
        record Locked(Duration remaining) implements Answer {}
    }

    private static final int FAILURES_ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final SignInAttempts attempts;
    private final Standings standings;
    private final PasswordEncoder encoder;
    private final DoorBook door;
    private final boolean demo;
    private final String hashOfNobody;
    private final Patience patience = new Patience();

    SigningIn(
            SignInAttempts attempts,
            Standings standings,
            PasswordEncoder encoder,
            DoorBook door,
            @Value("${luodi.demo:false}") boolean demo) {
        this.attempts = attempts;
        this.standings = standings;
        this.encoder = encoder;
        this.door = door;
        this.demo = demo;
        this.hashOfNobody = String.valueOf(encoder.encode("nobody"));
    }

    /** @param address where the attempt comes from: many failures from one address are answered ever more slowly */
    public Answer withPassword(String typedName, String password, String address) {
        return patience.answer(
                address,
                () -> noted(
                        DoorBook.Wish.SIGNIN, check(LoginName.normal(typedName), false, password), typedName, address));
    }

    /** The proof of a program: counted, locked and answered like that of a person. */
    public Answer withSecret(String client, String secret, String address) {
        return patience.answer(address, () -> noted(DoorBook.Wish.TOKEN, check(client, true, secret), client, address));
    }

    /** The same proof of somebody who is in: wrong guesses count like those at the door. */
    Answer again(SignedIn person, String password) {
        var name = person.loginName();
        return patience.answer(name, () -> {
            var answer = check(name, false, password);
            return answer instanceof Answer.Welcome ? answer : noted(DoorBook.Wish.PASSWORD, answer, name, "");
        });
    }

    private Answer noted(DoorBook.Wish wish, Answer answer, String typedName, String address) {
        var name = LoginName.normal(typedName);
        switch (answer) {
            case Answer.Welcome welcome -> door.welcomed(wish, name, address);
            case Answer.Wrong wrong -> door.failed(wish, name, address);
            case Answer.Locked locked -> door.locked(wish, name, address);
        }
        return answer;
    }

    Answer check(String name, boolean client, String password) {
        var now = Instant.now();
        return new OnBehalf(LoginName.district(name)).get(() -> {
            var attempt = attempts.begin(name, client, now, FAILURES_ALLOWED, LOCK);
            if (attempt.lockedUntil().filter(now::isBefore).isPresent() && !attempt.counted()) {
                return locked(attempt.lockedUntil().orElseThrow(), now);
            }
            if (encoder.matches(password, attempt.hash().orElse(hashOfNobody))
                    && attempt.hash().isPresent()) {
                return welcome(name, now);
            }
            return attempt.lockedUntil()
                    .<Answer>map(until -> locked(until, now))
                    .orElseGet(Answer.Wrong::new);
        });
    }

    private static Answer locked(Instant until, Instant now) {
        return new Answer.Locked(Duration.between(now, until));
    }

    private Answer welcome(String name, Instant now) {
        attempts.succeeded(name, now);
        standings.forget(name);
        return standings
                .of(name)
                .<Answer>map(standing -> new Answer.Welcome(SignedIn.of(standing, now, standing.mustChange() && !demo)))
                .orElseGet(Answer.Wrong::new);
    }
}
