package app.luodi.shell;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** Somebody came by address to a screen that is not in the own menu. */
class NotForYou extends AccessDeniedException implements WantsAct {
    private static final long serialVersionUID = 1L;
    private final List<String> acts;

    NotForYou(Class<?> screen) {
        super("Not for you: " + screen.getSimpleName());
        var wanted = screen.getAnnotation(For.class);
        acts = wanted == null ? List.of() : List.of(wanted.value());
    }

    @Override
    public List<String> wanted() {
        return acts;
    }
}
