package app.luodi;

import app.luodi.identity.Role;
import app.luodi.identity.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Somebody signed in, for tests: {@code Persona.of("east", Role.KEYOFFICE).does(() -> …)}. */
public record Persona(SignedIn who) {
    /** A person of the district with these roles everywhere in it. */
    public static Persona of(String district, Role... roles) {
        return new Persona(new SignedIn(
                UUID.randomUUID(),
                roles[0].code() + "." + district,
                roles[0].code(),
                false,
                Arrays.stream(roles)
                        .map(role -> new SignedIn.Membership(role, null))
                        .toList()));
    }

    /** A 办事处 clerk, whose reach is one office. */
    public static Persona clerk(String district, @Nullable UUID office) {
        return new Persona(new SignedIn(
                UUID.randomUUID(),
                "office." + district,
                "clerk",
                false,
                List.of(new SignedIn.Membership(Role.OFFICE, office))));
    }

    /** The leader of a city, who reads many districts. */
    public static Persona ofCity(String city) {
        return new Persona(new SignedIn(
                UUID.randomUUID(),
                "leader." + city,
                "city",
                true,
                List.of(new SignedIn.Membership(Role.LEADER, null))));
    }

    public void does(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    public <T extends @Nullable Object> T get(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
