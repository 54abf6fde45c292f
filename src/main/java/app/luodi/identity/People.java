package app.luodi.identity;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** The accounts as principals: for loaders and commands that act as somebody. */
@Component
public class People {
    private final Standings standings;

    People(Standings standings) {
        this.standings = standings;
    }

    /** @throws NoSuchElementException where there is no such account, or it is disabled */
    public SignedIn signedIn(String loginName) {
        return standings
                .of(loginName)
                .filter(standing -> !standing.disabled())
                .map(standing -> SignedIn.of(standing, Instant.now(), false))
                .orElseThrow(() -> new NoSuchElementException("No account " + loginName));
    }

    /** Does the work as the account would, with its rights and in its district. */
    public void acting(String loginName, Runnable work) {
        acting(loginName, () -> {
            work.run();
            return true;
        });
    }

    /** Does the work as the account would, with its rights and in its district. */
    public <T extends @Nullable Object> T acting(String loginName, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(signedIn(loginName), null, List.of())));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
