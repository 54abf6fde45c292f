package app.luodi.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Accounts of programs: they get tokens with their secret and call the API with the rights of their roles. */
@Component
public class Clients {
    private final Standings standings;

    Clients(Standings standings) {
        this.standings = standings;
    }

    /** Whether there is such a client, and it is not disabled. */
    public boolean has(String loginName) {
        return standings
                .of(loginName)
                .filter(standing -> standing.client() && !standing.disabled())
                .isPresent();
    }

    /** @param issuedAt when its token was made, to the second: one from before the secret was changed is worth nothing */
    public Optional<SignedIn> signedIn(String loginName, Instant issuedAt) {
        return standings
                .of(loginName)
                .filter(standing -> standing.client() && !standing.disabled())
                .filter(standing ->
                        !standing.secretSince().truncatedTo(ChronoUnit.SECONDS).isAfter(issuedAt))
                .map(standing -> SignedIn.of(standing, standing.secretSince(), false));
    }
}
