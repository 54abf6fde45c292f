package app.luodi.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The wall behind every use case: who is signed in, and what the permission matrix lets them do. */
@Component
public class Rights {
    private final PermissionMatrix matrix;
    private final Standings standings;

    Rights(PermissionMatrix matrix, Standings standings) {
        this.matrix = matrix;
        this.standings = standings;
    }

    /** Who is signed in, as the account says at this moment; empty for nobody, and for an account that has ended. */
    public Optional<SignedIn> who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? standings.of(signedIn)
                : Optional.empty();
    }

    /** Nothing is allowed before a one-time password has been replaced. */
    private Optional<SignedIn> whoMayAct() {
        return who().filter(person -> !person.mustChangePassword());
    }

    /** The name that stands beside what was changed. */
    public String signature() {
        return who().map(SignedIn::displayName).orElse("系统");
    }

    /** Whether the act is allowed somewhere in the district at all: for menus and buttons of whole pages. */
    public boolean may(Act act) {
        return whoMayAct().filter(person -> matrix.allowsSomewhere(person, act)).isPresent();
    }

    /** Whether the act is allowed on a project of the given 办事处 (null: a project of no area). */
    public boolean may(Act act, @Nullable UUID office) {
        return whoMayAct().filter(person -> matrix.allows(person, act, office)).isPresent();
    }

    /** @throws NoRight where {@link #may(Act)} is false */
    public void require(Act act) {
        if (!may(act)) {
            throw new NoRight(act);
        }
    }

    /** @throws NoRight where {@link #may(Act, UUID)} is false */
    public void require(Act act, @Nullable UUID office) {
        if (!may(act, office)) {
            throw new NoRight(act);
        }
    }

    /** The roles that may do the act somewhere in the district. */
    public List<Role> rolesThatMay(Act act) {
        return Arrays.stream(Role.values())
                .filter(role -> matrix.of(role, act) != PermissionMatrix.Reach.NONE)
                .toList();
    }
}
